CREATE TABLE "fan_out" (
	"key" text collate "C" PRIMARY KEY NOT NULL,
	"after" text collate "C" NOT NULL,
	"is_done" boolean NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "inbox" (
	"user_id" text collate "C" PRIMARY KEY NOT NULL,
	"version" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "inbox_count" (
	"user_id" text collate "C" NOT NULL,
	"base_id" text collate "C" NOT NULL,
	"table_id" text collate "C" NOT NULL,
	"unread" integer NOT NULL,
	CONSTRAINT "inbox_count_user_id_base_id_table_id_pk" PRIMARY KEY("user_id","base_id","table_id")
);
--> statement-breakpoint
CREATE TABLE "notification" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"user_id" text collate "C" NOT NULL,
	"subject" text collate "C" NOT NULL,
	"kind" text NOT NULL,
	"reason" text NOT NULL,
	"base_id" text collate "C" NOT NULL,
	"table_id" text collate "C",
	"record_id" text collate "C",
	"field_id" text collate "C",
	"thread_id" text collate "C",
	"told" jsonb NOT NULL,
	"count" integer NOT NULL,
	"place" bigint NOT NULL,
	"version" bigint NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	"read_at" timestamp with time zone,
	"archived_at" timestamp with time zone,
	"snoozed_until" timestamp with time zone,
	"withdrawn_at" timestamp with time zone
);
--> statement-breakpoint
CREATE INDEX "fan_out_at" ON "fan_out" USING btree ("at");--> statement-breakpoint
CREATE UNIQUE INDEX "notification_subject" ON "notification" USING btree ("subject","user_id");--> statement-breakpoint
CREATE INDEX "notification_of_user" ON "notification" USING btree ("user_id","place") WHERE withdrawn_at is null and archived_at is null and snoozed_until is null;--> statement-breakpoint
CREATE INDEX "notification_unread" ON "notification" USING btree ("user_id","place") WHERE withdrawn_at is null and archived_at is null and snoozed_until is null and read_at is null;--> statement-breakpoint
CREATE INDEX "notification_of_kind" ON "notification" USING btree ("user_id","kind","place") WHERE withdrawn_at is null and archived_at is null and snoozed_until is null;--> statement-breakpoint
CREATE INDEX "notification_of_base" ON "notification" USING btree ("user_id","base_id","place") WHERE withdrawn_at is null and archived_at is null and snoozed_until is null;--> statement-breakpoint
CREATE INDEX "notification_archived" ON "notification" USING btree ("user_id","place") WHERE withdrawn_at is null and archived_at is not null;--> statement-breakpoint
CREATE INDEX "notification_snoozed" ON "notification" USING btree ("snoozed_until") WHERE snoozed_until is not null;--> statement-breakpoint
CREATE INDEX "notification_version" ON "notification" USING btree ("user_id","version");