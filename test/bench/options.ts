// Reads the command line of the benchmark.
import { parseArgs } from 'node:util';
import { allCases, type BenchCase, CASES, caseOf } from './cases.ts';
import { CHARGES, type Charges, isCharge } from './charges.ts';

export const HELP = `npm run bench -- [options]

Measures runs on the virtual clock of the local host: what the add-on makes of the time that the services are said to take.

  --only NAME         only the cases whose name holds this; may be given several times
  --rows N            only a later run of so many rows by the menu, or those of --only with so many rows
  --all               every size with every limit and reply; takes hours
  --latency NAME=MS   another charge, for instance http=1000; may be given several times
                      (${Object.keys(CHARGES).join(', ')})
  --json              prints an array instead of a table
  --trace             prints where the time of each case went
  --no-baselines      leaves out the two scripts
  --bundle FOLDER     measures that built add-on instead of a fresh build
  --docs              rewrites the tables and the chart of docs/performance.md, and goes on where it was cut off;
                      with --only the other cases are left as they were measured of this build
  --cpu               compares real time: reading rows, and loading the script
  --list              names the cases
`;

export interface BenchOptions {
  readonly action: 'measure' | 'trace' | 'docs' | 'cpu' | 'list' | 'help';
  readonly cases: readonly BenchCase[];
  readonly charges: Charges;
  readonly isJson: boolean;
  readonly withBaselines: boolean;
  /** Null builds a fresh one. */
  readonly bundle: string | null;
}

/** What the command line got wrong. */
export class OptionError extends Error {}

/** @throws OptionError, or what parseArgs throws */
export function readOptions(args: readonly string[]): BenchOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      only: { type: 'string', multiple: true, default: [] },
      rows: { type: 'string' },
      all: { type: 'boolean', default: false },
      latency: { type: 'string', multiple: true, default: [] },
      json: { type: 'boolean', default: false },
      trace: { type: 'boolean', default: false },
      'no-baselines': { type: 'boolean', default: false },
      bundle: { type: 'string' },
      docs: { type: 'boolean', default: false },
      cpu: { type: 'boolean', default: false },
      list: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  const { trace, docs, cpu, list, help } = values;
  const action = help ? 'help' : list ? 'list' : docs ? 'docs' : cpu ? 'cpu' : trace ? 'trace' : 'measure';
  return {
    action,
    cases: casesOf(values.only, values.rows, values.all),
    charges: chargesOf(values.latency),
    isJson: values.json,
    withBaselines: !values['no-baselines'],
    bundle: values.bundle ?? null,
  };
}

function casesOf(only: readonly string[], rows: string | undefined, all: boolean): readonly BenchCase[] {
  const known = all ? allCases() : CASES;
  if (rows === undefined) return named(known, only);
  const count = wholeNumber('--rows', rows);
  if (only.length === 0) return [caseOf(count)];
  // The same cases at another size.
  return named(known, only).map((its) => {
    const { limit, name: _name, rows: _rows, ...changes } = its;
    return caseOf(count, { ...changes, calls: limit.calls });
  });
}

function named(known: readonly BenchCase[], only: readonly string[]): readonly BenchCase[] {
  if (only.length === 0) return known;
  const meant = only.flatMap((part) => {
    // A whole name means that case alone, although longer names begin with it.
    const exact = known.filter(({ name }) => name === part);
    const found = exact.length > 0 ? exact : known.filter(({ name }) => name.includes(part));
    if (found.length === 0) throw new OptionError(`No case is called like ${part}; see --list.`);
    return found;
  });
  return [...new Set(meant)];
}

function chargesOf(given: readonly string[]): Charges {
  const charges: { -readonly [Name in keyof Charges]: number } = { ...CHARGES };
  for (const text of given) {
    const [name = '', value = ''] = text.split('=');
    if (!isCharge(name)) throw new OptionError(`--latency knows no "${name}".`);
    charges[name] = Number(value);
    if (value === '' || !(charges[name] >= 0)) throw new OptionError(`--latency ${name} takes milliseconds.`);
  }
  return charges;
}

function wholeNumber(option: string, text: string): number {
  const number = Number(text);
  if (Number.isInteger(number) && number > 0) return number;
  throw new OptionError(`${option} takes a whole number, but "${text}" was given.`);
}
