// Judges whether rows that a person copied together with the word Created are named when their sheet is checked.
import type { Evidence, Finding, JudgedRow } from './evidence.ts';
import { whereIs } from './evidence.ts';
import type { Place } from './town.ts';
import type { Worker } from './work.ts';

/** What a check says of rows that have their task together with others, or from somewhere else. */
const NAMED = /copied or moved here|have one task together|hold one and the same task ID/;

/** What a run writes into a copy that it meets: of rows with one line the books cannot tell which is the copy. */
const NAMED_IN_CELL = /this row was copied together with its status/;

/**
 * Whether the row still says what its copy was left with, and the row that it is a copy of is not gone, nor was its status cleared so
 * that it is sent once more, or left out as a repeat of the copy: then the copy alone has the task.
 */
function isCopy(row: JudgedRow, rows: readonly JudgedRow[]): boolean {
  const { life, status, id, word, place } = row;
  const { given } = life;
  if (word !== 'Created' || given === null || given.by === 'restore') return false;
  if (given.status !== status || given.id !== id || id === '') return false;
  // Where a run has said of the other row with this line that it was copied, this one is the original.
  const isNamed = ({ life: other, status: said }: JudgedRow) => other === life && NAMED_IN_CELL.test(said);
  if (life.twin && rows.some(isNamed)) return false;
  if (given.by === 'file copy' || place.sheet.name.startsWith('Copy of ')) return true;
  return rows.some(
    (other) =>
      other !== row &&
      other.place.sheet === place.sheet &&
      other.id === id &&
      other.word !== '' &&
      other.word !== 'Skipped' &&
      !NAMED_IN_CELL.test(other.status),
  );
}

/** @returns nothing for a sheet that cannot be checked: then nothing of it is sent either */
function judgePlace(
  place: Place,
  copies: readonly JudgedRow[],
  { town }: Evidence,
  worker: Worker,
): Finding[] {
  const [person] = town.people;
  const [row] = copies;
  if (person === undefined || row === undefined) return [];
  place.file.book.activate(place.sheet);
  const input = { target: 'new', rows: null };
  const { complaint, answer } = worker.sidebar(place.file, person, 'sidebarCheck', input);
  if (complaint !== '' || NAMED.test(JSON.stringify(answer))) return [];
  const text = `${whereIs(row)} says “${row.status}” since it was copied, and a check does not say so`;
  return [{ rule: 'untrue', kind: 'a copy that says Created is not named', text, marker: row.marker }];
}

export function judgeNamed(evidence: Evidence, worker: Worker): Finding[] {
  const { town, rows } = evidence;
  const copies = rows.filter((row) => isCopy(row, rows));
  return town.places().flatMap((place) => {
    const own = copies.filter((row) => row.place.sheet === place.sheet && row.place.file === place.file);
    return judgePlace(place, own, evidence, worker);
  });
}
