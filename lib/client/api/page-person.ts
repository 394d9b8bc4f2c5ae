let personId: number | null = null;

/**
 * Whose page this is; null for a page without the chat. Every request says so. [AUTH15]
 *
 * Somebody else may have signed in in another tab since: the cookie is theirs by now, and what waits here is not.
 */
export function setPagePerson(userId: number | null): void {
  personId = userId;
}

export function pagePerson(): number | null {
  return personId;
}
