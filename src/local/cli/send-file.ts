// The `send` job: a file into a spreadsheet, the add-on's menu, and what came of it, kept on the disk all the while.
import { extname } from 'node:path';
import { lockFile } from '../files/file-lock.ts';
import { checkWritable } from '../files/sheet-file.ts';
import type { Workbook } from '../host/spreadsheet/model/workbook.ts';
import { UsageError } from '../sandbox/usage.ts';
import { Activity } from './activity.ts';
import { foresee, hiddenRemark } from './check-file.ts';
import { countFoundAgain, settleCleared } from './cleared-rows.ts';
import { inCommandWords } from './command-words.ts';
import { connect } from './connect.ts';
import { Driver } from './drive.ts';
import type { Left } from './go-on-command.ts';
import { refuseOtherRegion, withKeptRegion } from './kept-region.ts';
import { keeping, openKeeper } from './kept-sending.ts';
import { type CommandKeys, keysFor } from './keys.ts';
import { type Given, openGiven, readGiven, selectRows } from './open-file.ts';
import type { LocalOptions } from './options.ts';
import { readingLine } from './reading-line.ts';
import type { ResultKeeper } from './result-keeper.ts';
import { placeOfResult, type ResultPlace } from './result-place.ts';
import { lastCallAt } from './run-view.ts';
import { sayTermsBefore } from './say-before.ts';
import { findCleared } from './sent-rows.ts';
import { type SheetOutcome, type StatusCounts, sheetOutcome } from './sheet-outcome.ts';
import { unusedColumns } from './unused-columns.ts';
import { NOBODY, type Watch, watched } from './watch.ts';

/** Until so long after its call LeadSquared may not show a task. */
const LATEST_TASK_MS = 10 * 60_000;

/** One JSON object of this shape is what `--json` prints. */
export interface SendSummary extends Readonly<StatusCounts> {
  readonly rows: number;
  readonly calls: number;
  readonly seconds: number;
  readonly spreadsheetCalls: number;
  readonly stopped: string | null;
}

export interface SendResult extends Left {
  readonly summary: SendSummary;
  readonly workbook: Workbook;
  /** How the file was read, what its check warned of, and which rows were left out; a line each. */
  readonly remarks: readonly string[];
  /** What the add-on told the user, in order. */
  readonly told: readonly string[];
  /** True when more was done than the last of these tells. */
  readonly wentOn: boolean;
  /** How times and dates were read. */
  readonly reading: string;
  readonly region: Pick<LocalOptions, 'zone' | 'locale'>;
  /** Rows with a task that are not Created, Invalid or Skipped; hidden ones that were left out are not meant. */
  readonly unsettled: number;
  /** Rows without a status that had their task already, and were found again. */
  readonly foundAgain: number;
  /** Where the result is; null when none was wanted. */
  readonly out: string | null;
  /** The sandbox's own count of tasks; null for another CRM. */
  readonly tasksHeld: number | null;
}

/** @throws PreconditionError, UsageError or FileError when nothing could be done, or the result could not be kept */
export async function sendFile(options: LocalOptions, watch: Watch = NOBODY): Promise<SendResult> {
  const keys = keysFor(options);
  const place = await placeOfResult(options);
  if (place.kind === 'none' || place.kind === 'trial') return await send(options, watch, keys, place);
  const lock = lockFile(place.out);
  try {
    // Another command may have ended between the look and the lock.
    return await send(options, watch, keys, await placeOfResult(options));
  } finally {
    lock.release();
  }
}

function sayPlace(place: ResultPlace, options: LocalOptions, watch: Watch): void {
  if (place.kind === 'new' && options.out === null) {
    watch.say(`Each row’s status goes into "${place.out}".`);
  }
  if (place.kind === 'going-on') watch.say(`Going on with "${place.out}", which has each row’s status.`);
}

/** Hidden rows would be rows like all others in a CSV file, and the next command would send them. */
function refuseToShow(place: ResultPlace, { data }: Given, options: LocalOptions): void {
  const hides = (data.hiddenRows ?? []).length > 0;
  if (place.kind !== 'new' || !hides || options.hidden || extname(place.out).toLowerCase() !== '.csv') return;
  throw new UsageError(
    `"${options.file}" hides rows, and the CSV file "${place.out}" could not say which. Name an --out that ends in .xlsx, or add --hidden to send them too.`,
  );
}

