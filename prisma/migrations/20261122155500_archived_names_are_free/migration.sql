-- An archived channel no longer keeps its name from others.
UPDATE "channels" SET "public_name" = NULL WHERE "is_archived";
