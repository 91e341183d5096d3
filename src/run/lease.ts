// Lets one driver work on a spreadsheet's rows at a time; the lease runs out, so a killed execution blocks nobody for long.
import * as v from 'valibot';
import type { Clock, Lock, Store } from './ports.ts';
import { UserError } from './user-error.ts';

/** Longer than the longest pause between two renewals: a slow call, its timeout and the writes around it. */
export const LEASE_MS = 120_000;
/** A lease renewed less than this ago is still far from running out. */
const FRESH_MS = LEASE_MS / 4;
const KEY = 'lease';

const LeaseSchema = v.object({ holder: v.string(), until: v.number(), doing: v.string() });

export interface Lease {
  /** Holds the lease for another while; answers false when somebody else has taken it over. */
  renew(): boolean;
  release(): void;
}

interface LeasePorts {
  readonly clock: Clock;
  readonly store: Store;
  readonly lock: Lock;
}

function current(store: Store): v.InferOutput<typeof LeaseSchema> | null {
  const text = store.get(KEY);
  if (text === null) return null;
  try {
    return v.parse(LeaseSchema, JSON.parse(text));
  } catch {
    // A lease that cannot be read protects nobody; its holder finds out at the next renewal.
    return null;
  }
}

/**
 * Takes the lease.
 *
 * @param holder an id that no other execution has
 * @param doing told to those who come meanwhile, for instance "Run 7F3A is sending 120 rows"
 * @throws UserError `busy` when another driver is at work
 */
export function takeLease({ clock, store, lock }: LeasePorts, holder: string, doing: string): Lease {
  let renewed = clock.now();
  const write = () => {
    renewed = clock.now();
    store.set(KEY, JSON.stringify({ holder, until: renewed + LEASE_MS, doing }));
  };
  const isMine = () => current(store)?.holder === holder;
  lock.during(() => {
    const other = current(store);
    if (other !== null && other.until > clock.now()) {
      throw new UserError(
        'busy',
        `${other.doing}. Wait until it has ended, then try again. If it was cut off, it gives way within two minutes.`,
      );
    }
    write();
  });
  return {
    renew: () =>
      clock.now() - renewed < FRESH_MS ||
      lock.during(() => {
        if (!isMine()) return false;
        write();
        return true;
      }),
    release: () =>
      lock.during(() => {
        if (isMine()) store.remove(KEY);
      }),
  };
}
