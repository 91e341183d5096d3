// At the end of a week everybody goes on with the open runs that are theirs, with the keys that they were begun with.
import type { RunBook } from './books.ts';
import { KEYS, type Keys } from './firms.ts';
import { type Scene, short } from './scene.ts';
import { goOn } from './send-deeds.ts';
import type { Person, WeekFile } from './town.ts';
import { type OpenRun, runIn } from './work.ts';

const MINUTE = 60_000;
/** Longer than any lease, and than any delay of the sandbox. */
export const CALM_MS = 15 * MINUTE;
/** Pieces of the sidebar's work for one run in one round. */
export const MOST_PIECES = 60;
/** A run that waits is waited for. */
export const LONGEST_WAIT_SECONDS = 2 * 60 * 60;

export type Closing = Pick<Scene, 'town' | 'worker'>;

/** Whose run it is, as far as anybody saw it begin; of one that the clock began somebody with keys of its account. */
export function personOf({ town }: Closing, { begunBy, begunIn }: RunBook): Person | null {
  const { people } = town;
  const isOfAccount = ({ own }: Person) => own.firm === begunIn;
  return people.find(({ google }) => google === begunBy) ?? people.find(isOfAccount) ?? people[0] ?? null;
}

/** Has the person use the keys with which the run was begun. */
export function withKeysOf(closing: Closing, file: WeekFile, run: RunBook | null, person: Person): void {
  useKeys(closing, file, person, keysOf(run, person));
}

export function useKeys(closing: Closing, file: WeekFile, person: Person, keys: Keys): void {
  if (file.keys.get(person.google) === keys) return;
  const { complaint } = closing.worker.connect(file, person, keys);
  closing.town.say(`${short(person)} puts the keys of ${keys.name}, ${keys.firm} back. ${complaint}`);
  setSpeed(closing, file, person);
}

/** Who hears that the account allows more now says so, instead of waiting until the add-on has found out. */
export function setSpeed({ worker }: Closing, file: WeekFile, person: Person): void {
  worker.sidebar(file, person, 'sidebarSaveRate', { rate: { calls: 25, seconds: 5 } });
}

/** Some keys of the account that these are not of. */
export function otherKeys({ firm }: Keys): Keys {
  return firm === 'A' ? KEYS.other : KEYS.first;
}

/**
 * The keys with which a run was begun; of one that the clock began nobody saw them, so some of its account. Keys that were changed while
 * it began may be those of another account than the one that its tasks went to.
 */
export function keysOf(run: RunBook | null, { own }: Person): Keys {
  const seen = run?.keys ?? own;
  const firm = run?.begunIn ?? seen.firm;
  return [seen, own].find((keys) => keys.firm === firm) ?? otherKeys(own);
}

/** Of starts that were cut off nobody saw whose run they began: with which keys of whom does the sidebar say that it is theirs? */
function claimUnseen(closing: Closing, file: WeekFile): void {
  const { town, worker } = closing;
  const [first] = town.people;
  if (first === undefined) return;
  const isUnseen = ({ id }: OpenRun) => town.books.run(file.id, id, town.now).begunBy === null;
  if (!worker.runsStillOpen(file, first).some(isUnseen)) return;
  for (const person of town.people) {
    for (const keys of [person.own, otherKeys(person.own)]) {
      worker.connect(file, person, keys);
      for (const open of worker.runsStillOpen(file, person).filter(({ isMine }) => isMine)) {
        if (!isUnseen(open)) continue;
        const run = town.books.run(file.id, open.id, town.now);
        run.begunBy = person.google;
        run.keys = keys;
      }
    }
    worker.connect(file, person, person.own);
  }
}

/** What the add-on says can be done about a run that does not go on. */
const REMEDIES: Readonly<Record<string, string>> = {
  // An execution that was held up has written over that a colleague took the run over.
  'other-person': 'sidebarTakeOver',
  // It was begun while a column had another name than it has now.
  match: 'sidebarStop',
};

/** Goes on with every open run, each by its own person. */
export function goOnWithAll(closing: Closing): void {
  const { town, worker } = closing;
  for (const file of town.files) {
    claimUnseen(closing, file);
    for (const person of town.people) {
      for (const { id } of worker.runsStillOpen(file, person)) {
        const run = town.books.run(file.id, id, town.now);
        if (run.begunBy !== person.google) continue;
        withKeysOf(closing, file, run, person);
        const advance = () => goOn(closing, file, person, id, MOST_PIECES, LONGEST_WAIT_SECONDS);
        let last = advance();
        // Keys that were changed while the run began: the add-on says whose are needed.
        if (last?.code === 'other-account') {
          run.keys = otherKeys(run.keys ?? person.own);
          run.begunIn = run.keys.firm;
          withKeysOf(closing, file, run, person);
          last = advance();
        }
        const remedy = REMEDIES[last?.code ?? ''];
        if (remedy !== undefined) {
          worker.sidebar(file, person, remedy, { runId: id });
          last = advance();
        }
        if (runIn(last?.answer.run)?.state !== 'ended') town.pass(CALM_MS);
      }
    }
  }
}
