CREATE TABLE "bulk_change" (
	"log_id" text collate "C" NOT NULL,
	"revision" bigint NOT NULL,
	"last_revision" bigint NOT NULL,
	"batch_id" text,
	"at" timestamp with time zone NOT NULL,
	"actor_id" text collate "C" NOT NULL,
	"kinds" jsonb NOT NULL,
	"changes" integer NOT NULL,
	"fields" text[] NOT NULL,
	CONSTRAINT "bulk_change_log_id_revision_pk" PRIMARY KEY("log_id","revision")
);
--> statement-breakpoint
CREATE TABLE "change_field" (
	"log_id" text collate "C" NOT NULL,
	"field_id" text collate "C" NOT NULL,
	"revision" bigint NOT NULL,
	"ordinal" integer NOT NULL,
	CONSTRAINT "change_field_log_id_field_id_revision_ordinal_pk" PRIMARY KEY("log_id","field_id","revision","ordinal")
);
--> statement-breakpoint
CREATE TABLE "revision_audit" (
	"log_id" text collate "C" NOT NULL,
	"revision" bigint NOT NULL,
	"session_id" text collate "C",
	"ip_prefix" text,
	"user_agent" text,
	"auth_subject" text,
	CONSTRAINT "revision_audit_log_id_revision_pk" PRIMARY KEY("log_id","revision")
);
--> statement-breakpoint
DROP INDEX "change_of_entity";--> statement-breakpoint
ALTER TABLE "change" ADD COLUMN "record_id" text collate "C";--> statement-breakpoint
ALTER TABLE "change" ADD COLUMN "bulk" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "revision" ADD COLUMN "bulk" boolean DEFAULT false NOT NULL;--> statement-breakpoint
CREATE UNIQUE INDEX "bulk_change_batch" ON "bulk_change" USING btree ("log_id","batch_id");--> statement-breakpoint
CREATE INDEX "bulk_change_by_time" ON "bulk_change" USING btree ("log_id","at","revision");--> statement-breakpoint
CREATE INDEX "change_at_record" ON "change" USING btree ("record_id","revision","ordinal") WHERE record_id <> entity_id;--> statement-breakpoint
CREATE INDEX "change_of_kind" ON "change" USING btree ("log_id","kind","revision","ordinal") WHERE not bulk;--> statement-breakpoint
CREATE INDEX "revision_by_time" ON "revision" USING btree ("log_id","bulk","at","revision");--> statement-breakpoint
CREATE INDEX "revision_of_batch" ON "revision" USING btree ("log_id","batch_id","revision") WHERE batch_id is not null;--> statement-breakpoint
CREATE INDEX "change_of_entity" ON "change" USING btree ("entity_id","revision","ordinal");--> statement-breakpoint
UPDATE "revision" SET "bulk" = true WHERE "batch_id" is not null OR "change_count" > 500;--> statement-breakpoint
UPDATE "change" SET
	"record_id" = CASE
		WHEN "kind" in ('RecordCreated', 'RecordUpdated', 'RecordDeleted', 'CellLockTakenOver') THEN "entity_id"
		WHEN "kind" like 'Comment%' OR "kind" like 'Thread%' OR "kind" like 'Reaction%' THEN coalesce(nullif("after", 'null'), "before") ->> 'recordId'
	END,
	"bulk" = "revision"."bulk"
FROM "revision" WHERE "revision"."log_id" = "change"."log_id" AND "revision"."revision" = "change"."revision";--> statement-breakpoint
INSERT INTO "change_field" ("log_id", "field_id", "revision", "ordinal")
SELECT "change"."log_id", about."field_id", "change"."revision", "change"."ordinal" FROM "change" CROSS JOIN LATERAL (
	SELECT jsonb_object_keys("change"."before") AS "field_id" WHERE "kind" = 'RecordUpdated'
	UNION ALL SELECT "entity_id" WHERE "kind" in ('FieldCreated', 'FieldUpdated', 'FieldDeleted')
	UNION ALL SELECT coalesce(nullif("after", 'null'), "before") ->> 'fieldId'
		WHERE "kind" = 'CellLockTakenOver' OR "kind" like 'Comment%' OR "kind" like 'Thread%' OR "kind" like 'Reaction%'
) AS about WHERE NOT "change"."bulk" AND about."field_id" is not null;--> statement-breakpoint
INSERT INTO "bulk_change" ("log_id", "revision", "last_revision", "batch_id", "at", "actor_id", "kinds", "changes", "fields")
SELECT "log_id", "first", "last", "batch_id", "at", "actor_id",
	(SELECT jsonb_object_agg("kind", "count") FROM (
		SELECT "change"."kind", count(*) AS "count" FROM "change" JOIN "revision" ON "revision"."log_id" = "change"."log_id" AND "revision"."revision" = "change"."revision"
		WHERE "change"."log_id" = bulk."log_id" AND "change"."revision" BETWEEN bulk."first" AND bulk."last" AND "revision"."bulk" AND "revision"."batch_id" is not distinct from bulk."batch_id" GROUP BY "change"."kind") AS kinds),
	"changes",
	array(SELECT DISTINCT about."field_id" FROM "change" JOIN "revision" ON "revision"."log_id" = "change"."log_id" AND "revision"."revision" = "change"."revision"
		CROSS JOIN LATERAL (
			SELECT jsonb_object_keys("change"."before") AS "field_id" WHERE "kind" = 'RecordUpdated'
			UNION ALL SELECT "entity_id" WHERE "kind" in ('FieldCreated', 'FieldUpdated', 'FieldDeleted')
			UNION ALL SELECT coalesce(nullif("change"."after", 'null'), "change"."before") ->> 'fieldId'
				WHERE "kind" = 'CellLockTakenOver' OR "kind" like 'Comment%' OR "kind" like 'Thread%' OR "kind" like 'Reaction%'
		) AS about
		WHERE "change"."log_id" = bulk."log_id" AND "change"."revision" BETWEEN bulk."first" AND bulk."last" AND "revision"."bulk" AND "revision"."batch_id" is not distinct from bulk."batch_id" AND about."field_id" is not null)
FROM (
	SELECT "log_id", "batch_id", min("revision") AS "first", max("revision") AS "last", min("at") AS "at", (array_agg("actor_id" ORDER BY "revision"))[1] AS "actor_id", sum("change_count") AS "changes"
	FROM "revision" WHERE "bulk" GROUP BY "log_id", "batch_id", CASE WHEN "batch_id" is null THEN "revision" END
) AS bulk;
