// How the people of a week work the add-on: the sidebar's calls and the menu's clicks, each in the name of a person.
import type { ExecutionResult, RunOptions } from '../../../src/local/host/host-options.ts';
import { type Answer, answerOf, callsIn, isRecord, partOf } from '../../support/answers.ts';
import type { Keys } from './firms.ts';
import type { Person, Place, Town, WeekFile } from './town.ts';

export interface Worked {
  readonly killed: boolean;
  readonly calls: number;
  readonly answer: Answer;
  /** Code of the add-on's refusal; '' for none. */
  readonly code: string;
  /** What it said when it could not do it; '' when it could. */
  readonly complaint: string;
}

/** Where an execution is cut off. */
export type Cut = Pick<RunOptions, 'killAt'>;

/** An open run as the overview shows it. */
export interface OpenRun {
  readonly id: string;
  readonly state: string;
  readonly sheetId: number;
  /** How long it waits for something; 0 when it is at work. */
  readonly waitSeconds: number;
  /** Whether the add-on says that it is the asking person's own. */
  readonly isMine: boolean;
}

function workedOf(result: ExecutionResult): Worked {
  const answer = answerOf(result);
  const { ok, message, code: refused } = answer;
  return {
    killed: !result.ok && result.killed,
    calls: callsIn(result),
    answer,
    code: ok === false ? String(refused) : '',
    complaint: result.ok ? (ok === false ? String(message) : '') : result.error.message,
  };
}

/** The rows meant: new ones, those that LeadSquared refused, those in doubt, or those of them that it does not have. */
type StartTarget = 'new' | 'failed' | 'unverified' | 'missing';

/** What the sidebar asks for when it is opened; it changes nothing. */
const OVERVIEW = 'sidebarOverview';

export class Worker {
  readonly #town: Town;
  readonly #shown = new Map<string, { readonly changes: number; readonly runs: OpenRun[] }>();

  constructor(town: Town) {
    this.#town = town;
  }

  sidebar(file: WeekFile, { google }: Person, name: string, input: unknown, cut: Cut = {}): Worked {
    this.#town.meet();
    if (name !== OVERVIEW) this.#town.changes++;
    return workedOf(file.host.runNow(name, [input], { kind: 'client', user: google, ...cut }));
  }

  menu({ file, sheet }: Place, { google }: Person, name: string, cut: Cut = {}): Worked {
    this.#town.meet();
    this.#town.changes++;
    // A click acts on the sheet that is open, and the add-on may have opened its own.
    file.book.activate(sheet);
    return workedOf(file.host.runNow(name, [], { kind: 'menu', user: google, ...cut }));
  }

  /** Sets keys as the sidebar does. */
  connect(file: WeekFile, person: Person, keys: Keys): Worked {
    const { access: accessKey, secret: secretKey } = keys;
    const worked = this.sidebar(file, person, 'sidebarConnect', { accessKey, secretKey });
    if (worked.complaint === '') file.keys.set(person.google, keys);
    return worked;
  }

  /** The runs that are open in a file, as the sidebar shows them when it is opened. */
  openRuns(file: WeekFile, person: Person): OpenRun[] {
    const { answer } = this.sidebar(file, person, OVERVIEW, null);
    const overview = partOf(answer, 'overview');
    const { runs } = overview;
    const all = Array.isArray(runs) ? [...runs, overview.run] : [overview.run];
    const found = new Map<string, OpenRun>();
    for (const run of all) {
      const read = runIn(run);
      if (read !== null && read.state !== 'ended') found.set(read.id, read);
    }
    return [...found.values()];
  }

  /**
   * The same, from the last look when nobody has done anything since and no time has passed. For the end of a week, when nobody
   * types any more and the same is asked again and again.
   */
  runsStillOpen(file: WeekFile, person: Person): readonly OpenRun[] {
    const { changes } = this.#town;
    const key = `${file.id} ${person.google}`;
    const before = this.#shown.get(key);
    if (before?.changes === changes) return before.runs;
    const runs = this.openRuns(file, person);
    this.#shown.set(key, { changes, runs });
    return runs;
  }

  /** Starts a run and writes down whose it is. */
  start(place: Place, person: Person, target: StartTarget, cut: Cut = {}): Worked {
    const { file, sheet } = place;
    const sheetId = sheet.gid;
    const rows = { sheetId, target, spans: [] };
    const calls = {
      unverified: ['sidebarAskLeadSquared', { sheetId }],
      missing: ['sidebarSendMissing', { sheetId, confirmed: true }],
      // As the page asks for it; the other way is open to every caller.
      new: ['sidebarStart', { rows, sendHidden: true, atOnce: true }],
      failed: ['sidebarStart', { rows, sendHidden: true }],
    } as const;
    const [name, input] = calls[target];
    const keys = this.#town.keysOf(file, person);
    const worked = this.sidebar(file, person, name, input, cut);
    this.#note(file, person, keys, worked);
    return worked;
  }

  /** Sends the rows of an undone run again. */
  again(file: WeekFile, person: Person, runId: string): Worked {
    const keys = this.#town.keysOf(file, person);
    const worked = this.sidebar(file, person, 'sidebarSendAgain', { runId });
    this.#note(file, person, keys, worked);
    return worked;
  }

  send(place: Place, person: Person, cut: Cut = {}): Worked {
    const keys = this.#town.keysOf(place.file, person);
    const worked = this.menu(place, person, 'sendAllNewRows', cut);
    const { runId } = partOf(worked.answer, 'report');
    if (typeof runId === 'string') this.#begun(place.file, person, keys, runId);
    return worked;
  }

  #note(file: WeekFile, person: Person, keys: Keys, { answer }: Worked): void {
    const run = runIn(answer.run);
    if (run !== null) this.#begun(file, person, keys, run.id);
  }

  /** @param keys those that were set when the click came */
  #begun(file: WeekFile, person: Person, keys: Keys, runId: string): void {
    const run = this.#town.books.run(file.id, runId, this.#town.now);
    if (run.begunBy !== null) return;
    run.begunBy = person.google;
    run.isStartKnown = true;
    run.keys = keys;
    // Keys that were set in the midst of the click may be the ones that it read.
    if (this.#town.keysOf(file, person).firm === keys.firm) run.begunIn ??= keys.firm;
  }
}

/** A run as an answer shows it; null when it shows none. */
export function runIn(run: unknown): OpenRun | null {
  if (!isRecord(run)) return null;
  const { id, state, sheetId, waitSeconds, owner } = run;
  if (typeof id !== 'string' || id === '' || typeof sheetId !== 'number') return null;
  const isMine = isRecord(owner) && owner.access === 'mine';
  return { id, state: String(state), sheetId, waitSeconds: Number(waitSeconds ?? 0), isMine };
}
