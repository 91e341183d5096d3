// Measures people who press the button at the same moment, each in a file of their own, all with keys of one account.
import { Host } from '../../src/local/host/host.ts';
import { Timeline } from '../../src/local/host/runtime/timeline.ts';
import type { SheetModel } from '../../src/local/host/spreadsheet/model/sheet.ts';
import { type Account, createAccount } from '../../src/local/sandbox/account.ts';
import { DEFAULT_KEYS } from '../../src/local/sandbox/default-records.ts';
import { PATHS } from '../../src/local/sandbox/paths.ts';
import { routeToAccount } from '../../src/local/workbench/crm-route.ts';
import { patientUser } from '../../src/local/workbench/patient-user.ts';
import { accepted, partOf, resultOf } from '../support/answers.ts';
import { bookOf, plainRow } from '../support/sheet-of-tasks.ts';
import { type BenchCase, REPLY_FORMS } from './cases.ts';
import type { Charges } from './charges.ts';
import { Meter } from './meter.ts';
import { RowWatch } from './row-watch.ts';
import { EARLIER_ROW, typeBelow } from './stage.ts';

/** A Monday. */
const START = Date.UTC(2026, 0, 5, 9);
const LATER_MS = 20 * 60_000;
/** Each press of the button goes on with what is left; a run that needs more has a fault. */
const MOST_PRESSES = 20;
const FIRST_ROW = 3;
const LOOK_AGAIN_MS = 60_000;

interface Person {
  readonly email: string;
  readonly host: Host;
  readonly sheet: SheetModel;
  readonly meter: Meter;
  watch: RowWatch | null;
  /** Milliseconds since 1970 UTC of the calls with rows in them. */
  readonly calls: number[];
}

/** How the people shared the account; shares are from 0 to 1. */
export interface Sharing {
  /** Of the calls that the limit allows while they send, those that were made. */
  readonly used: number;
  /** What the person with the fewest calls had of a fair share, when the first one had sent everything. */
  readonly least: number;
  /** Of all calls, those that LeadSquared refused for their rate. */
  readonly refused: number;
}

export interface MeasuredPeople {
  readonly begun: number;
  /** Of the person who waited longest. */
  readonly firstCall: number | null;
  readonly sent: number | null;
  readonly verified: number | null;
  readonly meters: readonly Meter[];
  readonly sharing: Sharing;
}

export async function measurePeople(
  its: BenchCase,
  charges: Charges,
  bundle: string,
): Promise<MeasuredPeople> {
  const account = createAccount({
    limit: its.limit,
    latency: [charges.http, charges.http],
    storeDelay: [charges.visible, charges.visible],
    replyForm: REPLY_FORMS[its.reply],
  });
  const timeline = new Timeline(START);
  const people: Person[] = [];
  for (let number = 1; number <= its.people; number++) {
    const person = open(number, { its, account, timeline, charges, bundle, beside: people[0]?.host });
    people.push(person);
    await prepare(person, its);
  }
  await timeline.wait(LATER_MS);
  const begun = timeline.now();
  for (const person of people) {
    person.watch = new RowWatch(person.sheet, FIRST_ROW);
    person.meter.start(person.watch);
  }
  await Promise.all(people.map((person) => press(person, timeline)));
  const ends = (of: (watch: RowWatch) => number | null) =>
    latest(people.map(({ watch }) => watch && of(watch)));
  const found = {
    begun,
    firstCall: latest(people.map(({ calls }) => calls.find((at) => at >= begun) ?? null)),
    sent: ends(({ sentAt }) => sentAt),
    verified: ends(({ verifiedAt }) => verifiedAt),
    meters: people.map(({ meter }) => meter),
    sharing: sharingOf(people, account, its, begun),
  };
  await Promise.all(people.map(({ host }) => host.close()));
  return found;
}

interface Parts {
  readonly its: BenchCase;
  readonly account: Account;
  readonly timeline: Timeline;
  readonly charges: Charges;
  readonly bundle: string;
  readonly beside: Host | undefined;
}

function open(number: number, { its, account, timeline, charges, bundle, beside }: Parts): Person {
  const book = bookOf([{ ...EARLIER_ROW, 'Task name': `Earlier task of person ${number}` }], {
    id: `file-${number}`,
  });
  const meter = new Meter();
  const calls: number[] = [];
  const route = routeToAccount(account);
  const email = `person.${number}@team.example`;
  const host = new Host(
    {
      bundle,
      mode: 'real',
      timeline,
      seed: number,
      workbook: book,
      ui: patientUser('YES'),
      user: email,
      installed: its.shared ? 'add-on' : 'bound',
      latencies: charges,
      route: (name) => {
        const site = route(name);
        if (typeof site !== 'function') return site;
        return (request) => {
          if (request.url.endsWith(PATHS.bulkCreate)) calls.push(request.at);
          return site(request);
        };
      },
      onSpent: (spent) => meter.spent(spent),
      onResult: (result) => meter.ended(result),
    },
    its.shared ? beside : undefined,
  );
  return { email, host, sheet: book.activeSheet, meter, watch: null, calls };
}

/** Keys and speed are set, one row was sent some time ago, and the new rows are there. */
async function prepare({ host, sheet, email }: Person, its: BenchCase): Promise<void> {
  const { access, secret } = DEFAULT_KEYS;
  accepted(await host.callClient('sidebarConnect', [{ accessKey: access, secretKey: secret }]));
  if (!its.learns) accepted(await host.callClient('sidebarSaveRate', [{ rate: its.limit }]));
  accepted(await host.run('sendAllNewRows', [], { kind: 'menu' }));
  const rows = Array.from({ length: its.rows }, (_, at) =>
    plainRow(at + 1, { 'Task name': `Task ${at + 1} of ${email}` }),
  );
  typeBelow(sheet, rows);
}

/** Whoever still waits for tasks to be seen looks again after a while, as the add-on says. */
async function press({ host, watch }: Person, timeline: Timeline): Promise<void> {
  for (let presses = 0; presses < MOST_PRESSES; presses++) {
    const result = resultOf(await host.run('sendAllNewRows', [], { kind: 'menu' }));
    if (partOf(result, 'report').isOver === false) continue;
    if (watch?.verifiedAt !== null) return;
    await timeline.wait(LOOK_AGAIN_MS);
  }
}

/** The last of them; null when one was never reached. */
function latest(moments: readonly (number | null)[]): number | null {
  return moments.reduce((last, at) => (last === null || at === null ? null : Math.max(last, at)));
}

function sharingOf(
  people: readonly Person[],
  account: Account,
  { limit }: BenchCase,
  begun: number,
): Sharing {
  const later = account.calls.filter(({ at }) => at >= begun);
  const bulk = later.filter(({ path, outcome }) => path === PATHS.bulkCreate && outcome === 'ok');
  const first = bulk[0]?.at ?? begun;
  const last = bulk.at(-1)?.at ?? begun;
  // In the last window nobody need use what is left of it.
  const allowed = limit.calls * ((last - first) / 1000 / limit.seconds);
  const before = bulk.filter(({ at }) => at < last).length;
  const firstSent = Math.min(...people.map(({ watch }) => watch?.sentAt ?? Number.POSITIVE_INFINITY));
  const made = people.map(({ calls }) => calls.filter((at) => at >= begun && at <= firstSent).length);
  const fair = made.reduce((sum, count) => sum + count, 0) / people.length;
  return {
    used: allowed === 0 ? 1 : Math.min(1, before / allowed),
    least: fair === 0 ? 1 : Math.min(...made) / fair,
    refused: later.filter(({ outcome }) => outcome === 'rate-refused').length / later.length,
  };
}
