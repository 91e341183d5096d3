// Writes what was measured as the section of docs/performance.md.
import { type BenchCase, CASES, caseOf } from '../cases.ts';
import { CHARGES, type Charges, isCharge } from '../charges.ts';
import type { Measured } from '../measure.ts';
import type { Sharing } from '../people.ts';
import { shown } from '../table.ts';
import { CHARGE_NOTES } from './charge-notes.ts';
import { grouped, markdownTable } from './markdown.ts';

/** A case with what came out. */
export interface Result {
  readonly its: BenchCase;
  readonly measured: Measured;
  readonly sharing: Sharing | null;
}

interface Group {
  readonly title: string;
  readonly note: string;
  readonly has: (its: BenchCase) => boolean;
  readonly label: string;
  readonly labelOf: (its: BenchCase) => string;
}

const BASE = caseOf(1);

/** Whether a case is a usual one but for what is named. */
function differsOnlyIn(its: BenchCase, ...names: readonly (keyof BenchCase)[]): boolean {
  const free: readonly string[] = ['name', 'rows', 'limit', ...names];
  return Object.entries(BASE).every(([name, value]) => free.includes(name) || entryOf(its, name) === value);
}

function entryOf(its: BenchCase, wanted: string): unknown {
  return Object.entries(its).find(([name]) => name === wanted)?.[1];
}

const isFull = ({ limit }: BenchCase) => limit.calls === BASE.limit.calls;
const rowsOf = ({ rows }: BenchCase) => grouped(rows);

const GROUPS: readonly Group[] = [
  {
    title: 'By the number of rows',
    note: 'By the menu, on a sheet that has the add-on’s columns already; 25 calls in 5 seconds.',
    has: (its) => differsOnlyIn(its) && isFull(its),
    label: 'rows',
    labelOf: rowsOf,
  },
  {
    title: 'By the account’s limit',
    note: 'Calls in 5 seconds.',
    has: (its) => differsOnlyIn(its) && !isFull(its),
    label: 'rows, limit',
    labelOf: (its) => `${rowsOf(its)}, ${its.limit.calls}`,
  },
  {
    title: 'The first run on a sheet',
    note: 'It adds the columns.',
    has: (its) => differsOnlyIn(its, 'sheet') && its.sheet === 'first',
    label: 'rows',
    labelOf: rowsOf,
  },
  {
    title: 'Learning the limit',
    note: 'The account allows 25 calls in 5 seconds, and the add-on has to find that out.',
    has: (its) => differsOnlyIn(its, 'learns') && its.learns,
    label: 'rows',
    labelOf: rowsOf,
  },
  {
    title: 'By the form of the replies',
    note: 'Replies that name the ids make looking up needless, but the ids are written.',
    has: (its) => differsOnlyIn(its, 'reply') && its.reply !== 'receipts',
    label: 'rows, replies',
    labelOf: (its) => `${rowsOf(its)}, ${its.reply}`,
  },
  {
    title: 'By the sidebar and by the clock',
    note: 'In the sidebar the time counts from *Check*, and its looks at the progress are left out; by the clock it counts from the moment when the trigger is due.',
    has: (its) => differsOnlyIn(its, 'driver') && its.driver !== 'menu',
    label: 'rows, by',
    labelOf: (its) => `${rowsOf(its)}, ${its.driver === 'trigger' ? 'clock' : its.driver}`,
  },
  {
    title: 'Trouble',
    note:
      'LeadSquared cannot be reached for 60 seconds, and rows whose calls broke off count as settled; ' +
      'or one row in a hundred is refused, each for another reason.',
    has: (its) => its.outage > 0 || its.badEvery > 0,
    label: 'rows, trouble',
    labelOf: (its) =>
      `${rowsOf(its)}, ${its.outage > 0 ? 'outage' : its.badRows === 'skip' ? '1 % bad, good ones stored' : '1 % bad, calls refused whole'}`,
  },
];

