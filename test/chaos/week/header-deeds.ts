// What people do to mapped columns: rename, move or delete one, and put it back as it was some time later.
import { type Deed, nameOf, somePlace } from './scene.ts';
import { LINE, readRows } from './sheet-rows.ts';
import type { Place } from './town.ts';

const MAPPED = ['Task name', 'Task type', 'Owner e-mail', 'Due date', 'Description', 'Location'] as const;

interface Broken {
  readonly place: Place;
  readonly name: string;
  readonly putBack: () => void;
  readonly trouble: { until: number };
}

/** Columns that are not as they are meant at present. */
export class Headers {
  #broken: Broken[] = [];
  /** All that ever were: a version that is put back may have them as they were then. */
  readonly #all: Broken[] = [];

  readonly breakOne: Deed = (scene) => {
    const { town, chance } = scene;
    const place = somePlace(scene);
    const { header } = readRows(place.sheet);
    const name = chance.oneOf(MAPPED);
    const column = header.indexOf(name) + 1;
    if (column === 0 || this.#broken.some((each) => each.place.sheet === place.sheet)) return;
    const how = chance.oneOf(['rename', 'move', 'delete'] as const);
    // A column that only stands elsewhere is as good as before.
    const until = how === 'move' ? town.now : Number.POSITIVE_INFINITY;
    const trouble = { sheet: `${place.file.id}/${place.sheet.gid}`, from: town.now, until };
    town.books.headerTrouble.push(trouble);
    const putBack = this.#break(place, column, name, how, chance.between(1, header.length + 1));
    const broken = { place, name, putBack, trouble };
    if (how !== 'move') this.#broken.push(broken);
    if (how !== 'move') this.#all.push(broken);
    town.say(`${nameOf(place)}: ${how}d the column ${name}`);
  };

  readonly mendAll: Deed = ({ town }) => {
    const broken = this.#broken;
    this.#broken = [];
    for (const { place, name, putBack, trouble } of broken) {
      putBack();
      trouble.until = town.now;
      town.say(`${nameOf(place)}: put the column ${name} back`);
    }
  };

  /** Puts back what an older version has brought back. */
  readonly mendRestored: Deed = ({ town }) => {
    for (const { place, putBack, trouble } of this.#all) {
      if (place.file.book.sheet(place.sheet.gid) !== place.sheet) continue;
      putBack();
      trouble.until = town.now;
      town.books.endTrouble(`${place.file.id}/${place.sheet.gid}`, town.now);
    }
  };

  #break(
    place: Place,
    column: number,
    name: string,
    how: 'rename' | 'move' | 'delete',
    to: number,
  ): () => void {
    const { sheet } = place;
    if (how === 'move') {
      sheet.moveColumn(column, to);
      return () => {};
    }
    if (how === 'rename') {
      const other = `Remarks ${column}`;
      sheet.typeCell(1, column, other);
      return () => {
        const { header } = readRows(sheet);
        const now = header.indexOf(other) + 1;
        // A blank column that has the name meanwhile is one too many, as the add-on says.
        const twin = header.indexOf(name) + 1;
        if (now > 0 && twin > 0) sheet.typeCell(1, twin, `${name} twice`);
        if (now > 0) sheet.typeCell(1, now, name);
      };
    }
    const lines = readRows(sheet).rows.map(
      ({ row, line }) => [line, sheet.cell(row, column).display] as const,
    );
    const cells = new Map(lines);
    sheet.deleteColumns(column, 1);
    return () => this.#insertAgain(place, column, name, cells);
  }

  #insertAgain({ sheet }: Place, column: number, name: string, cells: ReadonlyMap<string, string>): void {
    const { header } = readRows(sheet);
    // Whoever restored a version has the column already.
    if (header.includes(name)) return;
    const at = Math.min(column, header.indexOf(LINE) < 0 ? 1 : header.length);
    sheet.insertColumns(at, 1);
    sheet.typeCell(1, at, name);
    for (const { row, line } of readRows(sheet).rows) sheet.typeCell(row, at, cells.get(line) ?? '');
  }
}
