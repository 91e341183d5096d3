// Judges how many tasks a content has against what its rows say and have a right to.
import {
  type Evidence,
  type Finding,
  type HeldTask,
  type JudgedRow,
  type Rule,
  whereIs,
} from './evidence.ts';

const DOUBT = ['Accepted', 'Unknown'];
const ON_ITS_WAY = ['Queued', 'Sending'];

function toldOf(tasks: readonly HeldTask[]): string {
  return tasks
    .map(({ id, firm, createdOn, isLiving }) => {
      const at = new Date(createdOn).toISOString().slice(0, 19);
      return `${id.slice(0, 8)} in ${firm} at ${at}${isLiving ? '' : ' (deleted)'}`;
    })
    .join(', ');
}

function judgeTwice(marker: string, { town, tasks, byMarker }: Evidence): Finding[] {
  const made = tasks.get(marker) ?? [];
  const right = town.books.right(marker);
  if (made.length <= right) return [];
  const rows = (byMarker.get(marker) ?? []).map((row) => `${whereIs(row)}: ${row.status || 'blank'}`);
  const why = town.books.rights.get(marker)?.why.join('; ') ?? 'nothing';
  const isAcross = new Set(made.map(({ firm }) => firm)).size > 1;
  const text = `${marker} has ${made.length} tasks and a right to ${right} (${why}): ${toldOf(made)}. Its rows: ${rows.join(' | ')}`;
  return [{ rule: 'twice', kind: isAcross ? 'sent into both accounts' : 'sent twice', text, marker }];
}

/** Whether the row is a copy whose original has left the sheet: then it is the row, with the same token, and has its rights. */
function standsForOriginal({ life, place, marker }: JudgedRow, { byMarker }: Evidence): boolean {
  const here = (byMarker.get(marker) ?? []).filter(
    (each) => each.place.file === place.file && each.place.sheet.gid === place.sheet.gid,
  );
  return life.given?.by === 'copy' && here.length === 1;
}

/** Tasks of which the books say that they were sent for one very row, more than it has a right to. */
function judgeTwiceForRow(judged: JudgedRow, evidence: Evidence): Finding[] {
  const { life, ...row } = judged;
  const { town, tasks } = evidence;
  if (standsForOriginal(judged, evidence)) return [];
  const { witnesses } = town.books;
  const isOwn = ({ id }: HeldTask) =>
    witnesses.get(id)?.size === 1 && witnesses.get(id)?.has(life.key) === true;
  const made = (tasks.get(row.marker) ?? []).filter(isOwn);
  if (made.length <= life.rights || life.twin) return [];
  const text = `${whereIs({ life, ...row })} was sent ${made.length} times, with a right to ${life.rights}: ${toldOf(made)}. It says “${row.status}”`;
  return [{ rule: 'twice', kind: 'a row sent twice', text, marker: row.marker }];
}

/** Whether nobody but the person who put an older version back says that the row is new. */
function isBlankByRestore({ word, life: { given } }: JudgedRow): boolean {
  return word === '' && given?.by === 'restore' && given.status === '';
}

/** Whether the row was taken to have a colleague's equal task, in an account that does not say who made a task. */
function hadColleaguesTask({ life }: JudgedRow, { town, byId }: Evidence): boolean {
  const task = byId.get(life.lastId);
  if (task === undefined || !town.books.byHand.has(task.id)) return false;
  return !town.firm(task.firm).account.options.createdByTold;
}

/** Tasks that no row can be said to have, although a row says it has none. */
function judgeDeniers(marker: string, rows: readonly JudgedRow[], evidence: Evidence): Finding[] {
  const { town, tasks } = evidence;
  const { books } = town;
  const living = (tasks.get(marker) ?? []).filter(({ isLiving }) => isLiving);
  const created = rows.filter(({ word }) => word === 'Created');
  const held = new Set(created.map(({ id }) => id));
  const settled = new Set(created.map(({ life }) => life.key));
  const mayHave = rows.filter(({ word }) => DOUBT.includes(word) || ON_ITS_WAY.includes(word)).length;
  const lives = [...books.lives.values()].filter((life) => life.marker === marker);
  if (lives.some((life) => life.edited || life.twin)) return [];
  const gone = lives.length - rows.length;
  // A row that was cleared, or set back, to be sent again may have left a task behind.
  const again = lives.reduce((sum, { rights }) => sum + Math.max(0, rights - 1), 0);
  // A row that was taken to have another's equal task leaves its own behind: whether it may is judged by its id.
  const isLeft = ({ id }: HeldTask) => {
    const seen = [...(books.witnesses.get(id) ?? [])];
    return seen.length > 0 && seen.every((key) => settled.has(key));
  };
  const unheld = living.filter((task) => !held.has(task.id) && !isLeft(task));
  const spare = unheld.length - mayHave - Math.max(0, gone) - again;
  const deniers = rows.filter(
    (row) =>
      ['', 'Failed', 'Invalid', 'Skipped', 'Deleted'].includes(row.word) &&
      !row.isAsGiven &&
      !isBlankByRestore(row) &&
      !(row.word === 'Deleted' && hadColleaguesTask(row, evidence)),
  );
  if (spare <= 0 || deniers.length === 0) return [];
  const [row] = deniers;
  if (row === undefined) return [];
  const kind = `${row.word === '' ? 'blank' : row.word}, but its task exists`;
  const text = `${whereIs(row)} says “${row.status}”, but there is ${toldOf(living)}`;
  return [{ rule: 'untrue', kind, text, marker }];
}