function resultLine({ measured }: Result): string[] {
  const { firstCallSeconds, sentSeconds, verifiedSeconds, floorSeconds, ratio, baselines } = measured;
  return [
    shown(firstCallSeconds),
    `**${shown(sentSeconds)}**`,
    shown(verifiedSeconds),
    shown(floorSeconds),
    ratio === null ? '–' : ratio.toFixed(1),
    shown(baselines.careful),
    shown(baselines.common),
    grouped(measured.spreadsheetCalls),
    String(measured.executions),
    shown(measured.triggerSeconds),
  ];
}

const HEADER = [
  'first call',
  'sent',
  'verified',
  'floor',
  'times',
  'careful script',
  'common script',
  'sheet calls',
  'executions',
  'trigger time',
];

function groupLines(results: readonly Result[], { title, note, has, label, labelOf }: Group): string[] {
  const mine = results.filter(({ its }) => has(its));
  if (mine.length === 0) return [];
  const lines = mine.map((result) => [labelOf(result.its), ...resultLine(result)]);
  return [`### ${title}`, '', note, '', ...markdownTable([label, ...HEADER], lines)];
}

const percent = (share: number) => `${Math.round(share * 100)} %`;

function peopleLines(results: readonly Result[]): string[] {
  const lines = results.flatMap(({ its, measured, sharing }) =>
    sharing === null
      ? []
      : [
          [
            `${its.people}, ${its.shared ? 'published add-on' : 'a script in each file'}`,
            shown(measured.firstCallSeconds),
            `**${shown(measured.sentSeconds)}**`,
            shown(measured.floorSeconds),
            percent(sharing.used),
            percent(sharing.least),
            percent(sharing.refused),
          ],
        ],
  );
  if (lines.length === 0) return [];
  const note =
    'All press the button at the same moment, each in a file with 1,000 new rows. The times are those of the person who waits ' +
    'longest; the least share is what one of them had of a fair share when the first one was done.';
  const header = ['people', 'first call', 'sent', 'floor', 'limit used', 'least share', 'calls refused'];
  return ['### People on one account', '', note, '', ...markdownTable(header, lines)];
}

function chargeLines(charges: Charges): string[] {
  const lines = Object.keys(CHARGES)
    .filter(isCharge)
    .map((name) => [`\`${name}\``, CHARGE_NOTES[name][0], String(charges[name]), CHARGE_NOTES[name][1]]);
  return markdownTable(['charge', 'for', 'milliseconds', 'source'], lines);
}

/** Calls of the sheet for a run and for each batch of 50 rows, by two runs of different length. */
function callsLines(results: readonly Result[]): string[] {
  const callsOf = (rows: number) =>
    results.find(({ its }) => its.name === caseOf(rows).name)?.measured.spreadsheetCalls;
  const [small, large] = [callsOf(1000), callsOf(5000)];
  if (small === undefined || large === undefined) return [];
  const each = (large - small) / ((5000 - 1000) / 50);
  const whole = small - each * (1000 / 50);
  return [
    `Sheet calls are reads, writes, replacements and flushes. A run makes about ${Math.round(whole)} of them, and ` +
      `${each.toFixed(1)} more for each 50 rows.`,
    '',
  ];
}

/** @param pessimistic the same cases with what objects tell of themselves charged as a read */
export function pageSection(results: readonly Result[], pessimistic: readonly Result[]): string {
  const asRead: Group = {
    title: 'If objects at hand had to ask a server',
    note: `The same with \`metadata=${CHARGES.read}\`: nobody has measured what such questions cost.`,
    has: () => true,
    label: 'rows',
    labelOf: (its) => `${rowsOf(its)}${its.sheet === 'first' ? ', first run' : ''}`,
  };
  return [
    '### Charges',
    '',
    ...chargeLines(CHARGES),
    '![Seconds until all rows are sent, by rows: the add-on, a careful script and the floor](pictures/performance.svg)',
    '',
    'All times are seconds of virtual time from the click.',
    '',
    ...GROUPS.flatMap((group) => groupLines(results, group)),
    ...callsLines(results),
    ...peopleLines(results),
    ...groupLines(pessimistic, asRead),
  ].join('\n');
}

/** Measured with a higher charge too. */
export const PESSIMISTIC_CASES: readonly BenchCase[] = [
  caseOf(50, { sheet: 'first' }),
  ...CASES.filter((its) => differsOnlyIn(its) && isFull(its) && its.rows <= 5000),
];
