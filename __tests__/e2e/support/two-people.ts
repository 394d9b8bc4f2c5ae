import { createPerson, createWorkspace, type Person } from "@/__tests__/support/people";

interface TwoPeople {
  owner: Person;
  zhang: Person;
  emma: Person;
}

/** A workspace with two members beside its owner; call it in a `beforeAll` after `useApp`. */
export async function createTwoPeople(): Promise<TwoPeople> {
  const owner = await createWorkspace();
  const zhang = await createPerson("zhangsan", "张三");
  const emma = await createPerson("emma", "Emma Fischer");
  return { owner, zhang, emma };
}
