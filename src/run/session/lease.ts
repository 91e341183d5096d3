// Lets one driver work on a sheet's rows at a time; the lease runs out, so a killed execution blocks nobody for long.
import * as v from 'valibot';
import { lateSchema } from '../../core/late-schema.ts';
import type { BulkStore, Clock, Lock, ReadStore } from '../ports.ts';
import { readJson } from '../read-json.ts';
import { UserError } from '../user-error.ts';

/** Longer than the longest pause between two renewals: a slow call, its timeout and the writes around it. */
export const LEASE_MS = 120_000;
/** A lease renewed less than this ago is still far from running out. */
const FRESH_MS = LEASE_MS / 4;
/** Between two looks at a lease that somebody else holds. */
const LOOK_AGAIN_MS = 500;

export const leaseKey = (sheetId: number): string => `lease.${sheetId}`;

const LeaseSchema = lateSchema(() =>
  v.object({
    holder: v.string(),
    until: v.number(),
    doing: v.string(),
    othersWaitMs: v.optional(v.number(), 0),
  }),
);

export interface Lease {
  /** Holds the lease for another while; answers false when somebody else has taken it over. */
  renew(): boolean;
  release(): void;
}

/** A lease with the document's properties as they were when it was taken, since they are read for that all the same. */
export interface TakenLease extends Lease {
  readonly seen: Readonly<Record<string, string>>;
}

/** For work of seconds it is better to wait than to be sent away. */
export const BRIEF_WAIT_MS = 30_000;

/** What a lease is taken for. */
export interface Work {
  /** Told to those who come meanwhile, for instance "Rows are being sent in another window". */
  readonly doing: string;
  /** How long they wait for its end before they are sent away: 0 for work of minutes. */
  readonly othersWaitMs: number;
}

interface LeasePorts {
  readonly clock: Clock;
  readonly store: BulkStore;
  readonly lock: Lock;
  readonly sheetId: number;
}

/** A lease that cannot be read protects nobody; its holder finds out at the next renewal. */
function current(store: ReadStore, key: string): v.InferOutput<typeof LeaseSchema> | null {
  return readJson(LeaseSchema, store.get(key));
}

/** Whether somebody is at work on a sheet's rows at this moment; between two pieces of a run nobody is. */
export function isLeased(store: ReadStore, sheetId: number, now: number): boolean {
  return (current(store, leaseKey(sheetId))?.until ?? 0) > now;
}

/**
 * Takes the lease of a sheet.
 *
 * @param holder an id that no other execution has
 * @throws UserError `busy` when another driver is at work
 */
export function takeLease(
  { clock, store, lock, sheetId }: LeasePorts,
  holder: string,
  { doing, othersWaitMs }: Work,
): TakenLease {
  const key = leaseKey(sheetId);
  let renewed = clock.now();
  const write = () => {
    renewed = clock.now();
    store.set(key, JSON.stringify({ holder, until: renewed + LEASE_MS, doing, othersWaitMs }));
  };
  const isMine = () => current(store, key)?.holder === holder;
  let seen: Readonly<Record<string, string>> = {};
  /** The driver in the way; null when the lease is ours now. */
  const tryToTake = () =>
    lock.during(() => {
      seen = store.getAll();
      const other = readJson(LeaseSchema, seen[key] ?? null);
      if (other !== null && other.until > clock.now()) return other;
      write();
      return null;
    });
  const came = clock.now();
  for (let other = tryToTake(); other !== null; other = tryToTake()) {
    if (clock.now() >= came + other.othersWaitMs) {
      throw new UserError(
        'busy',
        `${other.doing}. Wait until it has ended, then try again. If it was cut off, it gives way within two minutes.`,
      );
    }
    clock.sleep(LOOK_AGAIN_MS);
  }
  return {
    seen,
    renew: () =>
      clock.now() - renewed < FRESH_MS ||
      lock.during(() => {
        if (!isMine()) return false;
        write();
        return true;
      }),
    release: () =>
      lock.during(() => {
        if (isMine()) store.remove(key);
      }),
  };
}
