// Keeps the result of a sending while it goes on and when it ends, whatever ends it.
import { FileError } from '../files/file-error.ts';
import { writeSheetFile } from '../files/sheet-file.ts';
import { SheetError } from '../host/spreadsheet/model/errors.ts';
import { sheetData } from '../workbench/load-workbook.ts';
import type { Workbench } from '../workbench/workbench.ts';
import { requireAccount } from './account-of-result.ts';
import { BrokenOffError, PreconditionError } from './answer.ts';
import { withCommandStatuses } from './command-words.ts';
import type { Driven } from './drive.ts';
import type { Given } from './open-file.ts';
import type { LocalOptions } from './options.ts';
import { ResultKeeper } from './result-keeper.ts';
import type { ResultPlace } from './result-place.ts';
import type { Watch } from './watch.ts';

/** @throws UsageError when the result belongs to another account; FileError when it cannot be written */
export async function openKeeper(
  bench: Workbench,
  given: Given,
  options: LocalOptions,
  place: Extract<ResultPlace, { kind: 'new' | 'going-on' }>,
): Promise<ResultKeeper> {
  const account = await requireAccount(bench, options, place);
  // What an earlier version has not kept is not fixed by what is taken when nothing is said.
  const isUntold = (isGiven: boolean, kept: string | null) =>
    place.kind === 'going-on' && !isGiven && kept === null;
  const kept = place.kind === 'going-on' ? place.state : options;
  const zone = isUntold(options.isZoneGiven, kept.zone) ? null : options.zone;
  const locale = isUntold(options.isLocaleGiven, kept.locale) ? null : options.locale;
  const { source, sheet } =
    place.kind === 'new'
      ? { source: place.source, sheet: given.data.csv === undefined ? given.data.name : null }
      : place.state;
  const keeper = new ResultKeeper(
    {
      path: place.out,
      workbook: bench.workbook,
      notes: bench.host.documentProperties,
      headerRow: options.headerRow,
      about: { source, account, zone, locale, sheet, spreadsheet: given.spreadsheet },
      now: () => performance.now(),
    },
    place.kind === 'going-on' && place.state.sent,
  );
  if (place.kind === 'going-on') await keeper.takeUp();
  return keeper;
}

/** Statuses of rows of which nothing is known beyond what their file says. */
const NOT_YET = /^(?:$|Queued|Sending)/;

interface Sending {
  readonly bench: Workbench;
  readonly options: LocalOptions;
  readonly watch: Watch;
  readonly place: ResultPlace;
  readonly keeper: ResultKeeper | null;
}

/**
 * Does the work, and writes the result whatever comes of it.
 *
 * @throws BrokenOffError when calls may have left before the work failed, or before the result could no longer be written
 */
export async function keeping(sending: Sending, work: () => Promise<Driven>): Promise<Driven> {
  let driven: Driven;
  try {
    driven = await work();
  } catch (error) {
    throw await brokenOff(sending, error);
  }
  const { keeper, watch, place, options } = sending;
  // Who stopped before anything was sent wants no file.
  if (keeper !== null && !keeper.hasFile && watch.wish.isMade) return driven;
  try {
    await write(sending);
  } catch (error) {
    // Where there was no file before, nothing has left.
    throw keeper?.hasFile === true && place.kind !== 'none' ? described(error, place.out, options) : error;
  }
  return driven;
}

async function write(sending: Sending): Promise<void> {
  const { bench, options, place, keeper, watch } = sending;
  const { workbook } = bench;
  try {
    if (keeper !== null) await keeper.finish();
    else if (place.kind === 'trial') {
      const data = withCommandStatuses(sheetData(workbook.activeSheet), options.headerRow);
      await writeSheetFile(place.out, data, workbook.region);
    }
  } catch (error) {
    // What no file says is said here: the ids of tasks are known nowhere else. Rows that were about to leave did not.
    const unsaved = (keeper?.unsaved() ?? []).filter(({ status }) => !NOT_YET.test(status));
    const lines = unsaved.map(({ row, status, id }) => `Row ${row}: ${status} ${id}`.trim());
    if (lines.length > 0) watch.say(lines.join('\n'));
    throw error;
  }
}

/** The error for the user, once what can be written is written. */
async function brokenOff(sending: Sending, error: unknown): Promise<unknown> {
  const { keeper, place, options } = sending;
  // Where nothing was let out there is nothing to keep.
  if (keeper === null || place.kind === 'none') return error;
  if (!keeper.hasFile) return unsent(error);
  const cause: unknown = keeper.failure ?? error;
  try {
    await write(sending);
  } catch (failure) {
    return described(failure, place.out, options);
  }
  return described(cause, place.out, options);
}

/** The place of a result was told, so it is said that there is none. */
function unsent(error: unknown): unknown {
  if (!(error instanceof PreconditionError)) return error;
  return new PreconditionError(`${error.message} Nothing was sent, and no result was written.`, {
    cause: error,
  });
}

function described(cause: unknown, out: string, { zone, locale }: LocalOptions): unknown {
  const isPlain =
    cause instanceof FileError || cause instanceof SheetError || cause instanceof PreconditionError;
  if (!isPlain) return cause;
  const kept = `The sending stopped; "${out}" and its small file tell which rows may have left, and nothing is sent twice.`;
  return new BrokenOffError(`${cause.message} ${kept}`, { zone, locale }, { cause });
}
