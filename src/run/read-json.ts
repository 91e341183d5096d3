// Reads a stored JSON value of a known shape.
import * as v from 'valibot';

/**
 * Null for what is missing, cannot be read, or was stored by another version in another form: each caller then begins anew, and
 * says why that is safe.
 */
export function readJson<T extends v.GenericSchema>(schema: T, text: string | null): v.InferOutput<T> | null {
  if (text === null) return null;
  try {
    const read = v.safeParse(schema, JSON.parse(text));
    return read.success ? read.output : null;
  } catch {
    return null;
  }
}
