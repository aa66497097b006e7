CREATE TABLE "notification_watch" (
	"user_id" text collate "C" NOT NULL,
	"target_id" text collate "C" NOT NULL,
	"table_id" text collate "C" NOT NULL,
	"filter" jsonb,
	CONSTRAINT "notification_watch_user_id_target_id_pk" PRIMARY KEY("user_id","target_id")
);
--> statement-breakpoint
ALTER TABLE "log" ADD COLUMN "is_watched" boolean DEFAULT false NOT NULL;--> statement-breakpoint
CREATE INDEX "notification_watch_of_table" ON "notification_watch" USING btree ("table_id","target_id");