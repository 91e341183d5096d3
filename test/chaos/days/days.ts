// Many days of a team with an hourly and a daily schedule over a change of the clocks: what was sent when, and how large everything has grown.
import { Workbook } from '../../../src/local/host/spreadsheet/model/workbook.ts';
import { DAY, HOUR, MINUTE } from '../../support/times.ts';
import { type Chance, chanceOf } from '../chance.ts';
import { makeByHand } from '../week/account-deeds.ts';
import { type Finding, gather } from '../week/evidence.ts';
import { KEYS } from '../week/firms.ts';
import { judgeCounts } from '../week/judge-counts.ts';
import { judgeIds } from '../week/judge-created.ts';
import { Moments } from '../week/moments.ts';
import { typeNew } from '../week/row-deeds.ts';
import type { Scene } from '../week/scene.ts';
import { goOn, sendMissing } from '../week/send-deeds.ts';
import { HEADER, readRows } from '../week/sheet-rows.ts';
import { Town, type WeekFile } from '../week/town.ts';
import { runIn, Worker } from '../week/work.ts';
import { measure, pretendEarlierRuns, type Sizes } from './sizes.ts';

export interface DaysOptions {
  readonly days: number;
  /** The zone of the spreadsheet, whose clocks change on some day. */
  readonly zone: string;
  /** Milliseconds since 1970 UTC; midnight in that zone. */
  readonly startAt: number;
  readonly installed: 'bound' | 'add-on';
  /** Hours of a day, from 8 on, in which people type rows into the hourly sheet. */
  readonly typingHours: number;
}

export interface DaysResult {
  readonly findings: readonly Finding[];
  /** Valid rows that do not say Created in the end, and rows that were late, each in words. */
  readonly missed: readonly string[];
  /** Local hours in which tasks of the daily sheet were made. */
  readonly dailyHours: ReadonlySet<number>;
  readonly rows: number;
  readonly tasks: number;
  /** Those of which it was seen for which row they were made: only of these `untrue` and the hours are judged. */
  readonly witnessed: number;
  /** How large everything is at the end of each day. */
  readonly sizes: readonly Sizes[];
  readonly mails: number;
}

const SEED = 7;
/** The hour at which the daily sheet is sent. */
export const DAILY_HOUR = 9;
/** Of every so many days one has an outage. */
const OUTAGE_EVERY = 9;
const OUTAGE_HOURS = 3;
/** Pieces of the sidebar's work until rows in doubt are settled. */
const MOST_PIECES = 40;
/** An hourly schedule may start within the hour that follows. */
const LATE_MS = 2 * HOUR;
/** Tasks are given ten minutes to appear before rows are sent again. */
const LONGEST_WAIT_SECONDS = 15 * 60;

class Days {
  readonly #options: DaysOptions;
  readonly #town: Town;
  readonly #scene: Scene;
  readonly #file: WeekFile;
  readonly #typedAt = new Map<string, number>();
  readonly #missed: string[] = [];
  readonly #sizes: Sizes[] = [];
  /** Times in which a person sent rows again. */
  readonly #mornings: { readonly from: number; readonly until: number }[] = [];
  readonly #chance: Chance = chanceOf(SEED, 'days');

