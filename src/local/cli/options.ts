// The words of the `local` command: reads them, and says in plain language what is wrong with them.
import type { RateLimit } from '../sandbox/limit.ts';
import { HELP_FLAG, parseWords, rateOf, readWholeNumber, TEXT, UsageError } from '../sandbox/usage.ts';
import { readCrm, readLocale, readSandbox, readZone } from '../workbench/options.ts';

export const HELP = `Checks or sends the rows of a CSV or Excel file, through the built add-on, without Google.

  npm run -s local -- check FILE [options]    prints what is wrong, a line for each problem; sends nothing
  npm run -s local -- send FILE [options]     sends the rows and writes each row's status
  npm run -s local -- progress FILE --crm URL tells of each row of a result whether its task is open, overdue, done,
                                              cancelled or gone by now; changes nothing, and writes no file

  --sheet NAME             the sheet of an Excel file; by default the first one that the file shows
  --header-row N           the row with the names of the columns; by default the add-on finds it
  --rows A-B[,C-D…]        only these rows, numbered as in the sheet (the header is usually row 1)
  --hidden                 sends rows that the file hides, or its filter hides, too
  --without-lead           makes tasks without a lead of rows whose lead LeadSquared does not know
  --preview [ROW]          with check: shows the first row that is ready, or this one, as it will be in LeadSquared
  --trial                  with send: sends the first row alone, shows its task as LeadSquared has it, and asks before the others
  --match FILE             which column fills which field, as the sidebar exports it, or any of a sheet's settings as
                           JSON, such as {"columns":{"Mobile":""},"constants":{"TaskType":"Phone call"}}
  --out FILE               with send: writes the sheet with its results to a .csv or .xlsx file. With --crm it is
                           FILE-results beside the list when nothing is said; without --crm it is a new file
  --crm URL                a LeadSquared account, or anything that speaks its API; the keys come from the
                           environment: LSQ_ACCESS_KEY and LSQ_SECRET_KEY. Without it a sandbox account
                           inside this program is used. With keys, check looks at the account's users and task types
  --send-missing           settles rows in doubt (Unknown, Accepted): each is looked up, ten minutes after it was sent at
                           the earliest, and those that LeadSquared does not have are sent again. Where references do
                           not make that certain you are asked first
  --yes                    with --send-missing: yes to that question
  --limit CALLS/SECONDS    fixes the add-on's rate; by default it finds the best one
  --sandbox "OPTIONS"      options for the sandbox account, as \`npm run -s sandbox -- --help\` lists them
  --zone AREA/CITY         time zone of the sheet; Asia/Kolkata by default, and the one it began with where a sending goes on
  --locale xx_YY           locale of the sheet, which decides how dates are read; en_IN by default, and kept likewise
  --seed N                 makes a simulated run repeatable
  --simulated              on a virtual clock, without threads and HTTP; only with the sandbox inside
  --json                   prints the outcome as one JSON object
  --help                   this text

With --crm the result is written before each call leaves, with a small file beside it (.state.json) that the command needs
to go on; it holds no keys. The same command again, or send with the result, goes on where it was, also after a kill:
rows that never left are sent, doubtful ones are looked up, and nothing is sent twice. Ctrl+C lets the calls that are out
finish and writes the result; Ctrl+C again stops at once.

Ends with 0 when every row that is not hidden is Created, Invalid or Skipped, 2 when some are Failed, Unknown, Accepted
or Queued, wait for their leads to be looked up or were left alone, 3 when it was stopped by Ctrl+C or a signal,
130, 143 or 129 when it was stopped at once, and 1 when nothing could be done at all.`;

export interface Rows {
  readonly first: number;
  readonly last: number;
}

export type LocalOptions = NonNullable<ReturnType<typeof readOptions>>;

/** The most that --limit takes. */
const MOST_CALLS = 999;
const MOST_SECONDS = 9999;
/** The last row that the add-on takes for a header. */
const LAST_HEADER_ROW = 1000;
/** Rows that a spreadsheet of one column has at most: ten million cells (page Google Drive, files you can store). */
const MOST_ROWS = 10_000_000;

const FLAG = { type: 'boolean', default: false } as const;

/** The sandbox's options begin with dashes themselves, which `parseArgs` takes only behind an equals sign. */
function joinSandbox(args: readonly string[]): string[] {
  const place = args.indexOf('--sandbox');
  const value = args[place + 1];
  if (place < 0 || value === undefined) return [...args];
  return [...args.slice(0, place), `--sandbox=${value}`, ...args.slice(place + 2)];
}

/** What `--preview` without a row is given for `parseArgs`, which wants a value. */
const FIRST_READY = 'first';

/** The row after `--preview` may be left out. */
function joinPreview(args: readonly string[]): string[] {
  const place = args.indexOf('--preview');
  if (place < 0) return [...args];
  const row = args[place + 1];
  const isGiven = row !== undefined && /^\d+$/.test(row);
  const after = args.slice(place + (isGiven ? 2 : 1));
  return [...args.slice(0, place), `--preview=${isGiven ? row : FIRST_READY}`, ...after];
}

