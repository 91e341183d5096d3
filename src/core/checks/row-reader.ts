// Reads the cells of one row field by field and gathers the issues on the way.
import type { Cell, SheetRow } from '../cell.ts';
import type { NightHours } from '../dates/night-hour.ts';
import { repairWithHalf } from '../dates/night-repair.ts';
import type { HeaderZone } from '../dates/place-wall.ts';
import { FIELD_TABLE, type FieldName } from '../fields/field-table.ts';
import type { Issue } from '../issue.ts';
import { hasMark } from '../placement-mark.ts';
import { isErrorValue } from './error-value.ts';
import { readMeant } from './matched-value.ts';
import { quote, shorten } from './plain-text.ts';
import { type CellCheck, type CheckValues, type ReadContext, readCell } from './read-field.ts';
import { cellText } from './read-text.ts';
import { errorFinding, type Finding, type Reading } from './reading.ts';
import { meantCell, type RowSources, type Source, sourceCell } from './row-sources.ts';
import { saysNothing, takenAsBlank } from './says-nothing.ts';

/** The fields of a row, with the values that their checks give. */
export type RowField = {
  [N in FieldName]: (typeof FIELD_TABLE)[N]['check'] extends CellCheck ? N : never;
}[FieldName];
type CheckOf<N extends RowField> = (typeof FIELD_TABLE)[N]['check'];
type ValueOf<N extends RowField> = CheckValues[CheckOf<N>];

/** `value` is null for a blank cell, and for one with an error, which `blank` tells apart. */
export interface Taken<T> {
  readonly value: T | null;
  readonly blank: boolean;
}

/** Checks whose error values are named as those of dates. */
const DATE_CHECKS: ReadonlySet<CellCheck> = new Set<CellCheck>(['date', 'end']);

const BLANK = { value: null, blank: true } as const;
const FAULTY = { value: null, blank: false } as const;

function errorValue(text: string, isDate: boolean): Finding {
  const message = `The cell shows ${quote(text)}, an error of its formula. Correct the formula, or write the value itself.`;
  return errorFinding(isDate ? 'date-error-value' : 'error-value', 'a value', message);
}

function missing(label: string): Finding {
  return errorFinding(
    'required',
    'a value',
    `The cell is empty, but every task needs it. Fill in the ${label.toLowerCase()}.`,
  );
}

/** What the add-on writes by place hits a cell of the user's when a column is inserted at that moment; see `withMark`. */
function strayText(text: string): Finding {
  const message = `${quote(text)} was written here by this add-on, because a column was inserted while it wrote. Write again what stood here before: File, Version history shows it.`;
  return errorFinding('stray-text', 'your own text', message);
}

function findingBeforeReading(cell: Cell, isDate: boolean): Finding | null {
  const text = cellText(cell);
  if (isErrorValue(cell.value)) return errorValue(text, isDate);
  return hasMark(text) ? strayText(text) : null;
}

export class RowReader {
  readonly issues: Issue[] = [];
  /** Fields whose text is made of columns, one of which has a fault in this row. */
  private readonly madeOfFaults = new Set<RowField>();
  private readonly row: SheetRow;
  private readonly sources: RowSources;
  private readonly context: ReadContext;
  private readonly contextOf: ReadonlyMap<RowField, ReadContext>;

  /** @param contextOf contexts of single fields, where they differ from the row's */
  constructor(
    row: SheetRow,
    sources: RowSources,
    context: ReadContext,
    contextOf: ReadonlyMap<RowField, ReadContext>,
  ) {
    this.row = row;
    this.sources = sources;
    this.context = context;
    this.contextOf = contextOf;
  }

  get hasErrors(): boolean {
    return this.issues.some((issue) => issue.level === 'error');
  }

  /** The value of a field; what is wrong with it goes to `issues`. */
  take<N extends RowField>(name: N): Taken<ValueOf<N>> {
    const { check, required, label } = FIELD_TABLE[name];
    const source = this.sources.fields.get(name);
    const cell = source === undefined ? null : sourceCell(this.row, source);
    if (source === undefined || cell === null) {
      // A blank due date is no fault of the cell: the sheet's settings say what becomes of the row.
      if (!required || name === 'DueDate') return BLANK;
      this.report(name, missing(label));
      return FAULTY;
    }
    if (this.hasFaultyPart(source)) {
      this.madeOfFaults.add(name);
      return FAULTY;
    }
    if (!required && saysNothing(cellText(cell), check)) {
      this.report(name, takenAsBlank(cellText(cell)));
      return BLANK;
    }
    const context = this.contextOf.get(name) ?? this.context;
    return this.read<ValueOf<N>>(
      source,
      label,
      cell,
      DATE_CHECKS.has(check),
      () =>
        readMeant(cell, meantCell(cell, source), (meant) =>
          readCell<CheckOf<N>>(FIELD_TABLE[name].check, meant, context),
        ),
      context.date.nightHours,
    );
  }

