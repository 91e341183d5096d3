// What the bundle holds in place of a service: an object whose every method is a call to the host.
import type { Intrinsics } from './bare-context.ts';
import { isLanguageKey, standInFor } from './stand-in.ts';
import type { CallReply, CallRequest, WireService } from './wire.ts';

/** Sends one call to the host and waits for its reply. */
export type Caller = (request: CallRequest) => CallReply;

/** Thrown through the bundle when its execution was killed; whoever catches it is thrown at again by the next call. */
export class Killed {
  readonly reason = 'The execution was killed.';
}

export interface FacadeParts {
  readonly intrinsics: Intrinsics;
  invoke(service: WireService, method: string, args: readonly unknown[]): unknown;
  enumeration(name: string, values: readonly string[]): unknown;
}

/** Google's methods begin with a small letter, its enumerations with a capital. */
const ENUMERATION = /^[A-Z]/;

function memberOf(service: WireService, key: string, parts: FacadeParts): unknown {
  const values = Object.hasOwn(service.enumerations, key) ? service.enumerations[key] : undefined;
  if (values !== undefined) return parts.enumeration(key, values);
  if (ENUMERATION.test(key)) return standInFor(`${service.name}.${key}`, parts.intrinsics);
  if (key === 'toString') return () => service.name;
  return (...args: unknown[]) => parts.invoke(service, key, args);
}

/** @returns an object of the bundle's realm; what the host does not offer fails with its name when it is used */
export function makeFacade(service: WireService, parts: FacadeParts): object {
  const target = new parts.intrinsics.Object();
  const members = new Map<PropertyKey, unknown>();
  return new Proxy(target, {
    get(object, key) {
      const known = members.get(key);
      if (known !== undefined) return known;
      if (typeof key === 'symbol' || isLanguageKey(key)) return Reflect.get(object, key);
      const made = memberOf(service, key, parts);
      members.set(key, made);
      return made;
    },
    set: () => false,
  });
}
