// Translates between the wire and values of the bundle's own realm, so that `cell instanceof Date` holds in the bundle.
import { types } from 'node:util';
import type { Intrinsics } from './bare-context.ts';
import { type Caller, type FacadeParts, Killed, makeFacade } from './facade.ts';
import { isScalar, isWireArray } from './host-values.ts';
import { exception } from './stand-in.ts';
import { describeThrown, type Wire, type WireEnum, type WireService } from './wire.ts';

export class BundleValues {
  readonly #intrinsics: Intrinsics;
  readonly #call: Caller;
  readonly #facadeParts: FacadeParts;
  readonly #facades = new Map<number, object>();
  readonly #enumerations = new Map<string, object>();
  readonly #known = new WeakMap<object, WireService | WireEnum>();

  constructor(intrinsics: Intrinsics, call: Caller) {
    this.#intrinsics = intrinsics;
    this.#call = call;
    this.#facadeParts = {
      intrinsics,
      invoke: (target, method, args) => this.#invoke(target, method, args),
      enumeration: (name, values) => this.#enumeration(name, values),
    };
  }

  toBundle(wire: Wire): unknown {
    if (wire instanceof Date) return new this.#intrinsics.Date(wire.getTime());
    if (isScalar(wire)) return wire;
    if (isWireArray(wire)) return this.#array(wire);
    switch (wire.kind) {
      case 'service':
        return this.facade(wire);
      case 'enum':
        return this.#enumValue(wire.enumeration, wire.name);
      case 'error':
        return exception(this.#intrinsics, wire.name, wire.message);
      case 'object': {
        const object = new this.#intrinsics.Object();
        for (const [key, part] of wire.entries) Reflect.set(object, key, this.toBundle(part));
        return object;
      }
    }
  }

  /** @throws TypeError for a function or a symbol, which no service takes. */
  toWire(value: unknown): Wire {
    if (typeof value === 'function' || typeof value === 'symbol') {
      throw new TypeError(`Cannot convert a ${typeof value} for a service.`);
    }
    if (typeof value !== 'object') return isScalar(value) ? value : undefined;
    if (value === null) return null;
    const known = this.#known.get(value);
    if (known !== undefined) return known;
    if (types.isDate(value)) return new Date(value.getTime());
    if (Array.isArray(value) || types.isTypedArray(value)) return this.#wireArray(value);
    if (types.isNativeError(value)) return { kind: 'error', ...describeThrown(value) };
    return {
      kind: 'object',
      entries: Object.entries(value)
        .filter(([, part]) => typeof part !== 'function')
        .map(([key, part]) => [key, this.toWire(part)] as const),
    };
  }

  facade(service: WireService): object {
    const existing = this.#facades.get(service.id);
    if (existing !== undefined) return existing;
    const facade = makeFacade(service, this.#facadeParts);
    this.#facades.set(service.id, facade);
    this.#known.set(facade, service);
    return facade;
  }

  #invoke(service: WireService, method: string, args: readonly unknown[]): unknown {
    let wires: Wire[];
    try {
      wires = args.map((arg) => this.toWire(arg));
    } catch (thrown) {
      const place = `${service.name}.${method}`;
      throw exception(
        this.#intrinsics,
        'Exception',
        `${describeThrown(thrown).message} The call was ${place}.`,
      );
    }
    const reply = this.#call({ service: service.id, method, args: wires });
    if (reply.kind === 'value') return this.toBundle(reply.value);
    if (reply.kind === 'failure') throw exception(this.#intrinsics, reply.name, reply.message);
    throw new Killed();
  }

  #array(wires: readonly Wire[]): unknown[] {
    const array: unknown[] = new this.#intrinsics.Array();
    for (const wire of wires) {
      array.push(typeof wire === 'object' && wire !== null ? this.toBundle(wire) : wire);
    }
    return array;
  }

  #wireArray(values: ArrayLike<unknown>): Wire[] {
    const wires: Wire[] = [];
    for (let index = 0; index < values.length; index += 1) {
      const value = values[index];
      wires.push(typeof value === 'string' || typeof value === 'number' ? value : this.toWire(value));
    }
    return wires;
  }

  #enumeration(enumeration: string, names: readonly string[]): object {
    const known = `${enumeration} `;
    const existing = this.#enumerations.get(known);
    if (existing !== undefined) return existing;
    const object = new this.#intrinsics.Object();
    for (const name of names) Reflect.set(object, name, this.#enumValue(enumeration, name));
    this.#enumerations.set(known, object);
    return object;
  }

  #enumValue(enumeration: string, name: string): object {
    const key = `${enumeration}.${name}`;
    const existing = this.#enumerations.get(key);
    if (existing !== undefined) return existing;
    const value = Object.freeze(
      Object.defineProperties(new this.#intrinsics.Object(), {
        toString: { value: () => name },
        name: { value: () => name },
      }),
    );
    this.#enumerations.set(key, value);
    this.#known.set(value, { kind: 'enum', enumeration, name });
    return value;
  }
}