function judgeRow(row: JudgedRow, evidence: Evidence, sentAll: boolean): Finding[] {
  const { town, tasks, byMarker } = evidence;
  const { life, word, marker } = row;
  const found = (rule: Rule, kind: string, text: string): Finding[] => [
    { rule, kind, text: `${whereIs(row)} ${text}`, marker },
  ];
  if (ON_ITS_WAY.includes(word) && isLeftToItsCopy(row, evidence)) return [];
  if (ON_ITS_WAY.includes(word)) return found('stuck', `a row still ${word}`, `is still “${row.status}”`);
  const isPlain = !life.edited && !life.twin && life.given === null && life.kind === 'valid';
  const isAlone = (byMarker.get(marker) ?? []).length === 1 && !town.books.isShared(marker);
  const made = tasks.get(marker) ?? [];
  if (word === 'Accepted' && isPlain && made.length === 0)
    return found('lost', 'Accepted, but no task was ever made', `says “${row.status}”`);
  if (word === '' && isPlain && sentAll && !isIdUnplaced(row, evidence))
    return found('lost', 'blank after everything was sent', 'was not sent');
  const living = made.filter(({ isLiving }) => isLiving);
  // Of a row that was cleared to be sent once more the only task may be its earlier one.
  const isLast = made.length >= life.rights;
  const isFindable = isPlain && isAlone && isLast && living.length === 1 && !hasHandMade(marker, evidence);
  const run = town.books.runs.get(`${row.place.file.id}/${row.runId}`);
  const isInSight = living.every(({ firm }) => (run?.begunIn ?? firm) === firm);
  const isToldApart = isInSight && living.every((task) => !mayBeMoved(row, task, evidence));
  if (DOUBT.includes(word) && isFindable && isToldApart)
    return found(
      'stuck',
      'in doubt although its only task can be seen',
      `says “${row.status}”, and there is ${toldOf(living)}`,
    );
  return [];
}

/** Whether the sheet was copied while one of its columns was missing, so that nothing in it can be sent, and the row is as it was then. */
function isLeftToItsCopy({ isAsGiven, place }: JudgedRow, { town }: Evidence): boolean {
  const sheet = `${place.file.id}/${place.sheet.gid}`;
  return (
    isAsGiven && town.books.headerTrouble.some((each) => each.sheet === sheet && each.until === Infinity)
  );
}

/**
 * Whether the row holds an id in a copied file, which may lack the add-on's marks: nobody can tell then whose ids these are, and the user
 * is told that such rows are not sent.
 */
function isIdUnplaced({ id, place }: JudgedRow, { town }: Evidence): boolean {
  return id !== '' && place.file !== town.files[0];
}

/**
 * Whether the account gives the task back at another time than it was sent with, and the add-on says that it may be the row's: the
 * first tasks of an account cannot show whether it gives all times like that, or a person has moved this one.
 */
function mayBeMoved({ status }: JudgedRow, { firm }: HeldTask, { town }: Evidence): boolean {
  return town.firm(firm).account.options.timeShift !== 0 && status.includes('looks the same');
}

function hasHandMade(marker: string, { town, byId }: Evidence): boolean {
  return [...town.books.byHand].some((id) => byId.get(id)?.name.includes(marker));
}

/** @param sent sheets in which everything was sent in the end, as `file/gid` */
export function judgeCounts(evidence: Evidence, sent: ReadonlySet<string>): Finding[] {
  const { tasks, byMarker, rows } = evidence;
  const markers = new Set([...tasks.keys(), ...byMarker.keys()]);
  return [
    ...[...markers].flatMap((marker) => {
      const rows = byMarker.get(marker) ?? [];
      const twice = [
        ...judgeTwice(marker, evidence),
        ...rows.flatMap((row) => judgeTwiceForRow(row, evidence)),
      ];
      // Of tasks that are too many some are no row's anyhow.
      return twice.length > 0 ? twice : judgeDeniers(marker, rows, evidence);
    }),
    ...rows.flatMap((row) =>
      judgeRow(row, evidence, sent.has(`${row.place.file.id}/${row.place.sheet.gid}`)),
    ),
  ];
}
