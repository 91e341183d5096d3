// Translates between the host's own values and the wire.
import { EnumValue, Service } from '../service.ts';
import type { Wire, WireScalar, WireService } from './wire.ts';

/** @returns the value as it crosses to the bundle; large arrays of plain cells are not copied. */
export function toWire(value: unknown, refer: (service: Service) => WireService): Wire {
  if (isScalar(value)) return value;
  if (value instanceof Service) return refer(value);
  if (value instanceof EnumValue) return { kind: 'enum', enumeration: value.enumeration, name: value.name };
  if (Array.isArray(value)) {
    const elements: readonly unknown[] = value;
    return isPlainArray(elements) ? elements : elements.map((element) => toWire(element, refer));
  }
  if (value instanceof Error) {
    return { kind: 'error', name: value.name, message: value.message, stack: value.stack ?? '' };
  }
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value).map(([key, part]) => [key, toWire(part, refer)] as const);
    return { kind: 'object', entries };
  }
  throw new TypeError(`A service answered with a ${typeof value}, which cannot cross to the bundle.`);
}

/** @returns what the bundle sent, in the host's own values, with its services looked up. */
export function fromWire(wire: Wire, lookUp: (id: number) => Service): unknown {
  if (isScalar(wire)) return wire;
  if (isWireArray(wire)) return wire.map((element) => fromWire(element, lookUp));
  switch (wire.kind) {
    case 'service':
      return lookUp(wire.id);
    case 'enum':
      return new EnumValue(wire.enumeration, wire.name);
    case 'error':
      return Object.assign(new Error(wire.message), { name: wire.name, stack: wire.stack });
    case 'object':
      return Object.fromEntries(wire.entries.map(([key, part]) => [key, fromWire(part, lookUp)]));
  }
}

/** Narrows an array of the wire; `Array.isArray` does not narrow readonly arrays. */
export function isWireArray(wire: Wire): wire is readonly Wire[] {
  return Array.isArray(wire);
}

export function isScalar(value: unknown): value is WireScalar {
  if (value === null || value instanceof Date) return true;
  return typeof value !== 'object' && typeof value !== 'function' && typeof value !== 'symbol';
}

function isPlainArray(values: readonly unknown[]): values is readonly Wire[] {
  for (const value of values) {
    if (!(isScalar(value) || (Array.isArray(value) && isPlainArray(value)))) return false;
  }
  return true;
}
