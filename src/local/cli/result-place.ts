// Decides where the result of a sending is kept, and whether the command begins a sending or goes on with one.
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, dirname, extname, join, resolve } from 'node:path';
import { realPlace } from '../files/real-place.ts';
import { checkInput, checkName } from '../files/sheet-file.ts';
import { UsageError } from '../sandbox/usage.ts';
import { goOnCommand, withRegion } from './go-on-command.ts';
import type { LocalOptions } from './options.ts';
import { type RunState, readState, statePath } from './run-state.ts';

/** Where the result goes, and from which file the rows are read. */
export type ResultPlace =
  | { readonly kind: 'none' }
  /** A trial against the sandbox inside: written once, at its end. */
  | { readonly kind: 'trial'; readonly out: string }
  | { readonly kind: 'new'; readonly out: string; readonly source: RunState['source'] }
  | { readonly kind: 'going-on'; readonly out: string; readonly state: RunState };

const SUFFIX = '-results';

/** `calls-results.csv` beside `calls.csv`. */
function besideInput(file: string): string {
  const ending = extname(file);
  return join(dirname(file), `${basename(file, ending)}${SUFFIX}${ending}`);
}

const isSameFile = (one: string, other: string): boolean =>
  resolve(realPlace(one)) === resolve(realPlace(other));

/** Digest of a list's bytes; '' for a file that cannot be read, which is said when it is opened. */
async function digestOf(file: string): Promise<string> {
  try {
    return createHash('sha256')
      .update(await readFile(file))
      .digest('hex');
  } catch {
    return '';
  }
}

/** @throws UsageError when the result would take the place of something else; FileError for a state that cannot be read */
export async function placeOfResult(options: LocalOptions): Promise<ResultPlace> {
  const { file, crm } = options;
  if (crm === null) return await placeOfTrial(options);
  const own = existsSync(file) ? readState(file) : null;
  if (own !== null) return placeOfOwnResult(options, own);
  await checkInput(file);
  const out = options.out ?? besideInput(file);
  await checkName(out);
  const source = { name: basename(file), digest: await digestOf(file) };
  const state = readState(out);
  if (existsSync(out) && state !== null) return goingOn(options, out, state, source);
  if (state?.sent === true) throw resultGone(options, out);
  if (existsSync(out)) refuseOtherFile(options, out);
  return { kind: 'new', out, source };
}

/**
 * A trial's result takes no file's place: it tells of a made-up account, and nobody can tell an earlier trial's from a real one's
 * whose small file is gone.
 */
async function placeOfTrial({ out, file }: LocalOptions): Promise<ResultPlace> {
  if (out === null) return { kind: 'none' };
  await checkInput(file);
  await checkName(out);
  if (readState(out) === null) {
    if (existsSync(out)) throw trialOver(file, out);
    return { kind: 'trial', out };
  }
  throw new UsageError(
    `"${out}" says what became of rows in a LeadSquared account, and a trial without --crm would write over it. ${isSameFile(out, file) ? 'Name' : 'Add --crm to go on with it, or name'} another --out.`,
  );
}

function trialOver(file: string, out: string): UsageError {
  return new UsageError(
    isSameFile(out, file)
      ? `"${out}" is the list itself, and a trial without --crm would write what became of its rows in a made-up account into it. Nothing was sent. Name another --out.`
      : `"${out}" is there already, and a trial without --crm would write over it. Nothing was sent. Name another --out, or take that file away.`,
  );
}

/** The file to send is a result itself: whatever goes on with it stays in it. */
function placeOfOwnResult({ file, out }: LocalOptions, state: RunState): ResultPlace {
  if (out === null || isSameFile(out, file)) return { kind: 'going-on', out: file, state };
  throw new UsageError(
    `"${file}" is the result of a sending, and goes on in its own place: in two files its rows could be sent twice. Leave out --out. For a copy, copy the file when the sending has ended.`,
  );
}

function goingOn(
  { file, crm }: LocalOptions,
  out: string,
  state: RunState,
  source: RunState['source'],
): ResultPlace {
  if (state.source.digest === source.digest) return { kind: 'going-on', out, state };
  const goOn = goOnCommand(withRegion(['send', out, '--crm', crm ?? ''], state));
  if (state.source.name === source.name) {
    throw new UsageError(
      `"${file}" was changed since its sending began, and "${out}" holds what became of its rows. Make the change in "${out}" and go on with that: ${goOn} — or give another --out to send "${file}" as a new list; rows that were sent would be sent again.`,
    );
  }
  throw new UsageError(
    `"${out}" is the result of another list, "${state.source.name}". Name another --out for "${file}", or go on with that one: ${goOn}`,
  );
}

function resultGone({ file }: LocalOptions, out: string): UsageError {
  return new UsageError(
    `"${out}" is gone, but rows of it were sent, as "${statePath(out)}" says. Put it back to go on with it. To send all rows of "${file}" again as new tasks, delete that file too.`,
  );
}

/** @throws UsageError unless the file is the list itself, which a CSV file comes out of as it went in */
function refuseOtherFile({ file }: LocalOptions, out: string): void {
  if (!isSameFile(out, file)) {
    throw new UsageError(
      `"${out}" is there already, and is not the result of sending "${file}". Nothing was sent. Name another --out, or take that file away. If it is a result, send it itself.`,
    );
  }
  if (extname(out).toLowerCase() === '.csv') return;
  throw new UsageError(
    `"${out}" would lose its other sheets, formulas and notes: a result holds the values of one sheet. Name another --out.`,
  );
}
