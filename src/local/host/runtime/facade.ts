// What the bundle holds in place of a service: an object whose every method is a call to the host.
import type { Intrinsics } from './bare-context.ts';
import type { CallReply, CallRequest, WireService } from './wire.ts';

/** Sends one call to the host and waits for its reply. */
export type Caller = (request: CallRequest) => CallReply;

/** Thrown through the bundle when its execution was killed; whoever catches it is thrown at again by the next call. */
export class Killed {
  readonly reason = 'The execution was killed.';
}

/** What `Object` and `Promise` ask of any object; Google's services do not answer to these names. */
const NOT_METHODS: ReadonlySet<string> = new Set(['then', 'toJSON', 'constructor', 'valueOf', 'nodeType']);

export interface FacadeParts {
  readonly intrinsics: Intrinsics;
  invoke(service: WireService, method: string, args: readonly unknown[]): unknown;
  enumeration(name: string, values: readonly string[]): unknown;
}

/** @returns an object of the bundle's realm; methods unknown to the host fail when called, with their name. */
export function makeFacade(service: WireService, parts: FacadeParts): object {
  const target = new parts.intrinsics.Object();
  const members = new Map<string, unknown>();
  const member = (key: string): unknown => {
    const values = Object.hasOwn(service.enumerations, key) ? service.enumerations[key] : undefined;
    if (values !== undefined) return parts.enumeration(key, values);
    if (key === 'toString') return () => service.name;
    return (...args: unknown[]) => parts.invoke(service, key, args);
  };
  return new Proxy(target, {
    get(object, key) {
      if (typeof key === 'symbol' || NOT_METHODS.has(key)) return Reflect.get(object, key);
      if (!members.has(key)) members.set(key, member(key));
      return members.get(key);
    },
    set: () => false,
  });
}
