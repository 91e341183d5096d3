// The `check` job: lists what is wrong with the rows of a file.
import { asRecord } from '../sandbox/json.ts';
import type { Workbench } from '../workbench/workbench.ts';
import { answer, answerOf, oneLine, PreconditionError } from './answer.ts';
import { inCommandWords } from './command-words.ts';
import { type CommandKeys, keysToCheckWith } from './keys.ts';
import { type Given, openGiven, readGiven, selectRows } from './open-file.ts';
import type { LocalOptions } from './options.ts';
import { readingLine } from './reading-line.ts';
import { sheetOutcome } from './sheet-outcome.ts';
import { unusedColumns } from './unused-columns.ts';

/** How the add-on marks a line that keeps no row from being sent. */
const WARNING = /^(?:[A-Z]{1,3}\d+|Row \d+) \(warning\): /;
/** What it says of rows that have a status. */
const SETTLED = /^[\d,]+ rows? (?:is|are) [A-Z][a-z]+ already\.$/;
/** The same of rows that wait under a run of an earlier command, with which this one goes on. */
const GOES_ON = /^[\d,]+ rows? belongs? to your run [A-Z]+, which has not ended: /;
/** What is said because nobody was asked, although the sending asks: keys to be set, and what nothing tells of a task type. */
const UNASKED = /LSQ_ACCESS_KEY|\bNothing tells whether “/;
/** Warnings that are printed before a sending. */
const MOST_WARNINGS = 50;

export interface CheckResult {
  /** How the file was read, and which rows were left out; whole sentences. */
  readonly remarks: readonly string[];
  /** What the user should know of the sheet, one line for each issue, and a last one that sums up. */
  readonly lines: readonly string[];
  /** The row that is to be shown as it will be in LeadSquared, line by line; empty when none is. */
  readonly preview: readonly string[];
  /** How times and dates were read. */
  readonly reading: string;
}

/** @throws PreconditionError, UsageError or FileError */
export async function checkFile(options: LocalOptions): Promise<CheckResult> {
  const given = await readGiven(options);
  const { notices, issues, leftAlone, summary, hidden, preview, reading } = await check(
    options,
    given,
    keysToCheckWith(options),
    true,
  );
  return {
    remarks: [...(given.data.remarks ?? []), ...hiddenRemark(hidden)],
    lines: [...notices, ...issues, ...leftAlone, summary],
    preview,
    reading,
  };
}

/** What is known of the rows of a file before they are sent. */
export interface Foreseen {
  /** Whole sentences. */
  readonly warnings: readonly string[];
  /** Rows that hold no task, hidden ones among them, so that none of them is left over afterwards. */
  readonly aside: number;
  /** Rows of tasks that are not sent since they are hidden; null where that is not known. */
  readonly hiddenTasks: number | null;
}

/**
 * What a check of the same rows says of the sheet, which rows it leaves alone, and its warnings, from a sheet of its own: what is sent is not touched.
 * Nobody is asked twice about the same leads: what is wrong with them, and with fields of the account, the sending itself says.
 */
export async function foresee(options: LocalOptions, given: Given): Promise<Foreseen> {
  const told = await checkUnasked(options, given);
  return told === null ? { warnings: [], aside: 0, hiddenTasks: null } : foreseenOf(told, given);
}

/** @returns null for a sheet that only the account can make sense of, if anybody can: then the sending says so */
async function checkUnasked(options: LocalOptions, given: Given): Promise<Checked | null> {
  try {
    return await check({ ...options, kind: 'check', preview: null }, given, null, false);
  } catch (error) {
    if (error instanceof PreconditionError) return null;
    throw error;
  }
}

