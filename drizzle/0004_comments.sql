CREATE TABLE "comment" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"table_id" text collate "C" NOT NULL,
	"record_id" text collate "C" NOT NULL,
	"field_id" text collate "C",
	"thread_id" text collate "C" NOT NULL,
	"author_id" text collate "C" NOT NULL,
	"created_revision" bigint NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"version" bigint NOT NULL,
	"body_version" bigint NOT NULL,
	"edited_at" timestamp with time zone,
	"deleted_at" timestamp with time zone,
	"deleted_by" text collate "C",
	"erased_at" timestamp with time zone,
	"resolved_at" timestamp with time zone,
	"resolved_by" text collate "C",
	"reply_count" integer DEFAULT 0 NOT NULL,
	"last_revision" bigint NOT NULL,
	"search" "tsvector"
);
--> statement-breakpoint
CREATE TABLE "comment_body" (
	"comment_id" text collate "C" NOT NULL,
	"version" bigint NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"body" jsonb NOT NULL,
	"salt" "bytea" NOT NULL,
	"concerned" jsonb NOT NULL,
	"unresolved" jsonb NOT NULL,
	CONSTRAINT "comment_body_comment_id_version_pk" PRIMARY KEY("comment_id","version")
);
--> statement-breakpoint
CREATE TABLE "comment_mention" (
	"comment_id" text collate "C" NOT NULL,
	"target_id" text collate "C" NOT NULL,
	"table_id" text collate "C" NOT NULL,
	CONSTRAINT "comment_mention_comment_id_target_id_pk" PRIMARY KEY("comment_id","target_id")
);
--> statement-breakpoint
CREATE TABLE "comment_rate" (
	"user_id" text collate "C" PRIMARY KEY NOT NULL,
	"since" timestamp with time zone NOT NULL,
	"count" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "comment_reaction" (
	"comment_id" text collate "C" NOT NULL,
	"emoji" text NOT NULL,
	"user_id" text collate "C" NOT NULL,
	"revision" bigint NOT NULL,
	CONSTRAINT "comment_reaction_comment_id_emoji_user_id_pk" PRIMARY KEY("comment_id","emoji","user_id")
);
--> statement-breakpoint
CREATE TABLE "comment_tally" (
	"record_id" text collate "C" NOT NULL,
	"field_id" text collate "C" NOT NULL,
	"table_id" text collate "C" NOT NULL,
	"open_threads" integer NOT NULL,
	"resolved_threads" integer NOT NULL,
	"comments" integer NOT NULL,
	CONSTRAINT "comment_tally_record_id_field_id_pk" PRIMARY KEY("record_id","field_id")
);
--> statement-breakpoint
CREATE TABLE "table_reader" (
	"table_id" text collate "C" NOT NULL,
	"user_id" text collate "C" NOT NULL,
	"read_revision" bigint NOT NULL,
	CONSTRAINT "table_reader_table_id_user_id_pk" PRIMARY KEY("table_id","user_id")
);
--> statement-breakpoint
CREATE TABLE "thread_reader" (
	"thread_id" text collate "C" NOT NULL,
	"user_id" text collate "C" NOT NULL,
	"table_id" text collate "C" NOT NULL,
	"read_revision" bigint NOT NULL,
	"follow" text,
	"follow_reason" text,
	CONSTRAINT "thread_reader_thread_id_user_id_pk" PRIMARY KEY("thread_id","user_id")
);
--> statement-breakpoint
ALTER TABLE "comment" ADD CONSTRAINT "comment_table_id_base_table_id_fk" FOREIGN KEY ("table_id") REFERENCES "public"."base_table"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comment" ADD CONSTRAINT "comment_author_id_app_user_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."app_user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comment" ADD CONSTRAINT "comment_deleted_by_app_user_id_fk" FOREIGN KEY ("deleted_by") REFERENCES "public"."app_user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comment" ADD CONSTRAINT "comment_resolved_by_app_user_id_fk" FOREIGN KEY ("resolved_by") REFERENCES "public"."app_user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comment_body" ADD CONSTRAINT "comment_body_comment_id_comment_id_fk" FOREIGN KEY ("comment_id") REFERENCES "public"."comment"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comment_mention" ADD CONSTRAINT "comment_mention_comment_id_comment_id_fk" FOREIGN KEY ("comment_id") REFERENCES "public"."comment"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comment_rate" ADD CONSTRAINT "comment_rate_user_id_app_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."app_user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comment_reaction" ADD CONSTRAINT "comment_reaction_comment_id_comment_id_fk" FOREIGN KEY ("comment_id") REFERENCES "public"."comment"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comment_reaction" ADD CONSTRAINT "comment_reaction_user_id_app_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."app_user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "table_reader" ADD CONSTRAINT "table_reader_table_id_base_table_id_fk" FOREIGN KEY ("table_id") REFERENCES "public"."base_table"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "table_reader" ADD CONSTRAINT "table_reader_user_id_app_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."app_user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "thread_reader" ADD CONSTRAINT "thread_reader_thread_id_comment_id_fk" FOREIGN KEY ("thread_id") REFERENCES "public"."comment"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "thread_reader" ADD CONSTRAINT "thread_reader_user_id_app_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."app_user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "comment_thread_of_record" ON "comment" USING btree ("record_id","created_revision","id") WHERE id = thread_id;--> statement-breakpoint
CREATE INDEX "comment_thread_of_table" ON "comment" USING btree ("table_id","created_revision","id") WHERE id = thread_id;--> statement-breakpoint
CREATE INDEX "comment_active_of_record" ON "comment" USING btree ("record_id","last_revision","id") WHERE id = thread_id;--> statement-breakpoint
CREATE INDEX "comment_active_of_table" ON "comment" USING btree ("table_id","last_revision","id") WHERE id = thread_id;--> statement-breakpoint
CREATE INDEX "comment_of_thread" ON "comment" USING btree ("thread_id","created_revision","id");--> statement-breakpoint
CREATE INDEX "comment_search" ON "comment" USING gin ("search");--> statement-breakpoint
CREATE INDEX "comment_to_erase" ON "comment" USING btree ("deleted_at") WHERE deleted_at is not null and erased_at is null;--> statement-breakpoint
CREATE INDEX "comment_mention_of" ON "comment_mention" USING btree ("target_id","table_id","comment_id");--> statement-breakpoint
CREATE INDEX "thread_reader_of_user" ON "thread_reader" USING btree ("user_id","table_id");