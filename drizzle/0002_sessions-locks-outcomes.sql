CREATE TABLE "cell_lock" (
	"record_id" text collate "C" NOT NULL,
	"field_id" text collate "C" NOT NULL,
	"table_id" text collate "C" NOT NULL,
	"session_id" text collate "C" NOT NULL,
	"user_id" text collate "C" NOT NULL,
	"fence" bigint NOT NULL,
	"locked_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	CONSTRAINT "cell_lock_record_id_field_id_pk" PRIMARY KEY("record_id","field_id")
);
--> statement-breakpoint
CREATE TABLE "cell_lock_request" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"record_id" text collate "C" NOT NULL,
	"field_id" text collate "C" NOT NULL,
	"table_id" text collate "C" NOT NULL,
	"session_id" text collate "C" NOT NULL,
	"user_id" text collate "C" NOT NULL,
	"requested_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "node" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"started_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "session" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"user_id" text collate "C" NOT NULL,
	"node_id" text collate "C" NOT NULL,
	"resume_hash" "bytea" NOT NULL,
	"turn" bigint NOT NULL,
	"started_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "mutation_outcome" (
	"log_id" text collate "C" NOT NULL,
	"actor_id" text collate "C" NOT NULL,
	"client_mutation_id" text NOT NULL,
	"input_hash" "bytea" NOT NULL,
	"revision_log_id" text collate "C",
	"revision" bigint,
	"result" jsonb NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "mutation_outcome_log_id_actor_id_client_mutation_id_pk" PRIMARY KEY("log_id","actor_id","client_mutation_id")
);
--> statement-breakpoint
ALTER TABLE "field" ADD COLUMN "type_revision" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "log" ADD COLUMN "lock_sequence" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "revision" ADD COLUMN "undo_of" bigint;--> statement-breakpoint
ALTER TABLE "revision" ADD COLUMN "overwrote" boolean DEFAULT false NOT NULL;--> statement-breakpoint
CREATE INDEX "cell_lock_of_table" ON "cell_lock" USING btree ("table_id");--> statement-breakpoint
CREATE INDEX "cell_lock_of_session" ON "cell_lock" USING btree ("session_id");--> statement-breakpoint
CREATE INDEX "cell_lock_request_of_cell" ON "cell_lock_request" USING btree ("record_id","field_id");--> statement-breakpoint
CREATE INDEX "cell_lock_request_of_table" ON "cell_lock_request" USING btree ("table_id");--> statement-breakpoint
CREATE INDEX "session_of_node" ON "session" USING btree ("node_id");--> statement-breakpoint
CREATE INDEX "session_of_user" ON "session" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "mutation_outcome_at" ON "mutation_outcome" USING btree ("at");--> statement-breakpoint
CREATE INDEX "revision_of_actor" ON "revision" USING btree ("log_id","actor_id","revision");--> statement-breakpoint
UPDATE "field" SET "type_revision" = "version";
