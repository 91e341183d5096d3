// The end of a week: the trouble is over, and people do the sensible thing until nothing goes on any more.
import { type RunBook, rowKey } from './books.ts';
import {
  CALM_MS,
  type Closing,
  goOnWithAll,
  keysOf,
  LONGEST_WAIT_SECONDS,
  MOST_PIECES,
  otherKeys,
  personOf,
  setSpeed,
  useKeys,
  withKeysOf,
} from './finish-runs.ts';
import type { Keys } from './firms.ts';
import { nameOf, short } from './scene.ts';
import { goOn, sendMissing } from './send-deeds.ts';
import { readRows } from './sheet-rows.ts';
import type { Person, Place } from './town.ts';
import { runIn } from './work.ts';

const MINUTE = 60_000;
/** After this even an hourly trigger that nobody needs any more has fired, and was taken away for it. */
const LAST_FIRE_MS = 130 * MINUTE;
/** Rounds after which what is not quiet counts as stuck. */
const MOST_ROUNDS = 8;
const HOUR_MS = 70 * MINUTE;
const LONG_MS = 5 * 60 * MINUTE;

const OPEN_WORDS = ['Queued', 'Sending', 'Accepted', 'Unknown'];

interface Asker {
  readonly person: Person;
  readonly keys: Keys;
}

/** Whoever may know of a run; of one whose start was cut off, with whosesoever keys, everybody with all that they ever had. */
function askersOf(closing: Closing, run: RunBook | null): readonly Asker[] {
  const { people } = closing.town;
  if (run === null || (run.begunBy === null && run.begunIn === null))
    return people.flatMap((person) => [person.own, otherKeys(person.own)].map((keys) => ({ person, keys })));
  const person = personOf(closing, run);
  if (person === null) return [];
  const keys = keysOf(run, person);
  // Keys that were changed while it began may be those of either account.
  return run.begunIn === null
    ? [
        { person, keys },
        { person, keys: otherKeys(keys) },
      ]
    : [{ person, keys }];
}

/** *Ask LeadSquared* in every sheet with rows in doubt, by whoever began their runs. */
function askAbout(closing: Closing, place: Place): void {
  const { town, worker } = closing;
  const open = readRows(place.sheet).rows.filter(({ word }) => OPEN_WORDS.includes(word));
  const runs = new Set(open.map(({ runId }) => town.books.runs.get(`${place.file.id}/${runId}`) ?? null));
  const asked = new Set<string>();
  for (const { person, keys } of [...runs].flatMap((run) => askersOf(closing, run))) {
    const who = `${person.google} ${keys.access}`;
    if (asked.has(who)) continue;
    asked.add(who);
    useKeys(closing, place.file, person, keys);
    const started = worker.start(place, person, 'unverified');
    const begun = runIn(started.answer.run);
    town.say(
      `${short(person)} asks LeadSquared about ${nameOf(place)}: ${begun?.id ?? started.complaint.slice(0, 90)}`,
    );
    if (begun !== null && begun.state !== 'ended')
      goOn(closing, place.file, person, begun.id, MOST_PIECES, LONGEST_WAIT_SECONDS);
  }
}

/** Rows that wait for no open run are sent by whoever would send the sheet. */
function sendWhatWaits(closing: Closing, place: Place): void {
  const isWaiting = readRows(place.sheet).rows.some(({ word }) => word === 'Queued');
  if (!isWaiting || !isQuiet(closing)) return;
  sendNew(closing, place);
}

/** Runs that somebody saw begin, whose rows still wait, and that no sidebar shows any more. */
function orphansOf({ town, worker }: Closing): string[] {
  return town.files.flatMap((file) => {
    const shown = new Set(
      town.people.flatMap((person) => worker.runsStillOpen(file, person).map(({ id }) => id)),
    );
    const waiting = file.tasks.flatMap((gid) => {
      const sheet = file.book.sheet(gid);
      if (sheet === undefined) return [];
      return readRows(sheet).rows.flatMap(({ word, runId, line }) => {
        const life = town.books.lives.get(rowKey(file.id, gid, line));
        const begunBy = town.books.runs.get(`${file.id}/${runId}`)?.begunBy ?? null;
        const isOwn = word === 'Queued' && life?.given === null && begunBy !== null;
        return isOwn && !shown.has(runId) ? [runId] : [];
      });
    });
    return [...new Set(waiting)].map((runId) => `${runId} in ${file.id}`);
  });
}

/** Rows that stay in doubt are sent again by whoever asked about them, as far as the add-on finds that they are missing. */
function sendWhatIsMissing(closing: Closing, place: Place): void {
  const { town } = closing;
  const { rows } = readRows(place.sheet);
  const row = rows.find(({ word }) => word === 'Unknown' || word === 'Accepted');
  if (row === undefined || openSheets(closing).has(keyOf(place))) return;
  const run = town.books.runs.get(`${place.file.id}/${row.runId}`) ?? null;
  const person = run === null ? town.people[0] : personOf(closing, run);
  if (person === undefined || person === null) return;
  withKeysOf(closing, place.file, run, person);
  sendMissing(closing, place, person, MOST_PIECES, LONGEST_WAIT_SECONDS);
}

const keyOf = ({ file, sheet }: Place): string => `${file.id}/${sheet.gid}`;

