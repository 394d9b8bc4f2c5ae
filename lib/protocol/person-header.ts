/** Says whose page a request comes from, as a user's id. [AUTH15] */
export const PERSON_HEADER = "x-huddle-person";
