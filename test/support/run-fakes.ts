// In-memory stand-ins for what a run needs from the platform: a clock that is only ever moved by sleeping, stores, a lock, a sheet.
import type { CellValue, SheetRow } from '../../src/core/cell.ts';
import { makeZone } from '../../src/core/dates/zone.ts';
import type { BulkStore, Clock, Ids, Lock } from '../../src/run/ports.ts';
import type { CellNote, Held, LinkedText, RowSpan, Sought, Table } from '../../src/run/sheet/table.ts';
import { columnAfter } from './moved-columns.ts';

/** 2026-03-02 09:00:00 UTC. */
export const NOW = Date.UTC(2026, 2, 2, 9);

export class FakeClock implements Clock {
  time = NOW;
  readonly sleeps: number[] = [];
  now(): number {
    return this.time;
  }
  sleep(milliseconds: number): void {
    this.sleeps.push(milliseconds);
    this.time += milliseconds;
  }
}

export class FakeStore implements BulkStore {
  readonly values = new Map<string, string>();
  get(key: string): string | null {
    return this.values.get(key) ?? null;
  }
  getAll(): Record<string, string> {
    return Object.fromEntries(this.values);
  }
  set(key: string, value: string): void {
    this.values.set(key, value);
  }
  setAll(values: Readonly<Record<string, string>>): void {
    for (const [key, value] of Object.entries(values)) this.set(key, value);
  }
  remove(key: string): void {
    this.values.delete(key);
  }
}

export const freeLock: Lock = { during: (work) => work() };

export function countingIds(): Ids {
  let number = 0;
  return { uuid: () => `00000000-0000-4000-8000-${String(number++).padStart(12, '0')}` };
}

/** A sheet of texts, rows and columns as the port counts them, that remembers how it was written. */
export class FakeTable implements Table {
  readonly sheetId = 0;
  readonly execution = 'e1';
  readonly name = 'Tasks';
  readonly locale = 'en_GB';
  readonly zone = makeZone('Etc/UTC', () => 0);
  readonly lines: string[][];
  /** Frozen rows at the top. */
  frozen = 0;
  /** Formulas by `row:column`. */
  readonly formulas = new Map<string, string>();
  readonly notes = new Map<string, string>();
  /** Addresses by the texts that are linked to them. */
  readonly links = new Map<string, string>();
  readonly hidden = new Set<number>();
  /** Rows about which was asked whether they are hidden. */
  asked: number[] = [];
  /** Writes in order: `B2+3` is three cells from B2 down, columns by number from 0. */
  readonly writes: string[] = [];
  /** What cells were changed to by their content, in order. */
  readonly replacements: string[] = [];
  readonly noteWrites: CellNote[] = [];
  /** What the user does right before the add-on's next write; it may look at the lines and change them. */
  beforeWrite: (() => void) | null = null;
  /** The same before each call that looks at cells or changes them. */
  beforeCall: (() => void) | null = null;
  /** Calls that looked at cells or changed them. */
  calls = 0;
  flushes = 0;

