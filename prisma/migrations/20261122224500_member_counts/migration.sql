-- How many active people are in a channel, kept where it is read: counting them walked every membership of every channel
-- that somebody's list shows. The triggers and not the app keep it, so that whatever writes memberships is counted.
ALTER TABLE "channels" ADD COLUMN "member_count" INTEGER NOT NULL DEFAULT 0;

-- Holds the people first: whether they are active must not change between counting them and the commit.
CREATE FUNCTION "count_members"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM "id" FROM "users" WHERE "id" IN (SELECT "user_id" FROM "changed") ORDER BY "id" FOR SHARE;
  UPDATE "channels" SET "member_count" = "member_count" + CASE TG_OP WHEN 'INSERT' THEN "people" ELSE -"people" END
  FROM (
    SELECT "channel_id", count(*)::int AS "people" FROM "changed" JOIN "users" ON "users"."id" = "user_id"
    WHERE "is_active" GROUP BY "channel_id"
  ) AS "counted"
  WHERE "channels"."id" = "counted"."channel_id";
  RETURN NULL;
END
$$;

CREATE TRIGGER "members_joined" AFTER INSERT ON "memberships" REFERENCING NEW TABLE AS "changed"
  FOR EACH STATEMENT EXECUTE FUNCTION "count_members"();

CREATE TRIGGER "members_left" AFTER DELETE ON "memberships" REFERENCING OLD TABLE AS "changed"
  FOR EACH STATEMENT EXECUTE FUNCTION "count_members"();

-- Holds the channels first, and then looks again which they are: a membership may have ended while they were waited for.
CREATE FUNCTION "count_person"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM "id" FROM "channels" WHERE "id" IN (SELECT "channel_id" FROM "memberships" WHERE "user_id" = NEW."id")
    ORDER BY "id" FOR NO KEY UPDATE;
  UPDATE "channels" SET "member_count" = "member_count" + CASE WHEN NEW."is_active" THEN 1 ELSE -1 END
  WHERE "id" IN (SELECT "channel_id" FROM "memberships" WHERE "user_id" = NEW."id");
  RETURN NULL;
END
$$;

CREATE TRIGGER "person_came_or_went" AFTER UPDATE OF "is_active" ON "users"
  FOR EACH ROW WHEN (OLD."is_active" <> NEW."is_active") EXECUTE FUNCTION "count_person"();

-- The cascade would delete them after the person, of whom nothing could be said by then.
CREATE FUNCTION "leave_all_channels"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM "memberships" WHERE "user_id" = OLD."id";
  RETURN OLD;
END
$$;

CREATE TRIGGER "person_deleted" BEFORE DELETE ON "users" FOR EACH ROW EXECUTE FUNCTION "leave_all_channels"();

UPDATE "channels" SET "member_count" = "counted"."people"
FROM (
  SELECT "channel_id", count(*) AS "people" FROM "memberships" JOIN "users" ON "users"."id" = "user_id"
  WHERE "is_active" GROUP BY "channel_id"
) AS "counted"
WHERE "channels"."id" = "counted"."channel_id";
