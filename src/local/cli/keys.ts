// The keys that a command works with: a real account's come from the environment, the sandbox's are known.
import { DEFAULT_KEYS } from '../sandbox/default-records.ts';
import { UsageError } from '../sandbox/usage.ts';
import type { LocalOptions } from './options.ts';

export interface CommandKeys {
  readonly access: string;
  readonly secret: string;
}

function environmentKeys(): CommandKeys | null {
  const access = process.env.LSQ_ACCESS_KEY;
  const secret = process.env.LSQ_SECRET_KEY;
  return access && secret ? { access, secret } : null;
}

/** @throws UsageError when an account is named and the environment has no keys for it */
export function keysFor({ crm }: LocalOptions): CommandKeys {
  const keys = crm === null ? DEFAULT_KEYS : environmentKeys();
  if (keys !== null) return keys;
  throw new UsageError(
    'With --crm the keys come from the environment: set LSQ_ACCESS_KEY and LSQ_SECRET_KEY.',
  );
}

/** The keys by which a check looks at an account: the sandbox's users are made up, and nobody's rows are to be judged by them. */
export function keysToCheckWith({ crm }: LocalOptions): CommandKeys | null {
  return crm === null ? null : environmentKeys();
}
