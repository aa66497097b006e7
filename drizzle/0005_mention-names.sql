CREATE TABLE "member_name" (
	"base_id" text collate "C" NOT NULL,
	"place" smallint NOT NULL,
	"text" text collate "C" NOT NULL,
	"member_id" text collate "C" NOT NULL,
	CONSTRAINT "member_name_base_id_place_text_member_id_pk" PRIMARY KEY("base_id","place","text","member_id")
);
--> statement-breakpoint
ALTER TABLE "app_user" ADD COLUMN "names" text[];--> statement-breakpoint
ALTER TABLE "app_user" ADD COLUMN "named_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "member_name" ADD CONSTRAINT "member_name_member_id_base_member_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."base_member"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "member_name_of" ON "member_name" USING btree ("member_id");--> statement-breakpoint
CREATE INDEX "app_user_unnamed" ON "app_user" USING btree ("id") WHERE named_at is distinct from updated_at;--> statement-breakpoint
-- From here on it is written by hand. The table says what a base's members are found by and is kept by triggers, so that nothing that writes
-- members or people, a node of the version before included, can forget it. Folding stays out of SQL: "app_user"."names" comes from the server.
CREATE FUNCTION "name_member"("member" "base_member") RETURNS void LANGUAGE plpgsql AS $$
DECLARE
	"person" "app_user";
BEGIN
	DELETE FROM "member_name" WHERE "member_id" = "member"."id";
	-- Shared to the end of the transaction: a new name that is being written at the same time is either waited for, or finds this member.
	SELECT * INTO "person" FROM "app_user" WHERE "id" = "member"."user_id" FOR SHARE;
	IF NOT FOUND THEN
		RETURN;
	END IF;
	INSERT INTO "member_name" ("base_id", "place", "text", "member_id")
	SELECT "member"."base_id", "found"."word" - 1, "found"."name", "member"."id"
	FROM unnest("person"."names") WITH ORDINALITY AS "found" ("name", "word")
	UNION
	SELECT "member"."base_id", -1, "found"."address", "member"."id"
	FROM unnest(ARRAY["member"."email", CASE WHEN "person"."email_verified" THEN "person"."email" END]) AS "found" ("address")
	WHERE "found"."address" IS NOT NULL;
END $$;
--> statement-breakpoint
CREATE FUNCTION "name_written_member"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	PERFORM "name_member"(NEW);
	RETURN NULL;
END $$;
--> statement-breakpoint
CREATE FUNCTION "name_members_of_user"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
	"member" "base_member";
BEGIN
	-- Shared, so that one who is being removed at the same time is waited for and then not named.
	FOR "member" IN SELECT * FROM "base_member" WHERE "user_id" = NEW."id" ORDER BY "id" FOR KEY SHARE LOOP
		PERFORM "name_member"("member");
	END LOOP;
	RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER "member_named" AFTER INSERT OR UPDATE OF "base_id", "user_id", "email" ON "base_member"
FOR EACH ROW EXECUTE FUNCTION "name_written_member"();
--> statement-breakpoint
CREATE TRIGGER "user_named" AFTER UPDATE OF "names", "email", "email_verified" ON "app_user"
FOR EACH ROW WHEN ((OLD."names", OLD."email", OLD."email_verified") IS DISTINCT FROM (NEW."names", NEW."email", NEW."email_verified"))
EXECUTE FUNCTION "name_members_of_user"();
--> statement-breakpoint
-- Their e-mails at once; their names as soon as a server has worked them out.
DO $$ BEGIN
	PERFORM "name_member"("member") FROM "base_member" AS "member" WHERE "user_id" IS NOT NULL;
END $$;
