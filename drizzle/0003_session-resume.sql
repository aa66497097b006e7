DROP INDEX "session_of_user";--> statement-breakpoint
CREATE INDEX "session_of_user" ON "session" USING btree ("user_id","resume_hash");