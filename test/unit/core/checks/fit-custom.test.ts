// Cells of custom fields come into the form of their column in the account, or are refused; nothing else is ever sent.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { COLUMN_KINDS, type ColumnKind } from '../../../../src/core/account/account-facts.ts';
import type { Cell, CellValue } from '../../../../src/core/cell.ts';
import { fitCustom } from '../../../../src/core/checks/fit-custom.ts';
import { column, facts, taskType } from '../account/account.ts';
import { context as contextIn } from '../dates/reading.ts';
import { check, GOOD } from './rows.ts';

const OPTIONS = ['1 BHK', '2 BHK', 'Villa', 'Row house, corner'];
const context = () => contextIn('Asia/Kolkata', 'DMY');
const cellOf = (value: CellValue, display = String(value)): Cell => ({ value, display });
const shape = (kind: ColumnKind, cell: Cell) =>
  fitCustom(cell, column(1, kind, { options: kind.startsWith('option') ? OPTIONS : [] }), {
    limit: 2000,
    date: context(),
  });
const valueIn = (kind: ColumnKind, value: CellValue, display?: string) => {
  const reading = shape(kind, cellOf(value, display));
  return reading.ok ? reading.value : reading.error.code;
};

describe('a cell of a custom field', () => {
  it.each<[ColumnKind, CellValue, string]>([
    ['text', 'A-17', 'A-17'],
    ['number', '1,20,000', '120000'],
    ['number', '₹ 2,50,000.50', '250000.50'],
    ['number', -3.5, '-3.5'],
    ['number', 'three', 'field-number'],
    ['number', '12 or 13', 'field-number'],
    ['boolean', true, 'true'],
    ['boolean', 'No', 'false'],
    ['boolean', 'हाँ', 'true'],
    ['boolean', 'perhaps', 'field-boolean'],
    ['option', 'villa ', 'Villa'],
    ['option', 'Vila', 'field-option'],
    ['option', 'Row house, corner', 'Row house, corner'],
    ['options', '1 bhk, VILLA', '1 BHK;Villa'],
    ['options', 'Villa;Villa', 'Villa'],
    ['options', 'Row house, corner', 'Row house, corner'],
    ['options', 'Villa, Castle', 'field-option'],
    ['date', '5 March 2027', '2027-03-05'],
    ['date', '31/02/2027', 'date-impossible'],
    ['date-time', '5 March 2027 10:00', '2027-03-05 04:30:00'],
    ['time', '10:30', '10:30'],
    ['unknown', 'anything', 'anything'],
  ])('of kind %s that holds %j becomes %s', (kind, value, form) => {
    expect(valueIn(kind, value)).toBe(form);
  });

  it('is repaired for certain only where one choice is near', () => {
    const reading = shape('option', cellOf('Vila'));
    expect(reading.ok ? null : reading.error.suggestion).toEqual({ value: 'Villa', certain: true });
    const two = shape('option', cellOf('3 BHK'));
    expect(two.ok ? null : two.error.suggestion).toBeUndefined();
  });

  describe('of a kind that means nothing, whose choices are told,', () => {
    const read = (text: string) =>
      fitCustom(cellOf(text), column(1, 'unknown', { options: OPTIONS }), { limit: 2000, date: context() });

    it.each([
      ['villa', 'Villa'],
      ['Row house, corner', 'Row house, corner'],
      ['Villa;villa', 'Villa'],
    ])('holds one of them: %s', (text, value) => {
      expect(read(text)).toEqual({ ok: true, value, warning: null });
    });

    it('is refused with the nearest where it holds none of them', () => {
      expect(read('Vila')).toMatchObject({
        ok: false,
        error: { code: 'field-option', suggestion: { value: 'Villa' } },
      });
      expect(read('Castle')).toMatchObject({ ok: false, error: { code: 'field-option' } });
      expect(read('Villa, Castle')).toMatchObject({ ok: false, error: { code: 'field-option' } });
    });

    it('is sent as several and warned of where it holds several of them', () => {
      expect(read('2 bhk, villa')).toMatchObject({
        ok: true,
        value: '2 BHK;Villa',
        warning: { level: 'warning', code: 'field-option-unsure' },
      });
    });
  });
});

describe('a field of days, and one of days and times', () => {
  const read = (text: string, kind: 'date' | 'date-time') =>
    fitCustom(cellOf(text), column(1, kind), { limit: 2000, date: context() });

  it.each([
    ['2027-03-05 16:30', 'date', 'field-time-lost'],
    ['2027-03-05', 'date', null],
    ['2027-03-05 00:00', 'date', null],
    ['2027-03-05', 'date-time', 'field-time-missing'],
    ['2027-03-05 16:30', 'date-time', null],
  ] as const)('%s in one of %s is taken, and what is lost or added is told', (text, kind, code) => {
    const reading = read(text, kind);
    expect(reading.ok && (reading.warning?.code ?? null)).toBe(code);
  });
});