  /** The same for a cell of a custom field. */
  takeCustom(name: string, source: Source, read: (cell: Cell) => Reading<string>): Taken<string> {
    const cell = sourceCell(this.row, source);
    if (cell !== null && this.hasFaultyPart(source)) return FAULTY;
    return cell === null
      ? BLANK
      : this.read(source, name, cell, false, () => readMeant(cell, meantCell(cell, source), read));
  }

  /** What the field's cell shows; '' for a blank one. */
  shown(name: RowField): string {
    const source = this.sources.fields.get(name);
    const cell = source === undefined ? null : sourceCell(this.row, source);
    return cell === null ? '' : cellText(cell);
  }

  /** Whether the sheet has a column for the field, blank in this row or not. */
  hasColumn(name: RowField): boolean {
    return (this.sources.fields.get(name)?.column ?? null) !== null;
  }

  /** What the user calls the field in this sheet: the header of its column, or the field's label. */
  nameOf(name: RowField): string {
    return shorten(this.sources.fields.get(name)?.header ?? FIELD_TABLE[name].label);
  }

  /** Whether an error was reported about the field. */
  isFaulty(name: RowField): boolean {
    if (this.madeOfFaults.has(name)) return true;
    const column = this.sources.fields.get(name)?.column ?? null;
    const header = this.nameOf(name);
    return this.issues.some(
      (issue) => issue.level === 'error' && issue.column === column && issue.header === header,
    );
  }

  /** What the header of the field's column says of the zone of its times; null for nothing. */
  headerZone(name: RowField): HeaderZone | null {
    return this.contextOf.get(name)?.date.headerZone ?? null;
  }

  /** What becomes of a time in the field's column that says neither am nor pm. */
  nightHours(name: RowField): NightHours {
    return (this.contextOf.get(name) ?? this.context).date.nightHours;
  }

  /** Makes warnings of errors that turned out to keep nothing back. @param why said behind each message */
  warnOnly(errors: readonly Issue[], why: string): void {
    for (const [place, issue] of this.issues.entries()) {
      if (errors.includes(issue))
        this.issues[place] = { ...issue, level: 'warning', message: `${issue.message} ${why}` };
    }
  }

  /** Reports something about a field that is only known from several cells. */
  report(name: RowField, finding: Finding): void {
    const source = this.sources.fields.get(name);
    const cell = source === undefined ? null : sourceCell(this.row, source);
    this.add(source, FIELD_TABLE[name].label, cell, finding);
  }

  /** The same for a custom field, whether the sheet has a column for it or not. */
  reportCustom(source: Source | undefined, label: string, finding: Finding): void {
    this.add(source, label, source === undefined ? null : sourceCell(this.row, source), finding);
  }

  /**
   * Whether a text made of columns would take in a spreadsheet error, or what the add-on wrote in a wrong place. It is told on the
   * column where it stands, once for all texts that take it in.
   */
  private hasFaultyPart({ parts }: Source): boolean {
    let isFaulty = false;
    for (const { column, header } of parts) {
      const cell = this.row.cells[column];
      const finding = cell === undefined ? null : findingBeforeReading(cell, false);
      if (cell === undefined || finding === null) continue;
      isFaulty = true;
      const issue = { ...finding, column, header: shorten(header), found: shorten(cellText(cell)) };
      if (!this.isTold(column, finding)) this.issues.push(issue);
    }
    return isFaulty;
  }

  private isTold(column: number | null, { message }: Finding): boolean {
    return this.issues.some((issue) => issue.column === column && issue.message === message);
  }

  private read<T>(
    source: Source | undefined,
    label: string,
    cell: Cell,
    isDate: boolean,
    reader: () => Reading<T>,
    nightHours: NightHours = 'taken',
  ): Taken<T> {
    const error = findingBeforeReading(cell, isDate);
    const reading: Reading<T> = error === null ? reader() : { ok: false, error };
    const finding = reading.ok ? reading.warning : reading.error;
    // The same fault of the cell may have been told already, where a text is made of this column as well.
    const isTold = error !== null && this.isTold(source?.column ?? null, error);
    if (finding !== null && !isTold)
      this.add(source, label, cell, repairWithHalf(finding, cellText(cell), nightHours));
    return reading.ok ? { value: reading.value, blank: false } : FAULTY;
  }

  private add(source: Source | undefined, label: string, cell: Cell | null, finding: Finding): void {
    this.issues.push({
      ...finding,
      column: source?.column ?? null,
      header: shorten(source?.header ?? label),
      found: cell === null ? '' : shorten(cellText(cell)),
    });
  }
}
