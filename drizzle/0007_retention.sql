CREATE TABLE "work_lease" (
	"name" text PRIMARY KEY NOT NULL,
	"holder" text NOT NULL,
	"expires_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "log_checkpoint" (
	"log_id" text collate "C" PRIMARY KEY NOT NULL,
	"revision" bigint NOT NULL,
	"hash" "bytea" NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"state" "bytea" NOT NULL,
	"signature" "bytea"
);
--> statement-breakpoint
ALTER TABLE "base" ADD COLUMN "retention_days" integer;