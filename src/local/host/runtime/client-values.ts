// The rules of google.script.run about what may cross between a page and the server.
import { types } from 'node:util';
import { describeThrown } from './wire.ts';

/**
 * Checks and copies the arguments of a client call, as the page sends them (page guides/html/reference/run).
 * Objects lose everything but their plain data.
 * @throws Error `Failed due to illegal value in property: N` with the argument's index
 */
export function clientArguments(args: readonly unknown[]): unknown[] {
  return args.map((arg, index) => {
    if (isIllegal(arg, [])) throw new Error(`Failed due to illegal value in property: ${index}`);
    return plain(arg);
  });
}

/**
 * The value a page receives: an object with a Date in it arrives as null without any error, Map and Set arrive as `{}`,
 * undefined in an array as null (seen by tanaikech 2023-08-28).
 */
export function clientResult(value: unknown): unknown {
  return isIllegal(value, []) ? null : plain(value);
}

/** The page's failure handler gets an Error with a message; class, code and other fields are lost. */
export function clientError(thrown: unknown): { name: 'Error'; message: string } {
  return { name: 'Error', message: describeThrown(thrown).message };
}

function isIllegal(value: unknown, above: readonly object[]): boolean {
  if (typeof value === 'function' || typeof value === 'symbol' || typeof value === 'bigint') return true;
  if (typeof value !== 'object' || value === null) return false;
  if (types.isDate(value) || above.includes(value)) return true;
  if (types.isMap(value) || types.isSet(value)) return false;
  return Object.values(value).some((part) => isIllegal(part, [...above, value]));
}

function plain(value: unknown): unknown {
  if (value === undefined) return null;
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return Array.from(value, plain);
  if (types.isMap(value) || types.isSet(value)) return {};
  const entries = Object.entries(value).filter(([, part]) => part !== undefined);
  return Object.fromEntries(entries.map(([key, part]) => [key, plain(part)]));
}
