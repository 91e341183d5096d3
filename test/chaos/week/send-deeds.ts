// What people do with the add-on: send, go on with what is open, look, ask, stop, undo, send again, take over, set schedules.
import type { Chance } from '../chance.ts';
import { type RowLife, rowKey } from './books.ts';
import { type Deed, livingRows, nameOf, type Scene, short, somebody, somePlace, whoIs } from './scene.ts';
import { readRows } from './sheet-rows.ts';
import type { Person, Place, WeekFile } from './town.ts';
import { runIn, type Worked } from './work.ts';

const END = ({ killed, calls, code, complaint }: Worked): string =>
  `${killed ? 'killed' : 'ended'} after ${calls} calls${complaint === '' ? '' : `: ${code} ${complaint.slice(0, 110)}`}`;

/** Pieces of the sidebar's work until the person closes it. */
function drawPieces(chance: Chance): number {
  return chance.oneOf([1, 1, 2, 3, 6, 40]);
}

/** Who only looks in does not wait longer than this. */
const LONGEST_WAIT_SECONDS = 30;

/** The sidebar's loop: goes on with a run until it ends, or cannot go on, or the sidebar is closed. */
export function goOn(
  { town, worker }: Pick<Scene, 'town' | 'worker'>,
  file: WeekFile,
  person: Person,
  runId: string,
  pieces: number,
  longestWaitSeconds = LONGEST_WAIT_SECONDS,
): Worked | null {
  let last: Worked | null = null;
  for (let piece = 0; piece < pieces; piece++) {
    last = worker.sidebar(file, person, 'sidebarAdvance', { runId });
    const run = runIn(last.answer.run);
    if (last.killed || run === null || run.state === 'ended') break;
    if (run.waitSeconds > longestWaitSeconds) break;
    if (run.waitSeconds > 0) town.pass(run.waitSeconds * 1000);
  }
  if (last !== null) town.say(`${short(person)} goes on with ${runId}: ${END(last)}`);
  return last;
}

export const sendByMenu: Deed = (scene) => {
  const [place, person] = [somePlace(scene), somebody(scene)];
  scene.town.say(`${whoIs(scene, place.file, person)} sends ${nameOf(place)} by menu`);
  scene.town.say(`  ${END(scene.worker.send(place, person))}`);
};

function startAndGoOn(
  scene: Scene,
  place: Place,
  person: Person,
  target: 'new' | 'failed' | 'unverified',
): void {
  const { town, worker, chance } = scene;
  const started = worker.start(place, person, target);
  const run = runIn(started.answer.run);
  const who = whoIs(scene, place.file, person);
  town.say(`${who} starts ${run?.id ?? 'nothing'} of ${target} rows in ${nameOf(place)}: ${END(started)}`);
  if (run !== null && run.state !== 'ended') goOn(scene, place.file, person, run.id, drawPieces(chance));
}

export const sendInSidebar: Deed = (scene) => startAndGoOn(scene, somePlace(scene), somebody(scene), 'new');
export const retryFailed: Deed = (scene) => startAndGoOn(scene, somePlace(scene), somebody(scene), 'failed');
export const askLeadSquared: Deed = (scene) =>
  startAndGoOn(scene, somePlace(scene), somebody(scene), 'unverified');

export const check: Deed = (scene) => {
  const [place, person] = [somePlace(scene), somebody(scene)];
  place.file.book.activate(place.sheet);
  const checked = scene.worker.sidebar(place.file, person, 'sidebarCheck', { target: 'new', rows: null });
  scene.town.say(`${short(person)} checks ${nameOf(place)}: ${END(checked)}`);
};

/** Opens the sidebar, which shows what is open, and goes on with it whoever began it, as far as the add-on lets. */
export const openSidebar: Deed = (scene) => {
  const { town, worker, chance } = scene;
  const [file, person] = [chance.oneOf(town.files), somebody(scene)];
  const runs = worker.openRuns(file, person);
  town.say(
    `${short(person)} opens the sidebar in ${file.id}: ${runs.map(({ id }) => id).join(' ') || 'nothing'} is open`,
  );
  for (const { id } of runs) goOn(scene, file, person, id, drawPieces(chance));
};

export const takeOver: Deed = (scene) => {
  const { town, worker, chance } = scene;
  const [file, person] = [chance.oneOf(town.files), somebody(scene)];
  const [run] = worker.openRuns(file, person);
  if (run === undefined) return;
  const taken = worker.sidebar(file, person, 'sidebarTakeOver', { runId: run.id });
  town.say(`${short(person)} takes ${run.id} over: ${END(taken)}`);
  if (taken.complaint !== '' || taken.killed) return;
  const book = town.books.run(file.id, run.id, town.now);
  book.begunBy = person.google;
  book.keys = town.keysOf(file, person);
  goOn(scene, file, person, run.id, drawPieces(chance));
};

export const stop: Deed = (scene) => {
  const { town, worker, chance } = scene;
  const [file, person] = [chance.oneOf(town.files), somebody(scene)];
  const [run] = worker.openRuns(file, person);
  if (run === undefined) return;
  const stopped = worker.sidebar(file, person, 'sidebarStop', { runId: run.id });
  town.say(`${short(person)} stops ${run.id}: ${END(stopped)}`);
};

