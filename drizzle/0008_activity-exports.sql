CREATE TABLE "activity_export" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"base_id" text collate "C" NOT NULL,
	"actor_id" text collate "C" NOT NULL,
	"auth_subject" text,
	"order" jsonb NOT NULL,
	"state" text NOT NULL,
	"ticket" text,
	"changes" bigint DEFAULT 0 NOT NULL,
	"rows" bigint DEFAULT 0 NOT NULL,
	"looked" bigint DEFAULT 0 NOT NULL,
	"to_look" bigint DEFAULT 0 NOT NULL,
	"ordered_at" timestamp with time zone NOT NULL,
	"alive_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "activity_export" ADD CONSTRAINT "activity_export_base_id_base_id_fk" FOREIGN KEY ("base_id") REFERENCES "public"."base"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "activity_export" ADD CONSTRAINT "activity_export_actor_id_app_user_id_fk" FOREIGN KEY ("actor_id") REFERENCES "public"."app_user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "activity_export_ticket" ON "activity_export" USING btree ("ticket");--> statement-breakpoint
CREATE INDEX "activity_export_of_actor" ON "activity_export" USING btree ("actor_id","state");--> statement-breakpoint
CREATE INDEX "activity_export_by_state" ON "activity_export" USING btree ("state","alive_at");