/** The row to be shown; null for the first one that is ready. */
function readPreview(text: string): { readonly row: number | null } {
  return { row: text === FIRST_READY ? null : readWholeNumber('--preview', text, 1, MOST_ROWS) };
}

/** @throws UsageError; null asks for the help text */
export function readOptions(args: readonly string[]) {
  const { values, positionals } = parseWords({
    args: joinPreview(joinSandbox(args)),
    allowPositionals: true,
    options: {
      sheet: TEXT,
      'header-row': TEXT,
      rows: TEXT,
      hidden: FLAG,
      'without-lead': FLAG,
      preview: TEXT,
      trial: FLAG,
      match: TEXT,
      out: TEXT,
      crm: TEXT,
      'send-missing': FLAG,
      yes: FLAG,
      limit: TEXT,
      sandbox: TEXT,
      zone: TEXT,
      locale: TEXT,
      seed: TEXT,
      simulated: FLAG,
      json: FLAG,
      help: HELP_FLAG,
    },
  });
  if (values.help) return null;
  const [kind, file, ...more] = positionals;
  if (kind !== 'check' && kind !== 'send' && kind !== 'progress') {
    throw new UsageError(
      `Say what to do: check FILE, send FILE or progress FILE${kind === undefined ? '' : `, not "${kind}"`}.`,
    );
  }
  if (file === undefined) throw new UsageError(`Name the file to ${kind}, for instance samples/tasks.csv.`);
  if (more.length > 0) throw new UsageError(`One file at a time, please: "${more[0]}" is one too many.`);
  if (kind === 'check' && values.out !== undefined) {
    throw new UsageError(
      '--out belongs to send: check writes no file and prints what it finds. Leave out --out, or use send.',
    );
  }
  if (kind === 'progress' && values.crm === undefined) {
    throw new UsageError(
      'progress asks a LeadSquared account what became of the tasks: name it with --crm, as the sending did.',
    );
  }
  if (kind === 'progress' && (values.out !== undefined || values.rows !== undefined)) {
    throw new UsageError('progress tells of all rows, and writes no file: leave out --out and --rows.');
  }
  if (values['send-missing'] && (kind !== 'send' || values.rows !== undefined)) {
    throw new UsageError(
      '--send-missing settles all rows in doubt, and sends some of them: use it with send, and leave out --rows.',
    );
  }
  if (kind !== 'check' && values.preview !== undefined) {
    throw new UsageError(
      '--preview belongs to check, which sends nothing. Use check, or leave out --preview.',
    );
  }
  if (values.trial && (kind !== 'send' || values['send-missing'])) {
    throw new UsageError(
      '--trial sends one row before the others: use it with send, and leave out --send-missing.',
    );
  }
  if (values.yes && !values['send-missing']) {
    throw new UsageError('--yes answers the question of --send-missing, so it needs that option.');
  }
  if (values.crm !== undefined && values.simulated) {
    throw new UsageError(
      '--simulated works with the sandbox inside only, so leave out --crm or --simulated.',
    );
  }
  return {
    kind,
    file,
    sheet: values.sheet ?? null,
    headerRow:
      values['header-row'] === undefined
        ? null
        : readWholeNumber('--header-row', values['header-row'], 1, LAST_HEADER_ROW),
    hidden: values.hidden,
    withoutLead: values['without-lead'],
    preview: values.preview === undefined ? null : readPreview(values.preview),
    trial: values.trial,
    match: values.match ?? null,
    rows: values.rows === undefined ? null : readRows(values.rows),
    out: values.out ?? null,
    crm: readCrm(values.crm),
    sendMissing: values['send-missing'],
    yes: values.yes,
    limit: values.limit === undefined ? null : readLimit(values.limit),
    sandbox: readSandbox(values.sandbox),
    zone: readZone(values.zone),
    isZoneGiven: values.zone !== undefined,
    locale: readLocale(values.locale),
    isLocaleGiven: values.locale !== undefined,
    seed: readSeed(values.seed ?? '1'),
    simulated: values.simulated,
    json: values.json,
  };
}

function readRows(text: string): Rows[] {
  return text.split(',').map((part) => {
    const [, first = '', last = first] = /^\s*([1-9]\d{0,7})(?:-([1-9]\d{0,7}))?\s*$/.exec(part) ?? [];
    const rows = { first: Number(first), last: Number(last) };
    if (first !== '' && rows.first <= rows.last) return rows;
    throw new UsageError(`--rows takes rows such as 2-51 or 2-10,20-30, but "${part.trim()}" was given.`);
  });
}

function readLimit(text: string): RateLimit {
  const rate = rateOf(text);
  if (rate !== null && rate.calls <= MOST_CALLS && rate.seconds <= MOST_SECONDS) return rate;
  throw new UsageError(`--limit takes CALLS/SECONDS such as 10/5, but "${text}" was given.`);
}

function readSeed(text: string): number {
  if (/^\d{1,9}$/.test(text)) return Number(text);
  throw new UsageError(`--seed takes a whole number, but "${text}" was given.`);
}