/** Any run whose token stands in the file, the last one or an older one. */
function someRun({ town, chance }: Scene): { readonly file: WeekFile; readonly runId: string } | null {
  const runs = town
    .places()
    .flatMap(({ file, sheet }) =>
      readRows(sheet).rows.flatMap(({ word, runId }) =>
        ['Created', 'Deleted'].includes(word) && runId !== '' ? [`${file.id} ${runId}`] : [],
      ),
    );
  if (runs.length === 0) return null;
  const [fileId, runId = ''] = chance.oneOf([...new Set(runs)]).split(' ');
  const file = town.files.find(({ id }) => id === fileId);
  return file === undefined ? null : { file, runId };
}

export const undo: Deed = (scene) => {
  const { town, worker, chance } = scene;
  const person = somebody(scene);
  const chosen = someRun(scene);
  if (chosen === null) return;
  const { file, runId } = chosen;
  const who = whoIs(scene, file, person);
  if (chance.happens(0.3)) {
    const [place] = town.places().filter((each) => each.file === file);
    if (place === undefined) return;
    town.say(
      `${who} undoes the last run of ${file.id} by menu: ${END(worker.menu(place, person, 'undoLastRun'))}`,
    );
    return;
  }
  const asked = worker.sidebar(file, person, 'sidebarUndoPreview', { runId });
  town.say(`${who} would undo ${runId}: ${END(asked)}`);
  if (asked.complaint !== '' || asked.killed) return;
  town.say(`${who} undoes ${runId}: ${END(worker.sidebar(file, person, 'sidebarUndo', { runId }))}`);
};

export const sendAgain: Deed = (scene) => {
  const { town, worker, chance } = scene;
  const person = somebody(scene);
  const chosen = someRun(scene);
  if (chosen === null) return;
  const { file, runId } = chosen;
  // Whoever asks for them to be sent again gives each of them a right to one more task.
  const deleted = town
    .places()
    .filter((each) => each.file === file)
    .flatMap((place) => livingRows(scene, place))
    .filter(({ row }) => row.word === 'Deleted' && row.runId === runId);
  if (deleted.length === 0) return;
  for (const { life } of deleted) town.books.grant(life, `${runId} is sent again`);
  const started = worker.again(file, person, runId);
  const run = runIn(started.answer.run);
  town.say(`${short(person)} sends ${runId} again as ${run?.id ?? 'nothing'}: ${END(started)}`);
  if (run !== null && run.state !== 'ended') goOn(scene, file, person, run.id, drawPieces(chance));
};

/** Rows in doubt that an older version has put back, after all their tasks were deleted: who has them sent again wants another task. */
function rowsOfDeleted({ town }: Pick<Scene, 'town'>, place: Place): RowLife[] {
  const tasks = [...town.firms.values()].flatMap(({ account }) => account.tasks);
  return readRows(place.sheet).rows.flatMap(({ word, line }) => {
    const life = town.books.lives.get(rowKey(place.file.id, place.sheet.gid, line));
    if (life === undefined || (word !== 'Accepted' && word !== 'Unknown')) return [];
    const own = tasks.filter(({ id }) => town.books.witnesses.get(id)?.has(life.key));
    const isDeleted =
      own.length > 0 && own.every(({ deletedAt }) => deletedAt !== null && deletedAt <= town.now);
    // One right for each asking, unless it has one left.
    return isDeleted && life.rights <= own.length ? [life] : [];
  });
}

/** *Not in LeadSquared: send again*, for all rows in doubt of a sheet, confirmed where it asks. */
export function sendMissing(
  scene: Pick<Scene, 'town' | 'worker'>,
  place: Place,
  person: Person,
  pieces: number,
  longestWaitSeconds = LONGEST_WAIT_SECONDS,
): void {
  const { town, worker } = scene;
  // Read before: what comes of it says something else.
  const deleted = rowsOfDeleted(scene, place);
  const started = worker.start(place, person, 'missing');
  const run = runIn(started.answer.run);
  if (run !== null)
    for (const life of deleted) town.books.grant(life, `its task was deleted, and ${run.id} sends it again`);
  const who = whoIs(scene, place.file, person);
  town.say(
    `${who} sends what is missing of ${nameOf(place)} again as ${run?.id ?? 'nothing'}: ${END(started)}`,
  );
  if (run !== null && run.state !== 'ended')
    goOn(scene, place.file, person, run.id, pieces, longestWaitSeconds);
}

export const sendMissingRows: Deed = (scene) =>
  sendMissing(scene, somePlace(scene), somebody(scene), drawPieces(scene.chance));

export const setSchedule: Deed = (scene) => {
  const { town, worker, chance } = scene;
  const [place, person] = [somePlace(scene), somebody(scene)];
  const every = chance.oneOf(['hour', 'hour', 'day', 'off'] as const);
  const hour = chance.between(6, 20);
  const saved = worker.sidebar(place.file, person, 'sidebarSaveSchedule', {
    sheetId: place.sheet.gid,
    every,
    hour,
  });
  town.say(`${short(person)} has ${nameOf(place)} sent every ${every} ${hour}: ${END(saved)}`);
};

/** Remembers the id that each row holds, so that it is known whose task it was when the id is gone. */
export function rememberIds({ town }: Pick<Scene, 'town'>): void {
  for (const { file, sheet } of town.places()) {
    for (const { line, id } of readRows(sheet).rows) {
      const life = town.books.lives.get(rowKey(file.id, sheet.gid, line));
      if (life !== undefined && id !== '') life.lastId = id;
    }
  }
}
