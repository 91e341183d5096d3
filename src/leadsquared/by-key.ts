// Lists by a key, in the order in which their items come.

/** Adds an item to the list of its key. */
export function push<K, T>(lists: Map<K, T[]>, key: K, item: T): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [item]);
  else list.push(item);
}

export function byKey<K, T>(items: readonly T[], keyOf: (item: T) => K): Map<K, T[]> {
  const lists = new Map<K, T[]>();
  for (const item of items) push(lists, keyOf(item), item);
  return lists;
}
