CREATE TABLE "notification_mute" (
	"user_id" text collate "C" NOT NULL,
	"scope_type" text NOT NULL,
	"scope_id" text collate "C" NOT NULL,
	"until" timestamp with time zone NOT NULL,
	CONSTRAINT "notification_mute_user_id_scope_id_pk" PRIMARY KEY("user_id","scope_id")
);
--> statement-breakpoint
CREATE TABLE "notification_preference" (
	"user_id" text collate "C" NOT NULL,
	"scope_type" text NOT NULL,
	"scope_id" text collate "C" NOT NULL,
	"kind" text NOT NULL,
	"channel" text NOT NULL,
	"delivery" text NOT NULL,
	CONSTRAINT "notification_preference_user_id_scope_id_kind_channel_pk" PRIMARY KEY("user_id","scope_id","kind","channel")
);
--> statement-breakpoint
CREATE TABLE "notification_settings" (
	"user_id" text collate "C" PRIMARY KEY NOT NULL,
	"time_zone" text NOT NULL,
	"quiet_from" text,
	"quiet_to" text,
	"digest_at" text NOT NULL
);
--> statement-breakpoint
DROP INDEX "notification_subject";--> statement-breakpoint
DROP INDEX "notification_of_user";--> statement-breakpoint
DROP INDEX "notification_unread";--> statement-breakpoint
DROP INDEX "notification_of_kind";--> statement-breakpoint
DROP INDEX "notification_of_base";--> statement-breakpoint
ALTER TABLE "notification" ADD COLUMN "mail_only" boolean DEFAULT false NOT NULL;--> statement-breakpoint
CREATE INDEX "notification_mail_only" ON "notification" USING btree ("user_id","place") WHERE mail_only and withdrawn_at is null and read_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX "notification_subject" ON "notification" USING btree ("subject","user_id","mail_only");--> statement-breakpoint
CREATE INDEX "notification_of_user" ON "notification" USING btree ("user_id","place") WHERE withdrawn_at is null and archived_at is null and snoozed_until is null and not mail_only;--> statement-breakpoint
CREATE INDEX "notification_unread" ON "notification" USING btree ("user_id","place") WHERE withdrawn_at is null and archived_at is null and snoozed_until is null and not mail_only and read_at is null;--> statement-breakpoint
CREATE INDEX "notification_of_kind" ON "notification" USING btree ("user_id","kind","place") WHERE withdrawn_at is null and archived_at is null and snoozed_until is null and not mail_only;--> statement-breakpoint
CREATE INDEX "notification_of_base" ON "notification" USING btree ("user_id","base_id","place") WHERE withdrawn_at is null and archived_at is null and snoozed_until is null and not mail_only;