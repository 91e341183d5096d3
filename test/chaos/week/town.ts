// The world of a week: its files with the add-on in them, its people, the two accounts, one time for all, and the log of what happened.
import { Host } from '../../../src/local/host/host.ts';
import type { HostOptions } from '../../../src/local/host/host-options.ts';
import type { SheetModel } from '../../../src/local/host/spreadsheet/model/sheet.ts';
import type { Workbook } from '../../../src/local/host/spreadsheet/model/workbook.ts';
import type { TriggerRecord } from '../../../src/local/host/triggers/trigger-table.ts';
import type { Unsettled } from '../../../src/local/host/unsettled.ts';
import { type PatientUser, patientUser } from '../../../src/local/workbench/patient-user.ts';
import { ADD_ON, KEEPS_BUNDLE } from '../../support/bundle.ts';
import { chanceOf } from '../chance.ts';
import { Books, type RunBook, rowKey } from './books.ts';
import { Firm, type FirmName, type Hear, type Keys, routeByKeys, type Taken } from './firms.ts';
import { readRows } from './sheet-rows.ts';
import { Watch } from './watch.ts';

/** A Google user of the files. */
export interface Person {
  readonly google: string;
  /** Whom the person is to LeadSquared. */
  readonly own: Keys;
}

export interface WeekFile {
  readonly id: string;
  readonly host: Host;
  readonly book: Workbook;
  readonly ui: PatientUser;
  /** Gids of the sheets with tasks. */
  readonly tasks: number[];
  /** The keys that the add-on has here, by Google user: a script of its own has its own properties. */
  readonly keys: Map<string, Keys>;
}

export interface Place {
  readonly file: WeekFile;
  readonly sheet: SheetModel;
}

export interface TownOptions {
  readonly seed: number;
  readonly startAt: number;
  readonly installed: 'bound' | 'add-on';
  readonly people: readonly Person[];
  readonly accounts: Readonly<Record<FirmName, ConstructorParameters<typeof Firm>[1]>>;
  /** Answers to what Google does not document. */
  readonly unsettled: Partial<Unsettled>;
  /** Markers of the contents whose rows are told of at every change. */
  readonly watched?: readonly string[];
  /** Whether an execution leaves the evaluated bundle to the next; `KEEPS_BUNDLE` when not told. What comes of it is the same. */
  readonly keepsBundle?: boolean;
}

const DAY = 86_400_000;
/** A span of time in which the clock fires more often than this is one in which it burns its time for nothing. */
const MOST_FIRES = 600;

export class Town {
  readonly books = new Books();
  readonly firms = new Map<FirmName, Firm>();
  readonly files: WeekFile[] = [];
  readonly people: readonly Person[];
  readonly log: string[] = [];
  /** Called before each service call of every execution. */
  onServiceCall: HostOptions['onServiceCall'] = undefined;
  fires = 0;
  wild = 0;
  /** Grows with whatever may have changed what the add-on shows. */
  changes = 0;
  readonly #options: TownOptions;
  readonly #watch: Watch;

