CREATE TABLE "mail" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"user_id" text collate "C" NOT NULL,
	"is_digest" boolean NOT NULL,
	"item_ids" jsonb NOT NULL,
	"state" text NOT NULL,
	"attempt" integer NOT NULL,
	"lease_until" timestamp with time zone,
	"made_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone,
	"error" text
);
--> statement-breakpoint
CREATE TABLE "mail_item" (
	"item_id" text collate "C" PRIMARY KEY NOT NULL,
	"user_id" text collate "C" NOT NULL,
	"due_at" timestamp with time zone,
	"is_digest" boolean NOT NULL,
	"place" bigint NOT NULL,
	"mail_id" text collate "C",
	"mailed" jsonb NOT NULL,
	"done_at" timestamp with time zone
);
--> statement-breakpoint
CREATE INDEX "mail_of_user" ON "mail" USING btree ("user_id","made_at");--> statement-breakpoint
CREATE INDEX "mail_made" ON "mail" USING btree ("made_at");--> statement-breakpoint
CREATE INDEX "mail_failed" ON "mail" USING btree ("made_at") WHERE state = 'FAILED';--> statement-breakpoint
CREATE INDEX "mail_item_due" ON "mail_item" USING btree ("due_at") WHERE due_at is not null;--> statement-breakpoint
CREATE INDEX "mail_item_due_of_user" ON "mail_item" USING btree ("user_id") WHERE due_at is not null;--> statement-breakpoint
CREATE INDEX "mail_item_done" ON "mail_item" USING btree ("done_at") WHERE due_at is null and mail_id is null;