// Tells whether anything of a realm's own objects was changed: the language's constructors, their prototypes, the global object.

interface Watched {
  readonly object: object;
  readonly prototype: object | null;
  readonly isExtensible: boolean;
  readonly keyCount: number;
  /** Keys of properties with a value that can be changed, and the values at the same positions. */
  readonly keys: readonly PropertyKey[];
  readonly values: readonly unknown[];
  readonly accessors: readonly Accessor[];
  /** Values that nothing can change, such as the prototypes of the language's constructors. */
  readonly fixed: readonly unknown[];
}

interface Accessor {
  readonly key: PropertyKey;
  readonly get: unknown;
  readonly set: unknown;
}

/** Most functions of the language have only a name and a length. */
const FUNCTION_KEYS = 2;

export class RealmGuard {
  readonly #watched: readonly Watched[];

  /**
   * Takes the realm as it is now for untouched. `hidden` are objects of the language to which no property leads. Its methods
   * take no properties of their own any more, for there are too many of them to be looked at.
   */
  constructor(global: object, hidden: readonly object[]) {
    this.#watched = watch([global, ...hidden]);
  }

  isUntouched(): boolean {
    return this.#watched.every(isAsBefore);
  }
}

function watch(roots: readonly object[]): Watched[] {
  const watched: Watched[] = [];
  const seen = new Set<unknown>();
  const waiting: unknown[] = [...roots];
  while (waiting.length > 0) {
    const object = waiting.pop();
    if ((typeof object !== 'object' && typeof object !== 'function') || object === null || seen.has(object))
      continue;
    seen.add(object);
    if (typeof object === 'function' && Reflect.ownKeys(object).length <= FUNCTION_KEYS) {
      Object.preventExtensions(object);
      continue;
    }
    const item = watchedOf(object);
    watched.push(item);
    waiting.push(
      item.prototype,
      ...item.fixed,
      ...item.values,
      ...item.accessors.flatMap(({ get, set }) => [get, set]),
    );
  }
  return watched;
}

function watchedOf(object: object): Watched {
  const all = Reflect.ownKeys(object);
  const keys: PropertyKey[] = [];
  const values: unknown[] = [];
  const accessors: Accessor[] = [];
  const fixed: unknown[] = [];
  for (const key of all) {
    const { get, set, value, writable, configurable } = Reflect.getOwnPropertyDescriptor(object, key) ?? {};
    if (get !== undefined || set !== undefined) accessors.push({ key, get, set });
    else if (writable === false && configurable === false) fixed.push(value);
    else {
      keys.push(key);
      values.push(Reflect.get(object, key));
    }
  }
  const prototype = Reflect.getPrototypeOf(object);
  const isExtensible = Reflect.isExtensible(object);
  return { object, prototype, isExtensible, keyCount: all.length, keys, values, accessors, fixed };
}

/** Runs after every execution, so it looks at values themselves: descriptors would have to be made for it each time. */
function isAsBefore({
  object,
  prototype,
  isExtensible,
  keyCount,
  keys,
  values,
  accessors,
}: Watched): boolean {
  if (Reflect.ownKeys(object).length !== keyCount) return false;
  if (Reflect.getPrototypeOf(object) !== prototype || Reflect.isExtensible(object) !== isExtensible)
    return false;
  for (let at = 0; at < keys.length; at += 1) {
    if (!Object.is(Reflect.get(object, keys[at] ?? ''), values[at])) return false;
  }
  return accessors.every(({ key, get, set }) => {
    const now = Reflect.getOwnPropertyDescriptor(object, key);
    return now !== undefined && now.get === get && now.set === set;
  });
}
