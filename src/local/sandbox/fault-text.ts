// The text form of faults, for the command line: `bulk#3=cut-after, bulk#5-7=rate-429, any%2=slow:4000, bulk~0.05=empty-body`.
import { FAULTS, type FaultKind, type FaultRule, looksAt } from './faults.ts';
import { MAX_MS } from './options.ts';
import { PATHS } from './paths.ts';

/** A fault that cannot be read; the message says which one and what was expected. */
export class FaultTextError extends Error {}

/**
 * Reads a comma-separated list of `CALLS=FAULT`.
 *
 * CALLS is `any`, `bulk`, or a part of a path such as `RetrieveToDos`, followed by nothing (every one), `#3` (the third),
 * `#5-7`, `#5-` (from the fifth on), `%2` (every second one), or `~0.05` (a chance of 5 in 100, by the seed).
 * FAULT is a name of `FAULTS`; `slow` needs its milliseconds: `slow:4000`.
 *
 * @throws FaultTextError
 */
export function parseFaults(text: string): FaultRule[] {
  const parts = text.split(',').map((part) => part.trim());
  return parts.filter((part) => part !== '').map(parseRule);
}

function parseRule(text: string): FaultRule {
  const cut = text.indexOf('=');
  if (cut < 0) fail(text, 'expected CALLS=FAULT, for instance bulk#3=cut-after');
  const calls = text.slice(0, cut).trim();
  const mark = calls.search(/[#%~]/);
  const on = mark < 0 ? calls : calls.slice(0, mark);
  const known = on !== '' && Object.values(PATHS).some((path) => looksAt(on, path));
  if (!known) fail(text, `"${on}" is not any, bulk, or a part of a path such as RetrieveToDos`);
  return {
    on,
    ...parseWhen(text, mark < 0 ? '' : calls.slice(mark)),
    ...parseFault(text, text.slice(cut + 1).trim()),
  };
}

function parseWhen(text: string, when: string): Partial<FaultRule> {
  if (when === '') return {};
  const value = when.slice(1);
  if (when.startsWith('#')) {
    const [, from = '', dash, to] = /^([1-9]\d{0,8})(-)?([1-9]\d{0,8})?$/.exec(value) ?? [];
    if (from === '' || (to && !dash))
      fail(text, `after # expected a call such as 3, 5-7 or 5-, found "${value}"`);
    if (to && Number(to) < Number(from)) fail(text, `the range ${value} ends before it begins`);
    if (!dash) return { from: Number(from), to: Number(from) };
    return to ? { from: Number(from), to: Number(to) } : { from: Number(from) };
  }
  if (when.startsWith('%')) {
    if (!/^[1-9]\d{0,8}$/.test(value)) fail(text, `after % expected a number such as 2, found "${value}"`);
    return { every: Number(value) };
  }
  if (!/^(0(\.\d+)?|\.\d+|1(\.0+)?)$/.test(value))
    fail(text, `after ~ expected a chance from 0 to 1, found "${value}"`);
  return { probability: Number(value) };
}

function parseFault(text: string, fault: string): { kind: FaultKind; ms?: number } {
  const [name = '', ms, ...rest] = fault.split(':');
  if (!isFaultKind(name)) fail(text, `"${name}" is not one of ${Object.keys(FAULTS).join(', ')}`);
  if (name !== 'slow') {
    if (ms !== undefined) fail(text, `${name} takes nothing after a colon`);
    return { kind: name };
  }
  if (rest.length > 0 || !/^\d{1,6}$/.test(ms ?? '') || Number(ms) > MAX_MS) {
    fail(text, `slow needs milliseconds up to ${MAX_MS}, for instance slow:4000`);
  }
  return { kind: name, ms: Number(ms) };
}

function isFaultKind(name: string): name is FaultKind {
  return Object.hasOwn(FAULTS, name);
}

function fail(rule: string, why: string): never {
  throw new FaultTextError(`The fault "${rule}" cannot be read: ${why}.`);
}
