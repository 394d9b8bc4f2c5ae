-- How names are sorted, for people who read Chinese or English: by pinyin, Chinese first, and 9 before 10. Never the
-- collation of a column, so that no index depends on it. A PostgreSQL built without ICU sorts them by code point.
DO $$
BEGIN
  CREATE COLLATION "names" (provider = icu, locale = 'zh-CN-u-kn');
EXCEPTION WHEN OTHERS THEN
  CREATE COLLATION "names" FROM "pg_catalog"."C";
END
$$;
