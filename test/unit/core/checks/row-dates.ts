// What a row's cells about dates and times come to, for the tests.
import type { CellValue } from '../../../../src/core/cell.ts';
import { formatUtc } from '../../../../src/core/dates/civil.ts';
import type { SheetSettings } from '../../../../src/core/settings.ts';
import { check, GOOD, type Row } from './rows.ts';

export interface Cells {
  readonly due?: CellValue;
  readonly time?: CellValue;
  readonly end?: CellValue;
  readonly endTime?: CellValue;
  readonly duration?: CellValue;
}

const HEADERS: Readonly<Record<keyof Cells, string>> = {
  due: 'Due date',
  time: 'Due time',
  end: 'End date',
  endTime: 'End time',
  duration: 'Duration',
};

/** Due and end in UTC, and what is said: the header, the code and the repair. */
export function outcome(cells: Cells, more: Partial<SheetSettings> = {}) {
  const row: Row = { ...GOOD };
  for (const [name, header] of Object.entries(HEADERS)) {
    const value = Object.entries(cells).find(([given]) => given === name)?.[1];
    if (value !== undefined) row[header] = value;
  }
  const [checked] = check([row], more);
  const said = (checked?.issues ?? []).map(({ header, code, suggestion }) =>
    [header, code, ...(suggestion === undefined ? [] : [suggestion.value])].join(' · '),
  );
  const task = checked?.task ?? null;
  if (task === null) return said;
  const end = task.end === null ? 'no end' : formatUtc(task.end);
  return [formatUtc(task.due ?? Number.NaN), end, ...said];
}

/** 14:30 in India. */
export const DUE = '2026-03-05 09:00:00';
