CREATE TABLE "app_user" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"issuer" text NOT NULL,
	"subject" text NOT NULL,
	"name" text NOT NULL,
	"email" text,
	"email_verified" boolean NOT NULL,
	"avatar_url" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "base" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"created_by" text collate "C" NOT NULL,
	"deleted_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "base_group" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"base_id" text collate "C" NOT NULL,
	"name" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "base_group_member" (
	"group_id" text collate "C" NOT NULL,
	"member_id" text collate "C" NOT NULL,
	CONSTRAINT "base_group_member_group_id_member_id_pk" PRIMARY KEY("group_id","member_id")
);
--> statement-breakpoint
CREATE TABLE "base_member" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"base_id" text collate "C" NOT NULL,
	"user_id" text collate "C",
	"email" text,
	"role" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "base_member_somebody" CHECK (user_id is not null or email is not null)
);
--> statement-breakpoint
CREATE TABLE "field" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"table_id" text collate "C" NOT NULL,
	"name" text NOT NULL,
	"type" text NOT NULL,
	"options" jsonb NOT NULL,
	"position" double precision NOT NULL,
	"version" bigint NOT NULL,
	"rewrite_before" bigint,
	"deleted_revision" bigint,
	"rewrite_batch_id" text
);
--> statement-breakpoint
CREATE TABLE "record" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"table_id" text collate "C" NOT NULL,
	"version" bigint NOT NULL,
	"created_revision" bigint NOT NULL,
	"cells" jsonb NOT NULL,
	"cell_versions" jsonb NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"created_by" text collate "C" NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	"updated_by" text collate "C" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "change" (
	"log_id" text collate "C" NOT NULL,
	"revision" bigint NOT NULL,
	"ordinal" integer NOT NULL,
	"kind" text NOT NULL,
	"entity_id" text collate "C" NOT NULL,
	"before" jsonb,
	"after" jsonb,
	CONSTRAINT "change_log_id_revision_ordinal_pk" PRIMARY KEY("log_id","revision","ordinal")
);
--> statement-breakpoint
CREATE TABLE "log" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"revision" bigint NOT NULL,
	"hash" "bytea" NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"begins_after" bigint DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "revision" (
	"log_id" text collate "C" NOT NULL,
	"revision" bigint NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"actor_id" text collate "C" NOT NULL,
	"client_mutation_id" text,
	"batch_id" text,
	"mutation_id" text NOT NULL,
	"change_count" integer NOT NULL,
	"hash" "bytea" NOT NULL,
	CONSTRAINT "revision_log_id_revision_pk" PRIMARY KEY("log_id","revision")
);
--> statement-breakpoint
CREATE TABLE "base_table" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"base_id" text collate "C" NOT NULL,
	"name" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"created_by" text collate "C" NOT NULL,
	"deleted_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "view" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"table_id" text collate "C" NOT NULL,
	"name" text NOT NULL,
	"hidden_field_ids" jsonb NOT NULL,
	"filter" jsonb,
	"sort" jsonb NOT NULL,
	"version" bigint NOT NULL
);
--> statement-breakpoint
ALTER TABLE "base" ADD CONSTRAINT "base_created_by_app_user_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."app_user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "base_group" ADD CONSTRAINT "base_group_base_id_base_id_fk" FOREIGN KEY ("base_id") REFERENCES "public"."base"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "base_group_member" ADD CONSTRAINT "base_group_member_group_id_base_group_id_fk" FOREIGN KEY ("group_id") REFERENCES "public"."base_group"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "base_group_member" ADD CONSTRAINT "base_group_member_member_id_base_member_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."base_member"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "base_member" ADD CONSTRAINT "base_member_base_id_base_id_fk" FOREIGN KEY ("base_id") REFERENCES "public"."base"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "base_member" ADD CONSTRAINT "base_member_user_id_app_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."app_user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "field" ADD CONSTRAINT "field_table_id_base_table_id_fk" FOREIGN KEY ("table_id") REFERENCES "public"."base_table"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "base_table" ADD CONSTRAINT "base_table_base_id_base_id_fk" FOREIGN KEY ("base_id") REFERENCES "public"."base"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "base_table" ADD CONSTRAINT "base_table_created_by_app_user_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."app_user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "view" ADD CONSTRAINT "view_table_id_base_table_id_fk" FOREIGN KEY ("table_id") REFERENCES "public"."base_table"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "app_user_issuer_subject" ON "app_user" USING btree ("issuer","subject");--> statement-breakpoint
CREATE INDEX "app_user_verified_email" ON "app_user" USING btree ("email") WHERE email_verified;--> statement-breakpoint
CREATE INDEX "base_group_of_base" ON "base_group" USING btree ("base_id");--> statement-breakpoint
CREATE INDEX "base_group_member_of" ON "base_group_member" USING btree ("member_id");--> statement-breakpoint
CREATE UNIQUE INDEX "base_member_user" ON "base_member" USING btree ("base_id","user_id");--> statement-breakpoint
CREATE UNIQUE INDEX "base_member_email" ON "base_member" USING btree ("base_id","email");--> statement-breakpoint
CREATE INDEX "base_member_of_user" ON "base_member" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "base_member_invited" ON "base_member" USING btree ("email") WHERE user_id is null;--> statement-breakpoint
CREATE INDEX "field_of_table" ON "field" USING btree ("table_id");--> statement-breakpoint
CREATE INDEX "record_of_table" ON "record" USING btree ("table_id","id");--> statement-breakpoint
CREATE INDEX "change_of_entity" ON "change" USING btree ("entity_id","revision");--> statement-breakpoint
CREATE INDEX "base_table_of_base" ON "base_table" USING btree ("base_id","id");--> statement-breakpoint
CREATE INDEX "view_of_table" ON "view" USING btree ("table_id","id");