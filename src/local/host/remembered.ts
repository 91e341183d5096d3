// Remembers what a function made of each argument, for functions that are asked the same again and again.

export function remembered<Key, Value extends object | boolean>(
  make: (key: Key) => Value,
): (key: Key) => Value {
  const known = new Map<Key, Value>();
  return (key) => {
    let value = known.get(key);
    if (value === undefined) {
      value = make(key);
      known.set(key, value);
    }
    return value;
  };
}
