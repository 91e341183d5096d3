// Checks what came across google.script.run: anyone who may edit the sheet can call these functions with anything.
import * as v from 'valibot';
import { UserError } from '../run/user-error.ts';

/** The input in its expected shape. @throws UserError `settings` that names what is wrong */
export function readInput<T extends v.GenericSchema>(schema: T, input: unknown): v.InferOutput<T> {
  const parsed = v.safeParse(schema, input);
  if (parsed.success) return parsed.output;
  const [issue] = parsed.issues;
  const path = v.getDotPath(issue) ?? 'the input';
  throw new UserError(
    'settings',
    `This could not be used: ${path.slice(0, 80)}. Check what you entered and try again.`,
  );
}
