// The small ports on Apps Script's services: clock, ids, stores, locks and digests.
import type { BulkStore, Cache, Clock, Ids, Lock, Store } from '../run/ports.ts';
import { UserError } from '../run/user-error.ts';
import { onceMore } from './once-more.ts';
import { describeFull } from './store-full.ts';

export const googleClock: Clock = {
  now: () => Date.now(),
  sleep: (milliseconds) => {
    // Longest single sleep that Utilities.sleep takes (page utilities#sleep).
    const longest = 300_000;
    for (let rest = milliseconds; rest > 0; rest -= longest) Utilities.sleep(Math.min(rest, longest));
  },
};

export const googleIds: Ids = { uuid: () => Utilities.getUuid() };

const NO_NOTES =
  'Google does not let the add-on read or save its notes at present: what it allows this account for a day is used up, or its service is out of order. The rows keep the status they have, and nothing is lost. Try again later.';

function noting<T>(work: () => T): T {
  try {
    return onceMore('Notes', work);
  } catch (error) {
    throw new UserError('quota', NO_NOTES, error);
  }
}

/** What is full is told; Google's own text is in the user's language, so the sizes are counted. */
function keeping(
  properties: GoogleAppsScript.Properties.Properties,
  values: Readonly<Record<string, string>>,
  work: () => unknown,
): void {
  try {
    onceMore('Notes', work);
  } catch (error) {
    const full = noting(() => describeFull(properties.getProperties(), values));
    throw new UserError(full === null ? 'quota' : 'settings', full ?? NO_NOTES, error);
  }
}

function storeOn(properties: GoogleAppsScript.Properties.Properties): BulkStore {
  return {
    get: (key) => noting(() => properties.getProperty(key)),
    getAll: () => noting(() => properties.getProperties()),
    set: (key, value) => {
      keeping(properties, { [key]: value }, () => properties.setProperty(key, value));
    },
    setAll: (values) => {
      keeping(properties, values, () => properties.setProperties({ ...values }));
    },
    remove: (key) => {
      noting(() => properties.deleteProperty(key));
    },
  };
}

/** Shared by all users of this spreadsheet. */
export function documentStore(): BulkStore {
  const properties: GoogleAppsScript.Properties.Properties | null = PropertiesService.getDocumentProperties();
  if (properties === null) throw new UserError('no-sheet', 'Open a spreadsheet first.');
  return storeOn(properties);
}

/** The keys of all properties of this spreadsheet. */
export function documentKeys(): string[] {
  const properties: GoogleAppsScript.Properties.Properties | null = PropertiesService.getDocumentProperties();
  return properties === null ? [] : noting(() => properties.getKeys());
}

/** Private to this user, in every spreadsheet. */
export function userStore(): BulkStore {
  return storeOn(PropertiesService.getUserProperties());
}

/** Longest time that the cache keeps a value (page cache): far more than any window of the limiter. */
const CACHE_SECONDS = 21_600;

/** Shared by all users of the add-on; Google may drop values at any time. */
export function sharedStore(): Store {
  const cache: GoogleAppsScript.Cache.Cache | null = CacheService.getScriptCache();
  if (cache === null) throw new UserError('no-sheet', 'Open a spreadsheet first.');
  return {
    get: (key) => cache.get(key),
    set: (key, value) => cache.put(key, value, CACHE_SECONDS),
    remove: (key) => cache.remove(key),
  };
}

/** The current user's own: nobody else reads in it what that user's keys may read. */
export const userCache: Cache = {
  getAll: (keys) => CacheService.getUserCache().getAll([...keys]),
  setAll: (values, seconds) => CacheService.getUserCache().putAll({ ...values }, seconds),
};

/** How long to wait for a lock; what is done under one takes far less. */
const LOCK_WAIT_MS = 20_000;

function lockOn(open: () => GoogleAppsScript.Lock.Lock): Lock {
  return {
    during: (work) => {
      const lock = open();
      if (!onceMore('Lock', () => lock.tryLock(LOCK_WAIT_MS))) {
        throw new UserError('busy', 'Another window is at work in this spreadsheet. Try again in a minute.');
      }
      try {
        return work();
      } finally {
        // What was done under the lock stands, also when Google's first answer is an error.
        onceMore('Lock', () => lock.releaseLock());
      }
    },
  };
}

export const scriptLock: Lock = lockOn(() => LockService.getScriptLock());

/** Outside a document there is no document lock (page lock-service); the script's lock is the stricter one. */
export const documentLock: Lock = lockOn(() => {
  const lock: GoogleAppsScript.Lock.Lock | null = LockService.getDocumentLock();
  return lock ?? LockService.getScriptLock();
});

/** What the gate to LeadSquared needs where no sheet is looked at. */
export const gatePorts = () => ({
  clock: googleClock,
  ids: googleIds,
  sharedStore: sharedStore(),
  userStore: userStore(),
  scriptLock,
});

/** SHA-256 of the text in UTF-8, in hexadecimal digits. Without a charset Google takes US-ASCII, in which many texts are alike. */
export function digest(text: string): string {
  return Utilities.computeDigest(Utilities.DigestAlgorithm.SHA_256, text, Utilities.Charset.UTF_8)
    .map((byte) => (byte & 0xff).toString(16).padStart(2, '0'))
    .join('');
}