function foreseenOf({ notices, issues, ...found }: Checked, given: Given): Foreseen {
  // Of a result, rows that a sending has are what its user expects.
  const told = found.leftAlone.filter((line) => !UNASKED.test(line));
  const leftAlone = given.state === null ? told : told.filter(isNews);
  const warnings = issues.filter((line) => WARNING.test(line) && !UNASKED.test(line));
  const more = warnings.length - MOST_WARNINGS;
  const said = notices.filter((line) => !UNASKED.test(line));
  const shown =
    more <= 0
      ? warnings
      : [...warnings.slice(0, MOST_WARNINGS), `… and ${more} more warnings; check lists them all.`];
  const { aside, hiddenTasks } = found;
  return { warnings: [...said, ...leftAlone, ...shown], aside, hiddenTasks };
}

/** @param hidden rows that were not sent because the user does not see them */
export function hiddenRemark(hidden: number): string[] {
  if (hidden === 0) return [];
  const what = hidden === 1 ? '1 hidden row is' : `${hidden} hidden rows are`;
  return [`${what} left out. Add --hidden to send ${hidden === 1 ? 'it' : 'them'} too.`];
}

function isNews(line: string): boolean {
  return !SETTLED.test(line) && !GOES_ON.test(line);
}

function linesOf(list: unknown): string[] {
  return Array.isArray(list) ? list.map((line) => inCommandWords(oneLine(String(line)))) : [];
}

/** What LeadSquared knows is asked of it where there are keys, and it answers. @returns why it could not be asked; '' when it could */
async function connect(bench: Workbench, keys: CommandKeys | null): Promise<string> {
  if (keys === null) return '';
  bench.ui.willType(keys.access, keys.secret);
  const said = await answerOf(bench.menu('setAccessKeys'));
  return said.ok === true
    ? ''
    : `LeadSquared was not asked: ${inCommandWords(oneLine(String(said.message)))}`;
}

/** The row that `--preview` names, else the first one that is ready, as the add-on tells it. @throws PreconditionError */
async function previewLines(bench: Workbench, options: LocalOptions, first: unknown): Promise<string[]> {
  if (options.preview === null) return [];
  const { row } = options.preview;
  if (row === null && asRecord(first) === null) return ['No row is ready, so there is none to show.'];
  const number = row ?? Number(asRecord(first)?.rowNumber);
  selectRows(bench.workbook, { ...options, rows: [{ first: number, last: number }] });
  await answer(bench.menu('previewThisRow'));
  const told = bench.ui.heard.filter(({ kind }) => kind === 'alert').pop()?.text ?? '';
  return told
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => inCommandWords(oneLine(line)));
}

type Checked = Awaited<ReturnType<typeof check>>;

/**
 * @param keys null to ask nobody
 * @param namesUnused whether columns that fill no field are named, of which only the account can say which are its own fields
 */
async function check(options: LocalOptions, given: Given, keys: CommandKeys | null, namesUnused: boolean) {
  const bench = await openGiven(options, given);
  const { workbook } = bench;
  try {
    const unasked = await connect(bench, keys);
    selectRows(workbook, options);
    const result = await answer(bench.menu('checkSelectedRows'));
    const { notices, issues, leftAlone, ready, filled, preview, ...found } = asRecord(result.check) ?? {};
    const { rows, hidden } = sheetOutcome(workbook.activeSheet, options.rows, options.headerRow);
    const shown = await previewLines(bench, options, preview);
    const unused = namesUnused ? await unusedColumns(bench) : [];
    return {
      notices: [...(unasked === '' ? [] : [unasked]), ...unused, ...linesOf(notices)],
      issues: linesOf(issues),
      leftAlone: linesOf(leftAlone),
      summary: `${String(ready)} of ${String(filled)} rows are ready to be sent. Nothing was sent.`,
      hidden: options.hidden ? 0 : hidden,
      // Numbers and ticks below the last task are no rows of tasks, either.
      aside: Math.max(0, rows - Number(filled)),
      hiddenTasks: Number(found.hidden ?? hidden),
      preview: shown,
      reading: readingLine(bench, options),
    };
  } finally {
    await bench.close();
  }
}