  constructor(lines: readonly (readonly string[])[]) {
    this.lines = lines.map((line) => [...line]);
  }
  /** The marks on columns; they move with columns that the user inserts and takes out. */
  readonly marks: { column: number; value: string }[] = [];
  /** One in which the add-on has made the columns that bear its names. */
  static marked(lines: readonly (readonly string[])[]): FakeTable {
    const table = new FakeTable(lines);
    for (const [column, header] of (lines[0] ?? []).entries()) {
      if (header === 'Task status') table.marks.push({ column, value: 'status' });
      if (header === 'Task ID') table.marks.push({ column, value: 'task-id' });
    }
    return table;
  }
  private meanwhile(): void {
    this.calls++;
    this.letUserWork(this.beforeCall);
  }
  private letUserWork(deed: (() => void) | null): void {
    if (deed === null) return;
    const before = this.lines.map((line) => [...line]);
    deed();
    for (const mark of [...this.marks]) {
      const column = columnAfter(mark.column, before, this.lines);
      if (column === null) this.marks.splice(this.marks.indexOf(mark), 1);
      else mark.column = column;
    }
  }
  size() {
    this.letUserWork(this.beforeCall);
    const columns = Math.max(0, ...this.lines.map((line) => line.length));
    return { lastRow: this.lines.length, columns };
  }
  frozenRows(): number {
    this.letUserWork(this.beforeCall);
    return this.frozen;
  }
  readTexts({ first, last }: RowSpan, columns: number): string[][] {
    this.meanwhile();
    return this.lines
      .slice(first - 1, last)
      .map((line) => Array.from({ length: columns }, (_, column) => line[column] ?? ''));
  }
  readRows(span: RowSpan, columns: number): SheetRow[] {
    return this.readTexts(span, columns).map((line, place) => ({
      rowNumber: span.first + place,
      cells: line.map((display) => ({ display, value: display satisfies CellValue })),
    }));
  }
  readBlock(first: number, last: number, span: RowSpan): string[][] {
    return this.readTexts(span, last + 1).map((line) => line.slice(first));
  }
  readColumn(column: number, { first, last }: RowSpan): string[] {
    this.meanwhile();
    return this.lines.slice(first - 1, last).map((line) => line[column] ?? '');
  }
  readValues(first: number, last: number, span: RowSpan): CellValue[][] {
    return this.readBlock(first, last, span);
  }
  readFormulas(first: number, last: number, span: RowSpan): string[][] {
    this.meanwhile();
    return Array.from({ length: span.last - span.first + 1 }, (_, down) =>
      Array.from(
        { length: last - first + 1 },
        (_unused, right) => this.formulas.get(`${span.first + down}:${first + right}`) ?? '',
      ),
    );
  }
  writeColumn(column: number, firstRow: number, texts: readonly string[]): void {
    this.meanwhile();
    this.letUserWork(this.beforeWrite);
    this.writes.push(`${column}:${firstRow}+${texts.length}`);
    for (const [place, text] of texts.entries()) {
      const line = this.lines[firstRow - 1 + place];
      if (line !== undefined) line[column] = text;
    }
  }
  readLinks(first: number, last: number, span: RowSpan): LinkedText[][] {
    return this.readBlock(first, last, span).map((line) =>
      line.map((text) => ({ text, url: this.links.get(text) ?? null })),
    );
  }
  writeLinks(column: number, firstRow: number, cells: readonly LinkedText[]): void {
    const texts = cells.map(({ text }) => text);
    this.writeColumn(column, firstRow, texts);
    for (const { text, url } of cells) if (url !== null) this.links.set(text, url);
  }
  replaceInColumn(column: number, sought: Sought, by: string): number {
    this.meanwhile();
    this.letUserWork(this.beforeWrite);
    const literal = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    const pattern = new RegExp('pattern' in sought ? sought.pattern : `^${literal(sought.text)}$`);
    let changed = 0;
    for (const line of this.lines) {
      const text = line[column] ?? '';
      if (text === '' || !pattern.test(text)) continue;
      line[column] = 'pattern' in sought ? text.replace(pattern, by) : by;
      changed++;
    }
    if (changed > 0) this.replacements.push(by);
    return changed;
  }
  replaceInCell(row: number, column: number, text: string, by: string): void {
    this.meanwhile();
    const line = this.lines[row - 1];
    if (line !== undefined && text !== '' && line[column] === text) line[column] = by;
  }
  putBack(row: number, column: number, text: string, { display }: Held): void {
    this.replaceInCell(row, column, text, display);
  }
  replaceInRow(row: number, text: string, by: string): number {
    this.meanwhile();
    const line = this.lines[row - 1] ?? [];
    const places = line.flatMap((cell, column) => (cell === text ? [column] : []));
    for (const column of places) line[column] = by;
    return places.length;
  }
  cutInRow(row: number, text: string): number {
    this.meanwhile();
    const line = this.lines[row - 1] ?? [];
    const places = line.flatMap((cell, column) => (cell.includes(text) ? [column] : []));
    for (const column of places) line[column] = (line[column] ?? '').split(text).join('');
    return places.length;
  }
  appendColumns(headerRow: number, headers: readonly string[]): void {
    this.writeHeaders(headerRow, this.size().columns, headers);
  }
  ensureColumns(): void {}
  writeHeaders(headerRow: number, column: number, headers: readonly string[]): void {
    this.meanwhile();
    const line = this.lines[headerRow - 1];
    for (const [place, header] of headers.entries()) if (line !== undefined) line[column + place] = header;
  }
  readMarks() {
    this.meanwhile();
    const columns = this.marks.map((mark) => ({
      column: mark.column,
      value: mark.value,
      set: (value: string) => {
        this.meanwhile();
        mark.value = value;
      },
      remove: () => {
        this.meanwhile();
        this.marks.splice(this.marks.indexOf(mark), 1);
      },
    }));
    return { columns, isOwnSheet: false };
  }
  addMark(column: number, value: string): void {
    this.meanwhile();
    this.marks.push({ column, value });
  }
  widenColumn(): void {}
  colourStatuses(): void {}
  readNotes({ first, last }: RowSpan, columns: number): string[][] {
    return Array.from({ length: last - first + 1 }, (_, down) =>
      Array.from({ length: columns }, (_unused, column) => this.notes.get(`${first + down}:${column}`) ?? ''),
    );
  }
  writeNotes(notes: readonly CellNote[]): void {
    this.noteWrites.push(...notes);
    for (const { row, column, text } of notes) this.notes.set(`${row}:${column}`, text);
  }
  hasFilter() {
    return false;
  }
  seenRows(): ReadonlySet<number> | null {
    return null;
  }

  hiddenRows(rows: readonly number[]) {
    this.asked.push(...rows);
    return {
      hidden: new Set(rows.filter((row) => this.hidden.has(row))),
      unasked: new Set<number>(),
      byFilter: false,
    };
  }
  flush(): void {
    this.flushes++;
  }
}
