// Makes a table when it is first asked for: every execution runs all global code anew, and needs few of the tables.

/** @returns a function that gives the same value each time */
export function lazily<T extends object>(make: () => T): () => T {
  let made: T | null = null;
  return () => {
    made ??= make();
    return made;
  };
}
