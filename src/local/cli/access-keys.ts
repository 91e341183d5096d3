// The access keys of a command: the sandbox's own, or those that the environment names.
import { DEFAULT_KEYS } from '../sandbox/default-records.ts';
import type { Keys } from '../sandbox/options.ts';
import { UsageError } from '../sandbox/usage.ts';
import type { LocalOptions } from './options.ts';

/** Null when none are set. */
export function keysIfSet({ crm }: Pick<LocalOptions, 'crm'>): Keys | null {
  if (crm === null) return DEFAULT_KEYS;
  const access = process.env.LSQ_ACCESS_KEY;
  const secret = process.env.LSQ_SECRET_KEY;
  return access && secret ? { access, secret } : null;
}

/** @throws UsageError when none are set */
export function keysFor(options: Pick<LocalOptions, 'crm'>): Keys {
  const keys = keysIfSet(options);
  if (keys !== null) return keys;
  throw new UsageError(
    'With --crm the keys come from the environment: set LSQ_ACCESS_KEY and LSQ_SECRET_KEY.',
  );
}
