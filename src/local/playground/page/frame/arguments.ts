// What may be sent with google.script.run: plain data, or one form alone (page guides/html/reference/run).

/** @throws Error `Failed due to illegal value in property: N` with the argument's index */
export function callArguments(args: readonly unknown[]): unknown[] {
  const [form] = args;
  if (args.length === 1 && form instanceof HTMLFormElement) return [formValues(form)];
  return args.map((arg, index) => {
    if (isIllegal(arg, [])) throw new Error(`Failed due to illegal value in property: ${index}`);
    return arg === undefined ? null : JSON.parse(JSON.stringify(plain(arg)));
  });
}

/** Fields by name; several of one name become a list. */
function formValues(form: HTMLFormElement): Record<string, unknown> {
  const values: Record<string, unknown> = {};
  for (const name of new Set(new FormData(form).keys())) {
    const all = new FormData(form)
      .getAll(name)
      .map((value) => (typeof value === 'string' ? value : value.name));
    values[name] = all.length === 1 ? all[0] : all;
  }
  return values;
}

function isIllegal(value: unknown, above: readonly object[]): boolean {
  if (typeof value === 'function' || typeof value === 'symbol' || typeof value === 'bigint') return true;
  if (typeof value !== 'object' || value === null) return false;
  if (value instanceof Date || value instanceof Node || above.includes(value)) return true;
  if (value instanceof Map || value instanceof Set) return false;
  return Object.values(value).some((part) => isIllegal(part, [...above, value]));
}

/** NaN and infinite numbers arrive as null; maps and sets as empty objects. */
function plain(value: unknown): unknown {
  return value instanceof Map || value instanceof Set ? {} : value;
}