  constructor(options: TownOptions) {
    this.#options = options;
    this.people = options.people;
    this.#watch = new Watch(this, options.watched ?? []);
    const hear: Hear = (...call) => this.#watch.tell(...call);
    for (const name of ['A', 'B'] as const) {
      const chance = chanceOf(options.seed, `firm ${name}`);
      this.firms.set(
        name,
        new Firm(name, options.accounts[name], chance, (taken) => this.#witness(taken), hear),
      );
    }
  }

  get now(): number {
    return Math.max(this.#options.startAt, ...this.files.map(({ host }) => host.now()));
  }

  firm(name: FirmName): Firm {
    const firm = this.firms.get(name);
    if (firm === undefined) throw new RangeError(`There is no account ${name}.`);
    return firm;
  }

  /** A moment as the log has it. @param at milliseconds since 1970 UTC */
  timeOf(at: number): string {
    const past = at - this.#options.startAt;
    const clock = new Date(past % DAY).toISOString().slice(11, 19);
    return `day ${Math.floor(past / DAY) + 1} ${clock}`;
  }

  say(text: string): void {
    this.log.push(`${this.timeOf(this.now)}  ${text}`);
  }

  /** Puts a file into the world; nobody has set keys in it yet. */
  open(book: Workbook, tasks: readonly number[]): WeekFile {
    const ui = patientUser('YES');
    // A published add-on is one script in all files; a script that belongs to its file is another one in a copy.
    const [first] = this.#options.installed === 'add-on' ? this.files : [];
    const options: HostOptions = {
      bundle: ADD_ON,
      mode: 'simulated',
      keepsBundle: this.#options.keepsBundle ?? KEEPS_BUNDLE,
      workbook: book,
      ui,
      seed: this.#options.seed * 10 + this.files.length,
      startAt: this.now,
      installed: this.#options.installed,
      user: this.people[0]?.google ?? '',
      route: routeByKeys(this.firms),
      onServiceCall: (...args) => {
        this.#watch.look(args[2]);
        return this.onServiceCall?.(...args);
      },
      unsettled: this.#options.unsettled,
    };
    const host = new Host(options, first?.host);
    const keys = first?.keys ?? new Map<string, Keys>();
    const file: WeekFile = { id: book.id, host, book, ui, tasks: [...tasks], keys };
    this.files.push(file);
    return file;
  }

  /** Brings the clocks of all files to one time. */
  meet(): void {
    this.pass(0);
  }

  /** Lets time pass everywhere; the clocks of all files fire in their order. */
  pass(milliseconds: number): void {
    if (milliseconds > 0) this.changes++;
    const until = this.now + milliseconds;
    let fires = 0;
    for (;;) {
      const due = this.#firstDue(until);
      if (due === null) break;
      const { host } = due.file;
      // What another file's execution has let pass is over for the accounts, whose clocks go on for all files alike.
      host.fallBehind(Math.max(...[...this.firms.values()].map(({ now }) => now)));
      // Up to the next trigger nothing is due, and through it `passTime` waits for nothing.
      void host.passTime(Math.max(0, due.at - host.now()));
      fires++;
    }
    this.fires += fires;
    if (fires > MOST_FIRES) this.wild++;
    for (const { host } of this.files) if (host.now() < until) void host.passTime(until - host.now());
  }

  #firstDue(until: number): { readonly file: WeekFile; readonly at: number } | null {
    let first: { readonly file: WeekFile; readonly at: number } | null = null;
    for (const file of this.files) {
      for (const { nextAt } of file.host.triggers()) {
        if (nextAt !== null && nextAt <= until && (first === null || nextAt < first.at))
          first = { file, at: nextAt };
      }
    }
    return first;
  }

  /** Triggers that will fire some time if nobody deletes them. */
  liveTriggers(): readonly TriggerRecord[] {
    return this.files.flatMap(({ host }) => host.triggers().filter(({ nextAt }) => nextAt !== null));
  }

  /** The keys that a person has set in a file, or would set. */
  keysOf({ keys }: WeekFile, { google, own }: Person): Keys {
    return keys.get(google) ?? own;
  }

  /** The sheets with tasks that are still there. */
  places(): Place[] {
    return this.files.flatMap((file) =>
      file.tasks.flatMap((gid) => {
        const sheet = file.book.sheet(gid);
        return sheet === undefined ? [] : [{ file, sheet }];
      }),
    );
  }

  async close(): Promise<void> {
    for (const { host } of this.files) await host.close();
  }

  /** Which rows say that they are being sent in the moment in which a call is taken in: those are its own. */
  #witness(taken: Taken): void {
    const { books } = this;
    books.taken.push(taken);
    const sending = new Map<string, { readonly rows: Set<string>; readonly runs: Set<RunBook> }>();
    for (const { file, sheet } of this.places()) {
      for (const { word, runId, marker, line } of readRows(sheet).rows) {
        if (word !== 'Sending') continue;
        const { rows, runs } = sending.get(marker) ?? { rows: new Set(), runs: new Set() };
        rows.add(rowKey(file.id, sheet.gid, line));
        runs.add(books.run(file.id, runId, taken.at));
        sending.set(marker, { rows, runs });
      }
    }
    for (const task of taken.tasks) {
      const { rows, runs } = sending.get(markerOf(task.name)) ?? {};
      if (rows !== undefined) books.witnesses.set(task.id, rows);
      // A run of another account that was cut off may say so of equal rows.
      const [run] = runs?.size === 1 ? runs : [];
      if (run !== undefined) run.begunIn ??= taken.firm;
    }
  }
}

function markerOf(name: string): string {
  return /\[m\d+\]/.exec(name)?.[0] ?? '';
}
