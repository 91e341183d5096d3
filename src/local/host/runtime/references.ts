// The services that one execution has got hold of, under the numbers by which the bundle knows them.
import { Service } from '../service.ts';
import type { WireService } from './wire.ts';

interface Held {
  readonly service: Service;
  /** Google's name for it: its class, or the global name under which every execution finds it. */
  readonly name: string;
  /** Global service it came from, for instance `SpreadsheetApp` for a range. */
  readonly family: string;
}

export class References {
  readonly #held: Held[] = [];
  readonly #ids = new Map<Service, number>();

  /** @returns the wire form; a service seen before keeps its number and its family. */
  refer(service: Service, family: string, name = service.constructor.name): WireService {
    let id = this.#ids.get(service);
    if (id === undefined) {
      id = this.#held.length;
      this.#ids.set(service, id);
      this.#held.push({ service, name, family });
    }
    return { kind: 'service', id, name: this.held(id).name, enumerations: service.enumerations };
  }

  /** @throws Error when no service was ever handed out under this number */
  held(id: number): Held {
    const held = this.#held[id];
    if (held === undefined) throw new Error(`The bundle used a service that it was never given (${id}).`);
    return held;
  }
}

export type Method = (...args: unknown[]) => unknown;

/** @returns the public method of that name which the service's own class has, or undefined. */
export function methodOf(service: Service, name: string): Method | undefined {
  if (name === 'constructor' || name.startsWith('_')) return undefined;
  let prototype: unknown = Object.getPrototypeOf(service);
  while (prototype instanceof Service) {
    const method: unknown = Object.getOwnPropertyDescriptor(prototype, name)?.value;
    if (typeof method === 'function') return (...args) => Reflect.apply(method, service, args);
    prototype = Object.getPrototypeOf(prototype);
  }
  return undefined;
}
