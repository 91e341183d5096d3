// What people do to whole sheets and files: duplicate a sheet, copy the file, keep a version and restore it.
import type { Workbook } from '../../../src/local/host/spreadsheet/model/workbook.ts';
import { copyBook, restoreBook } from '../../support/copy-book.ts';
import { type Given, rowKey } from './books.ts';
import { isDoubtOfNoRun, SENDABLE } from './row-deeds.ts';
import { type Deed, livingRows, nameOf, type Scene, somePlace } from './scene.ts';
import { readRows } from './sheet-rows.ts';
import type { Place, WeekFile } from './town.ts';

const MOST_SHEETS = 5;
const MOST_FILES = 2;

const sheetKey = ({ file, sheet }: Place): string => `${file.id}/${sheet.gid}`;

/** The rows of a copy have a life of their own; those that are no one's task yet have a right of their own. */
function bookCopies(scene: Scene, from: Place, to: Place, by: Given['by']): void {
  const { books, now } = scene.town;
  books.copyTrouble(sheetKey(from), sheetKey(to), now);
  for (const { row, life } of livingRows(scene, from)) {
    const key = rowKey(to.file.id, to.sheet.gid, row.line);
    const copy = books.copy(life, key, { status: row.status, id: row.id, by });
    copy.twin = life.twin;
    if (SENDABLE.includes(row.word) || isDoubtOfNoRun(row)) books.grant(copy, 'copied with its sheet');
  }
}

export const duplicateSheet: Deed = (scene) => {
  const place = somePlace(scene);
  const { file, sheet } = place;
  if (file.tasks.length >= MOST_SHEETS) return;
  // Two sheets of one name would be refused.
  if (file.book.sheetNamed(`Copy of ${sheet.name}`) !== undefined) return;
  const carries = scene.chance.happens(0.5);
  const copy = file.book.duplicateSheet(sheet, carries);
  file.tasks.push(copy.gid);
  bookCopies(scene, place, { file, sheet: copy }, 'copy');
  scene.town.say(`${nameOf(place)}: duplicated ${carries ? 'with' : 'without'} metadata`);
};

export const copyFile: Deed = (scene) => {
  const { town, chance } = scene;
  const [file] = town.files;
  if (file === undefined || town.files.length >= MOST_FILES) return;
  const carries = chance.happens(0.5);
  const id = `copy${town.files.length}`;
  const copy = town.open(copyBook(file.book, id, carries), file.tasks);
  for (const gid of file.tasks) {
    const [from, to] = [file.book.sheet(gid), copy.book.sheet(gid)];
    if (from !== undefined && to !== undefined)
      bookCopies(scene, { file, sheet: from }, { file: copy, sheet: to }, 'file copy');
  }
  town.say(`${file.id}: copied as ${id} ${carries ? 'with' : 'without'} metadata`);
  // In the copy nobody has set keys yet.
  for (const person of town.people) scene.worker.connect(copy, person, person.own);
};

/**
 * Whether a row may have another task once a version is put back: it was no one's task then, and may have one now; or it was in doubt, and
 * its task was deleted since, so that it is missed.
 *
 * @param then the word of its status in the version
 * @param now its word right before, or another word for a row that was not there
 */
export function hasNewRight(then: string, now: string): boolean {
  if (SENDABLE.includes(then)) return !SENDABLE.includes(now);
  return now === 'Deleted' && ['Accepted', 'Unknown'].includes(then);
}

/** Versions that people have kept, by file. */
export class Versions {
  readonly #kept = new Map<WeekFile, { readonly book: Workbook; readonly at: number }>();

  readonly keep: Deed = ({ town, chance }) => {
    const file = chance.oneOf(town.files);
    this.#kept.set(file, { book: copyBook(file.book, file.id, true), at: town.now });
    town.say(`${file.id}: kept a version`);
  };

  readonly restore: Deed = (scene) => {
    const { town, chance } = scene;
    const file = chance.oneOf(town.files);
    const kept = this.#kept.get(file);
    if (kept === undefined) return;
    const version = kept.book;
    // A sheet that was made since is gone with its rows; the others are as they were.
    const left = file.tasks.filter((gid) => version.sheet(gid) !== undefined);
    if (left.length < file.tasks.length) scene.town.books.lostSheets++;
    file.tasks.splice(0, file.tasks.length, ...left);
    for (const gid of file.tasks) {
      this.#book(scene, file, gid, version);
      town.books.restoreTrouble(`${file.id}/${gid}`, kept.at, town.now);
    }
    restoreBook(file.book, version);
    town.say(`${file.id}: restored the version`);
  };

  #book({ town }: Scene, file: WeekFile, gid: number, version: Workbook): void {
    const { books } = town;
    const [now, then] = [file.book.sheet(gid), version.sheet(gid)];
    if (now === undefined || then === undefined) return;
    const words = new Map(readRows(now).rows.map(({ line, word }) => [line, word]));
    for (const { line, word, status, id } of readRows(then).rows) {
      const life = books.lives.get(rowKey(file.id, gid, line));
      if (life === undefined) continue;
      // Of two rows with one line each is as the version had it.
      if (life.given !== null) life.givenBefore.push(life.given);
      life.given = { status, id, by: 'restore' };
      const was = words.get(line) ?? 'gone';
      if (hasNewRight(word, was)) books.grant(life, `restored as ${word || 'blank'}, was ${was}`);
    }
  }
}
