// Lets one command at a time work on a result: a lock file beside it, which gives way when its process is gone.
import { constants, copyFileSync, linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import * as v from 'valibot';
import { parseJson } from '../sandbox/json.ts';
import { FileError } from './file-error.ts';
import { realPlace } from './real-place.ts';
import { notWritable } from './sheet-file.ts';

const LockSchema = v.object({ pid: v.number(), host: v.string(), since: v.string() });
type Holder = v.InferOutput<typeof LockSchema>;

export interface FileLock {
  release(): void;
}

/**
 * Two paths that lead to one result have one lock, beside the result itself.
 *
 * @param path of the result; its folder must be there and writable, which this finds out
 * @throws FileError `in-use` when another command is at work on it, `not-writable` when its folder takes no file
 */
export function lockFile(path: string): FileLock {
  const lock = `${realPlace(path)}.lock`;
  const own = `${lock}.${process.pid}`;
  const me: Holder = { pid: process.pid, host: hostname(), since: new Date().toISOString() };
  try {
    writeFileSync(own, JSON.stringify(me));
  } catch (cause) {
    throw notWritable(path, cause);
  }
  try {
    take(path, lock, own);
  } finally {
    rmSync(own, { force: true });
  }
  return { release: () => rmSync(lock, { force: true }) };
}

/** Disks without links, such as those of memory sticks. */
const NO_LINKS: readonly (string | undefined)[] = ['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS'];

/** A link is made by one process only, whoever else tries at the same moment. */
function take(path: string, lock: string, own: string): void {
  if (isLinked(own, lock)) return;
  const text = textOf(lock);
  const holder = v.safeParse(LockSchema, parseJson(text ?? '')?.value);
  if (holder.success && isAlive(holder.output)) throw inUse(path, lock, holder.output);
  if (text !== null && !isTakenAway(lock, text)) throw inUse(path, lock, null);
  if (!isLinked(own, lock)) throw inUse(path, lock, null);
}

function isLinked(own: string, lock: string): boolean {
  try {
    linkSync(own, lock);
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    if (NO_LINKS.includes(codeOf(error))) return isCopied(own, lock);
    throw notWritable(lock, error);
  }
}

function isCopied(own: string, lock: string): boolean {
  try {
    copyFileSync(own, lock, constants.COPYFILE_EXCL);
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw notWritable(lock, error);
  }
}

/** Takes a dead process's lock away; false when it was another's, who came meanwhile and gets it back. */
function isTakenAway(lock: string, text: string): boolean {
  const aside = `${lock}.${process.pid}.old`;
  try {
    renameSync(lock, aside);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return true;
    throw notWritable(lock, error);
  }
  const isMeant = textOf(aside) === text;
  if (!isMeant) isLinked(aside, lock);
  rmSync(aside, { force: true });
  return isMeant;
}

/** @returns null when it is gone */
function textOf(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    throw notWritable(path, error);
  }
}

/** Of a process on another machine nobody here can tell, so it counts as alive. */
function isAlive({ pid, host }: Holder): boolean {
  if (host !== hostname()) return true;
  if (pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) !== 'ESRCH';
  }
}

function inUse(path: string, lock: string, holder: Holder | null): FileError {
  const who = holder === null ? '' : `, process ${holder.pid} on ${holder.host} since ${holder.since},`;
  return new FileError(
    'in-use',
    `Another command${who} is at work on "${path}". Wait until it has ended, then try again. If there is none, delete "${lock}".`,
  );
}

function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}
