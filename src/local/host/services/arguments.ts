// Checks of arguments, with the text Google shows for a call that fits no signature.

function nameOf(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'Array';
  const type = typeof value;
  return type === 'object' || type === 'undefined' ? type : type[0]?.toUpperCase() + type.slice(1);
}

/** @returns the error for arguments that fit no signature of `place`, for instance `Properties.setProperty`. */
export function badArguments(place: string, args: readonly unknown[]): Error {
  return new Error(
    `The parameters (${args.map(nameOf).join(',')}) don't match the method signature for ${place}.`,
  );
}

/** A string; numbers and booleans are turned into one, as Google does. */
export function textArgument(place: string, value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  throw badArguments(place, [value]);
}

export function numberArgument(place: string, value: unknown): number {
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  throw badArguments(place, [value]);
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function recordArgument(place: string, value: unknown): Record<string, unknown> {
  if (isRecord(value)) return value;
  throw badArguments(place, [value]);
}

export function listArgument(place: string, value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  throw badArguments(place, [value]);
}
