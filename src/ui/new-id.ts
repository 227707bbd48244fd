/** An id for a record, random so that two people's copies of a plan never meet in one. */
export const newId = (): string => crypto.randomUUID().slice(0, 8);