  constructor(options: DaysOptions) {
    this.#options = options;
    const { startAt, installed, zone } = options;
    const people = [
      { google: 'asha@example.com', own: KEYS.first },
      { google: 'ben@example.com', own: KEYS.second },
    ];
    const accounts = { A: { seed: SEED, storeDelay: [0, 4000] as const }, B: { seed: SEED + 1 } };
    const town = new Town({ seed: SEED, startAt, installed, people, accounts, unsettled: {} });
    const book = new Workbook({ id: 'file', name: 'Tasks', locale: 'en_GB', timeZone: zone });
    const daily = book.insertSheet({ name: 'Daily' });
    for (const sheet of [book.activeSheet, daily, ...book.sheets])
      sheet.write({ row: 1, column: 1, rows: 1, columns: HEADER.length }, [[...HEADER]]);
    this.#town = town;
    this.#file = town.open(book, [0, daily.gid]);
    let number = 0;
    this.#scene = {
      town,
      worker: new Worker(town),
      moments: new Moments(town),
      chance: this.#chance,
      fresh: () => ++number,
    };
  }

  async play(): Promise<DaysResult> {
    const town = this.#town;
    this.#begin();
    for (let day = 0; day < this.#options.days; day++) this.#day(day);
    // The rows of the last day are sent on the morning after.
    town.pass(DAY);
    this.#askAboutDoubt();
    const evidence = gather(town);
    const late = evidence.rows
      .filter(({ life, word }) => life.kind === 'valid' && word !== 'Created')
      .map(({ line, status }) => `${line} says “${status}” in the end`);
    const made = [...evidence.tasks.values()].flat();
    const result: DaysResult = {
      findings: [...judgeIds(evidence), ...judgeCounts(evidence, new Set())],
      missed: [...this.#missed, ...late],
      dailyHours: this.#dailyHours(),
      rows: evidence.rows.length,
      tasks: made.length,
      witnessed: made.filter(({ id }) => town.books.witnesses.has(id)).length,
      sizes: this.#sizes,
      mails: this.#file.host.mails.length,
    };
    await town.close();
    return result;
  }

  #begin(): void {
    const { worker, town } = this.#scene;
    const [asha, ben] = town.people;
    const [hourly = 0, daily = 0] = this.#file.tasks;
    if (asha === undefined || ben === undefined) return;
    for (const person of [asha, ben]) worker.connect(this.#file, person, person.own);
    // A schedule needs a row to know the columns by.
    for (const gid of [hourly, daily]) this.#type(gid);
    worker.sidebar(this.#file, asha, 'sidebarSaveSchedule', { sheetId: hourly, every: 'hour', hour: 0 });
    worker.sidebar(this.#file, ben, 'sidebarSaveSchedule', {
      sheetId: daily,
      every: 'day',
      hour: DAILY_HOUR,
    });
  }

  #day(day: number): void {
    const [hourly = 0, daily = 0] = this.#file.tasks;
    const end = this.#options.startAt + (day + 1) * DAY;
    const hasOutage = day % OUTAGE_EVERY === OUTAGE_EVERY / 3;
    this.#town.pass(8 * HOUR);
    this.#askAboutDoubt();
    if (day > 0) this.#lookAtCalls(hourly);
    for (let hour = 0; hour < this.#options.typingHours; hour++) {
      if (hasOutage && hour === 2) this.#breakDown(day);
      this.#type(hourly);
      if (this.#chance.happens(0.3)) this.#type(daily);
      if (this.#chance.happens(0.1)) makeByHand(this.#scene);
      this.#town.pass(HOUR - MINUTE * this.#chance.between(0, 5));
      if (!hasOutage) this.#lookForLate(hourly);
    }
    if (this.#town.now < end) this.#town.pass(end - this.#town.now);
    this.#sizes.push(measure(this.#file, this.#town.people));
    if (day === 0) pretendEarlierRuns(this.#file);
  }

  #type(gid: number): void {
    const sheet = this.#file.book.sheet(gid);
    if (sheet === undefined) return;
    const line = typeNew(this.#scene, { file: this.#file, sheet }, Math.max(2, sheet.lastRow + 1));
    this.#typedAt.set(`${gid} ${line}`, this.#town.now);
  }

  /** In the morning whoever sees rows in doubt presses *Ask LeadSquared*, and sends again what it does not have. */
  #askAboutDoubt(): void {
    const { worker, town } = this.#scene;
    const [asha] = town.people;
    const from = town.now;
    for (const gid of this.#file.tasks) {
      const sheet = this.#file.book.sheet(gid);
      if (sheet === undefined || asha === undefined) continue;
      if (!readRows(sheet).rows.some(({ word }) => word === 'Unknown' || word === 'Accepted')) continue;
      const started = worker.start({ file: this.#file, sheet }, asha, 'unverified');
      const run = runIn(started.answer.run);
      if (run !== null) goOn(this.#scene, this.#file, asha, run.id, MOST_PIECES);
      sendMissing(this.#scene, { file: this.#file, sheet }, asha, MOST_PIECES, LONGEST_WAIT_SECONDS);
    }
    this.#mornings.push({ from, until: town.now });
  }

  #breakDown(day: number): void {
    const kind = day % 2 === 0 ? 'silent' : 'deaf';
    this.#town.firm('A').outage = { kind, until: this.#town.now + OUTAGE_HOURS * HOUR, waitMs: 20_000 };
  }

  /** Whoever wonders how the first runs of the day went has the sheet *Call log* written anew. */
  #lookAtCalls(gid: number): void {
    const { worker, town } = this.#scene;
    const sheet = this.#file.book.sheet(gid);
    const [asha] = town.people;
    if (sheet === undefined || asha === undefined) return;
    const { complaint } = worker.menu({ file: this.#file, sheet }, asha, 'showCallLog');
    if (complaint !== '') this.#missed.push(`The call log was not shown: ${complaint}`);
  }

  #lookForLate(gid: number): void {
    const sheet = this.#file.book.sheet(gid);
    if (sheet === undefined) return;
    for (const { line, word } of readRows(sheet).rows) {
      const typedAt = this.#typedAt.get(`${gid} ${line}`) ?? this.#town.now;
      if (word === '' && this.#town.now - typedAt > LATE_MS)
        this.#missed.push(`${line} is blank ${this.#town.timeOf(this.#town.now)}`);
    }
  }

  #dailyHours(): ReadonlySet<number> {
    const [, daily] = this.#file.tasks;
    const hour = new Intl.DateTimeFormat('en-GB', { timeZone: this.#options.zone, hour: '2-digit' });
    const { taken, witnesses } = this.#town.books;
    const isScheduled = (at: number) => !this.#mornings.some(({ from, until }) => from <= at && at <= until);
    const ofDaily = taken.filter(
      ({ at, tasks }) =>
        isScheduled(at) &&
        tasks.some(({ id }) =>
          [...(witnesses.get(id) ?? [])].some((key) => key.startsWith(`file/${daily}/`)),
        ),
    );
    return new Set(ofDaily.map(({ at }) => Number(hour.format(at))));
  }
}

export function playDays(options: DaysOptions): Promise<DaysResult> {
  return new Days(options).play();
}
