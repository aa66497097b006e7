CREATE TABLE "table_visit" (
	"user_id" text collate "C" NOT NULL,
	"table_id" text collate "C" NOT NULL,
	"revision" bigint NOT NULL,
	"mark" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "table_visit_user_id_table_id_pk" PRIMARY KEY("user_id","table_id")
);
--> statement-breakpoint
CREATE INDEX "change_deleted" ON "change" USING btree ("log_id","entity_id","revision") WHERE kind in ('RecordDeleted', 'FieldDeleted', 'ViewDeleted');