/** Sheets with an open run: nobody starts another one there before it has ended. */
function openSheets({ town, worker }: Closing): ReadonlySet<string> {
  const [person] = town.people;
  if (person === undefined) return new Set();
  return new Set(
    town.files.flatMap((file) =>
      worker.runsStillOpen(file, person).map(({ sheetId }) => `${file.id}/${sheetId}`),
    ),
  );
}

/** Whether any row waits for something that somebody could do. */
function hasOpenWords({ town }: Closing): boolean {
  return town
    .places()
    .some(({ sheet }) => readRows(sheet).rows.some(({ word }) => OPEN_WORDS.includes(word)));
}

function statusesOf({ town }: Closing): string {
  return JSON.stringify(town.places().map(({ sheet }) => readRows(sheet).rows.map(({ status }) => status)));
}

function isQuiet({ town, worker }: Closing): boolean {
  const [person] = town.people;
  return person === undefined || town.files.every((file) => worker.runsStillOpen(file, person).length === 0);
}

/** Sends what is new in a sheet by whoever sent it last. @returns whether the add-on did it */
function sendNew(closing: Closing, place: Place): boolean {
  const { town, worker } = closing;
  const runs = readRows(place.sheet).rows.map(({ runId }) =>
    town.books.runs.get(`${place.file.id}/${runId}`),
  );
  const last = runs.reduce(
    (a, b) => (b !== undefined && (a === undefined || b.begunAt > a.begunAt) ? b : a),
    undefined,
  );
  const person = last === undefined ? town.people[0] : personOf(closing, last);
  if (person === undefined || person === null) return false;
  withKeysOf(closing, place.file, last ?? null, person);
  const { complaint } = worker.send(place, person);
  town.say(`${short(person)} sends what is new in ${nameOf(place)} by menu. ${complaint.slice(0, 110)}`);
  return complaint === '';
}

/** Tries after which a sheet counts as one that cannot be sent. */
const MOST_SENDS = 3;

/** @returns the sheets in which everything was sent, as `file/gid` */
function sendOnceMore(closing: Closing): Set<string> {
  const { town } = closing;
  const sent = new Set<string>();
  for (const place of town.places()) {
    for (let time = 0; time < MOST_SENDS; time++) {
      if (sendNew(closing, place)) sent.add(keyOf(place));
      if (readRows(place.sheet).rows.every(({ word }) => word !== '')) break;
      town.pass(CALM_MS);
    }
  }
  return sent;
}

/** A menu that was busy with an open run has not come to the rows that are new. */
function sendWhatIsBlank(closing: Closing, place: Place, sent: Set<string>): void {
  const hasBlank = readRows(place.sheet).rows.some(({ word }) => word === '');
  if (!hasBlank || !sent.has(keyOf(place)) || openSheets(closing).has(keyOf(place))) return;
  if (!sendNew(closing, place)) sent.delete(keyOf(place));
}

function endSchedules({ town, worker }: Closing): void {
  for (const { file, sheet } of town.places()) {
    for (const person of town.people)
      worker.sidebar(file, person, 'sidebarSaveSchedule', { sheetId: sheet.gid, every: 'off', hour: 0 });
  }
}

export interface Finished {
  /** Whether everything came to its end. */
  readonly quiet: boolean;
  /** The sheets in which everything was sent in the end, as `file/gid`. */
  readonly sent: ReadonlySet<string>;
  /** Runs that had rows to send and that no sidebar showed. */
  readonly orphans: readonly string[];
}

export function finishWeek(closing: Closing, finale: 'send' | 'finish'): Finished {
  const { town } = closing;
  town.say('— the trouble is over');
  for (const firm of town.firms.values()) {
    firm.outage = null;
    firm.account.configure({
      faults: [],
      latency: [0, 0],
      limit: { calls: 25, seconds: 5 },
      bulkLimit: null,
    });
  }
  for (const file of town.files) {
    for (const person of town.people) {
      withKeysOf(closing, file, null, person);
      setSpeed(closing, file, person);
    }
  }
  endSchedules(closing);
  town.pass(CALM_MS);
  const orphans = orphansOf(closing);
  const sent = finale === 'send' ? sendOnceMore(closing) : new Set<string>();
  let quiet = false;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const before = statusesOf(closing);
    goOnWithAll(closing);
    town.pass(CALM_MS);
    const open = openSheets(closing);
    for (const place of town.places()) if (!open.has(keyOf(place))) askAbout(closing, place);
    for (const place of town.places()) sendWhatWaits(closing, place);
    town.pass(CALM_MS);
    if (finale === 'send') {
      for (const place of town.places()) {
        sendWhatIsMissing(closing, place);
        sendWhatIsBlank(closing, place, sent);
      }
    }
    quiet = isQuiet(closing);
    // The words of rows in doubt carry the token of whoever asked last.
    const after = statusesOf(closing);
    if (quiet && (sameWords(before, after) || !hasOpenWords(closing))) break;
    // A run that waits says for how long: an hour for most.
    if (!quiet) town.pass(round < 4 ? HOUR_MS : LONG_MS);
  }
  town.pass(LAST_FIRE_MS);
  return { quiet, sent, orphans };
}

function sameWords(before: string, after: string): boolean {
  const bare = (text: string) => text.replace(/ · [A-Z0-9]+-\d+/g, '');
  return bare(before) === bare(after);
}