const FORMS: Readonly<Partial<Record<ColumnKind, RegExp>>> = {
  number: /^-?\d+(?:\.\d+)?$/,
  boolean: /^(?:true|false)$/,
  date: /^\d{4}-\d{2}-\d{2}$/,
  'date-time': /^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}$/,
};

describe('whatever a cell holds', () => {
  const text = fc.oneof(
    fc.string(),
    fc.constantFrom(...OPTIONS, 'villa', '1,000', '12.5', 'yes', '2027-03-05', '05/03/2027 10:00', '=A1'),
    fc.array(fc.constantFrom(...OPTIONS), { maxLength: 4 }).map((some) => some.join(', ')),
  );
  const value = fc.oneof<fc.Arbitrary<CellValue>[]>(
    text,
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.boolean(),
    fc.date({ noInvalidDate: true, min: new Date(0), max: new Date(2_000_000_000_000) }),
  );

  it('what is accepted has the form that the account wants', () => {
    fc.assert(
      fc.property(fc.constantFrom(...COLUMN_KINDS), value, (kind, held) => {
        const shown = held instanceof Date ? held.toISOString().slice(0, 16).replace('T', ' ') : String(held);
        const reading = shape(kind, cellOf(held, shown));
        if (!reading.ok || reading.value === '') return true;
        if (kind === 'option') return OPTIONS.includes(reading.value);
        if (kind === 'options') return reading.value.split(';').every((part) => OPTIONS.includes(part));
        return FORMS[kind]?.test(reading.value) ?? true;
      }),
    );
  });
});

describe('the fields of a task type', () => {
  const account = facts({
    taskTypes: [
      taskType('Visit', { columns: [column(1, 'text', { label: 'Code' }), column(2, 'number')] }),
      taskType('Audit', { columns: [column(1, 'text', { label: 'Area' })] }),
      taskType('Call', {
        category: 'to-do',
        columns: [column(3, 'text', { isMandatory: true, label: 'Result' })],
      }),
    ],
    users: null,
    keepsToDoDays: true,
  });
  const codes = (row: Record<string, CellValue>) =>
    (check([{ ...GOOD, 'Due date': '2026-03-05', ...row }], {}, 'en_IN', account)[0]?.issues ?? []).map(
      ({ code, header }) => `${header}: ${code}`,
    );

  it('are matched by the names that the account has for them, and sent in its spelling', () => {
    const [row] = check(
      [{ ...GOOD, 'Task type': 'visit', Code: 'T-1', mx_custom_2: '1,000' }],
      {},
      'en_IN',
      account,
    );
    expect(row?.task?.customFields).toEqual({ mx_Custom_1: 'T-1', mx_Custom_2: '1000' });
  });

  it('that are mandatory are asked for, with a column or without', () => {
    expect(codes({ 'Task type': 'Call' })).toEqual(['Result: field-missing']);
    expect(codes({ 'Task type': 'Call', mx_Custom_3: '' })).toEqual(['mx_Custom_3: field-missing']);
    expect(codes({ 'Task type': 'Call', mx_Custom_3: 'done' })).toEqual([]);
  });

  it('of another type are refused where they are filled', () => {
    expect(codes({ 'Task type': 'Visit', mx_Custom_3: 'done' })).toEqual(['mx_Custom_3: field-other-type']);
    expect(codes({ 'Task type': 'Visit', mx_Custom_3: '' })).toEqual([]);
  });

  it('by the name that another type has for them are refused: the same field is something else here', () => {
    const rows = [
      { ...GOOD, 'Due date': '2026-03-05', 'Task type': 'Visit', Code: 'T-1' },
      { ...GOOD, 'Due date': '2026-03-05', 'Task type': 'Audit', Code: 'T-2' },
    ];
    const [visit, audit] = check(rows, {}, 'en_IN', account);
    expect(visit?.task?.customFields).toEqual({ mx_Custom_1: 'T-1' });
    expect(audit?.issues.map(({ code, header }) => `${header}: ${code}`)).toEqual(['Code: field-other-type']);
    expect(audit?.issues[0]?.message).toContain('“Audit” has no field “Code”: its mx_Custom_1 is “Area”.');
  });

  it('and the time of a to-do are told of, where the account keeps only days', () => {
    expect(codes({ 'Task type': 'Call', mx_Custom_3: 'x', 'Due date': '2026-03-05 11:30' })).toEqual([
      'Due date: todo-day',
    ]);
    expect(codes({ 'Task type': 'Visit', 'Due date': '2026-03-05 11:30' })).toEqual([]);
  });
});