async function send(
  said: LocalOptions,
  watch: Watch,
  keys: CommandKeys,
  place: ResultPlace,
): Promise<SendResult> {
  const state = place.kind === 'going-on' ? place.state : null;
  const options = withKeptRegion(said, state);
  const read =
    place.kind === 'going-on' ? await readGiven(options, place.out, state) : await readGiven(options);
  if (place.kind === 'going-on') refuseOtherRegion(options, place.state, read.data, place.out);
  const cleared = findCleared(read.data, read.state?.left ?? [], options.headerRow);
  refuseToShow(place, read, options);
  // After the sending it would be too late: the rows' only results would be lost.
  if (place.kind !== 'none') await checkWritable(place.out, read.data);
  const given = { ...read, data: await settleCleared(cleared, options, watch) };
  const { warnings, aside, hiddenTasks } = await foresee(options, given);
  const activity = new Activity();
  let keeper: ResultKeeper | null = null;
  let driver: Driver | null = null;
  const bench = await openGiven(options, given, (n, execution, call) => {
    activity.onServiceCall(n, execution, call);
    const save = () => keeper?.onServiceCall(n, execution, call);
    const stopping = driver?.onServiceCall(n, execution, call);
    return stopping instanceof Promise ? stopping.then(save) : save();
  });
  const { workbook, ui } = bench;
  try {
    await connect(bench, options, keys);
    const heardBefore = ui.heard.length;
    if (options.rows !== null) selectRows(workbook, options);
    if (place.kind === 'new' || place.kind === 'going-on') {
      keeper = await openKeeper(bench, given, options, place);
      watch.whenKept(() => keeper?.saveNow());
    }
    sayPlace(place, options, watch);
    const reading = readingLine(bench, options);
    if (options.crm !== null) sayTermsBefore(ui, (terms) => watch.say(`${terms} ${reading}`));
    const before = {
      at: bench.host.now(),
      calls: bench.host.counters.serviceCalls.SpreadsheetApp ?? 0,
    };
    const { hidden } = sheetOutcome(workbook.activeSheet, options.rows, options.headerRow);
    const unsendable = aside + (hiddenTasks ?? hidden);
    const driving = new Driver(bench, options, watch.wish, { ...watch, aside: unsendable });
    driver = driving;
    await driving.askAboutOpenRuns();
    const hidesRows = !options.hidden && (given.data.hiddenRows ?? []).length > 0;
    const driven = await keeping({ bench, options, watch, place, keeper }, () =>
      watched(driving, activity, watch, () => driving.drive()),
    );
    // By now the account is known, whose fields columns may be.
    const unused = await unusedColumns(bench);
    const outcome = driving.outcome();
    const { accepted, unknown } = outcome.counts;
    const isLookedUp = driven.stopped === null && !watch.wish.isMade && options.rows === null;
    const left = leftOver(outcome, unsendable);
    const isDoubtAlone = isLookedUp && accepted + unknown > 0 && left <= accepted + unknown;
    const lastCall = lastCallAt(bench.host.documentProperties);
    const told = ui.heard
      .slice(heardBefore)
      .flatMap(({ kind, text }) => (kind === 'alert' ? [inCommandWords(text)] : []));
    // Where nothing was sent, the add-on's last word says why already.
    const unsaid = [...unused, ...warnings].filter((line) => told[told.length - 1]?.includes(line) !== true);
    return {
      workbook,
      remarks: [
        ...(given.data.remarks ?? []),
        ...unsaid,
        ...hiddenRemark(hidesRows ? outcome.hidden : 0),
        ...driven.trial,
      ],
      told,
      wentOn: driven.wentOn,
      reading,
      region: { zone: options.zone, locale: options.locale },
      foundAgain: countFoundAgain(cleared, workbook.activeSheet, options.headerRow),
      left,
      unsettled: unsettledIn(outcome, unsendable),
      doubt: isDoubtAlone ? { from: lastCall === null ? null : lastCall + LATEST_TASK_MS } : null,
      out: place.kind === 'none' || keeper?.hasFile === false ? null : place.out,
      tasksHeld: bench.account?.counts().tasks ?? null,
      summary: {
        rows: Math.max(0, outcome.rows - aside),
        ...outcome.counts,
        calls: driven.calls,
        seconds: Math.round(bench.host.now() - before.at) / 1000,
        spreadsheetCalls: (bench.host.counters.serviceCalls.SpreadsheetApp ?? 0) - before.calls,
        stopped: driven.stopped === null ? null : inCommandWords(driven.stopped),
      },
    };
  } finally {
    keeper?.close();
    await bench.close();
  }
}

/** @param unsendable rows without a status that hold no task, or are hidden */
function leftOver({ waiting, hidden, counts }: SheetOutcome, unsendable: number): number {
  return Math.max(0, waiting + hidden - unsendable) + counts.queued + counts.accepted + counts.unknown;
}

function unsettledIn({ rows, counts }: SheetOutcome, unsendable: number): number {
  return Math.max(0, rows - unsendable - counts.created - counts.invalid - counts.skipped);
}
