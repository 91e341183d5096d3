// Lets one driver work on a spreadsheet's rows at a time; the lease runs out, so a killed execution blocks nobody for long.
import * as v from 'valibot';
import type { Clock, Lock, Store } from '../ports.ts';
import { UserError } from '../user-error.ts';

/** Longer than the longest pause between two renewals: a slow call, its timeout and the writes around it. */
export const LEASE_MS = 120_000;
/** A lease renewed less than this ago is still far from running out. */
const FRESH_MS = LEASE_MS / 4;
/** How long to wait for somebody whose work is brief, and between two looks. */
const BRIEF_WAIT_MS = 30_000;
const LOOK_AGAIN_MS = 500;
const KEY = 'lease';

const LeaseSchema = v.object({
  holder: v.string(),
  until: v.number(),
  doing: v.string(),
  brief: v.boolean(),
});

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
 * @param doing told to those who come meanwhile, for instance "Rows are being sent in another window"
 * @param brief true for work of seconds: others wait for its end instead of being sent away
 * @throws UserError `busy` when another driver is at work
 */
export function takeLease(
  { clock, store, lock }: LeasePorts,
  holder: string,
  doing: string,
  brief = false,
): Lease {
  let renewed = clock.now();
  const write = () => {
    renewed = clock.now();
    store.set(KEY, JSON.stringify({ holder, until: renewed + LEASE_MS, doing, brief }));
  };
  const isMine = () => current(store)?.holder === holder;
  /** The driver in the way; null when the lease is ours now. */
  const tryToTake = () =>
    lock.during(() => {
      const other = current(store);
      if (other !== null && other.until > clock.now()) return other;
      write();
      return null;
    });
  const patientUntil = clock.now() + BRIEF_WAIT_MS;
  for (let other = tryToTake(); other !== null; other = tryToTake()) {
    if (!other.brief || clock.now() >= patientUntil) {
      throw new UserError(
        'busy',
        `${other.doing}. Wait until it has ended, then try again. If it was cut off, it gives way within two minutes.`,
      );
    }
    clock.sleep(LOOK_AGAIN_MS);
  }
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
