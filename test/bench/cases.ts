// The cases that the benchmark measures, each by its name.
import type { RateLimit } from '../../src/local/sandbox/limit.ts';
import type { ReplyForm } from '../../src/local/sandbox/options.ts';

/** How LeadSquared's reply is called in the tables; `receipts` name neither rows nor ids. */
export type ReplyName = 'receipts' | 'counts' | 'ids';
export type DriverName = 'menu' | 'sidebar' | 'trigger';

export interface BenchCase {
  readonly name: string;
  /** New rows, of each person. */
  readonly rows: number;
  readonly limit: RateLimit;
  /** True when the add-on has to find the account's limit by itself; otherwise the user has set it. */
  readonly learns: boolean;
  readonly reply: ReplyName;
  readonly driver: DriverName;
  /** `later`: the sheet has the add-on's columns and one sent row already. */
  readonly sheet: 'first' | 'later';
  /** People who press the button at the same moment, each in a file of their own, all with keys of one account. */
  readonly people: number;
  /** False when each file has a script of its own, so that they know nothing of each other's calls. */
  readonly shared: boolean;
  /** Seconds during which LeadSquared cannot be reached; they begin a second after the first call. */
  readonly outage: number;
  /** One row in so many is refused, each for a reason of its own; 0 for none. */
  readonly badEvery: number;
  /** What a call with a bad row in it comes to: refused as a whole, or the good rows are stored. */
  readonly badRows: 'whole-call' | 'skip';
}

export const REPLY_FORMS: Readonly<Record<ReplyName, ReplyForm>> = {
  receipts: 'receipt',
  counts: 'counts',
  ids: 'rows-array',
};

/** The limit of the largest plan (page rate-limits), in calls per five seconds. */
const FULL = 25;
const SECONDS = 5;
const LIMITS = [25, 10, 5, 1] as const;
const ROWS = [50, 1000, 5000, 10_000, 50_000, 100_000] as const;
const REPLIES: readonly ReplyName[] = ['receipts', 'counts', 'ids'];

type Changes = Partial<Omit<BenchCase, 'limit' | 'rows' | 'name'>> & { readonly calls?: number };

/** A case named after what differs from a later run by the menu, 25 calls in 5 seconds, receipts. */
export function caseOf(rows: number, changes: Changes = {}): BenchCase {
  const { calls = FULL, ...rest } = changes;
  const full: Omit<BenchCase, 'name'> = {
    rows,
    limit: { calls, seconds: SECONDS },
    learns: false,
    reply: 'receipts',
    driver: 'menu',
    sheet: 'later',
    people: 1,
    shared: true,
    outage: 0,
    badEvery: 0,
    badRows: 'whole-call',
    ...rest,
  };
  return { name: nameOf(full), ...full };
}

function nameOf(its: Omit<BenchCase, 'name'>): string {
  const parts = [
    its.driver,
    String(its.rows),
    its.learns ? 'learning' : `${its.limit.calls}in${its.limit.seconds}`,
    its.reply,
    its.sheet === 'first' ? 'first' : '',
    its.people > 1 ? `${its.people}people${its.shared ? '' : '-apart'}` : '',
    its.outage > 0 ? `outage${its.outage}` : '',
    its.badEvery > 0 ? `bad1in${its.badEvery}${its.badRows === 'skip' ? '-skipped' : ''}` : '',
  ];
  return parts.filter((part) => part !== '').join('-');
}

/** Those of the page, in the order of its tables. */
export const CASES: readonly BenchCase[] = [
  ...[50, 1000, 5000, 10_000].map((rows) => caseOf(rows)),
  ...[50, 1000, 5000].map((rows) => caseOf(rows, { sheet: 'first' })),
  ...[10, 5, 1].map((calls) => caseOf(5000, { calls })),
  ...[50, 1000, 5000].map((rows) => caseOf(rows, { learns: true })),
  ...[1000, 5000].flatMap((rows) => REPLIES.slice(1).map((reply) => caseOf(rows, { reply }))),
  ...[50, 1000, 5000].map((rows) => caseOf(rows, { driver: 'sidebar' })),
  caseOf(1000, { driver: 'trigger' }),
  caseOf(5000, { driver: 'trigger' }),
  caseOf(5000, { outage: 60 }),
  caseOf(5000, { badEvery: 100 }),
  caseOf(5000, { badEvery: 100, badRows: 'skip', reply: 'ids' }),
  caseOf(1000, { people: 5 }),
  caseOf(1000, { people: 30 }),
  caseOf(1000, { people: 5, shared: false }),
  caseOf(50_000),
  caseOf(50_000, { calls: 1 }),
  caseOf(100_000),
];

/** Every size with every limit and reply, on top of the page's cases; takes hours. */
export function allCases(): BenchCase[] {
  const grid = ROWS.flatMap((rows) =>
    REPLIES.flatMap((reply) => [
      ...LIMITS.flatMap((calls) =>
        (['first', 'later'] as const).map((sheet) => caseOf(rows, { calls, reply, sheet })),
      ),
      caseOf(rows, { learns: true, reply }),
      caseOf(rows, { driver: 'sidebar', reply }),
      caseOf(rows, { driver: 'trigger', reply }),
    ]),
  );
  const known = new Set(CASES.map(({ name }) => name));
  return [...CASES, ...grid.filter(({ name }) => !known.has(name))];
}
