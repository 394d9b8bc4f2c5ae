import type { PrismaPg } from "@prisma/adapter-pg";

type NameStatement = NonNullable<NonNullable<ConstructorParameters<typeof PrismaPg>[1]>["statementNameGenerator"]>;

/** Room for all that are asked often. Each costs a connection that has used it some 50 KB in the database. */
const MAX_STATEMENTS = 100;

/**
 * Gives each text of a statement a name, under which a connection keeps it parsed and its plan with it.
 *
 * Planning costs the database more than looking a session up does. What has no name is planned each time: statements
 * without parameters, as BEGIN and COMMIT, which have no plan, and texts past the bound, which lists of varying length
 * could bring.
 */
export function statementNames(): NameStatement {
  const names = new Map<string, string>();
  return ({ sql, args }) => {
    if (args.length === 0) return "";
    const known = names.get(sql);
    if (known !== undefined || names.size >= MAX_STATEMENTS) return known ?? "";
    const name = `huddle-${names.size}`;
    names.set(sql, name);
    return name;
  };
}
