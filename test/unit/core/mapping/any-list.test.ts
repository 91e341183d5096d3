// Whatever the headers and cells: no field has two columns without a word, no choice is overridden, and order does not matter.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FIELDS } from '../../../../src/core/fields/fields.ts';
import { OTHER_WORDS } from '../../../../src/core/fields/other-words.ts';
import { kindOfCell } from '../../../../src/core/mapping/cell-kinds.ts';
import { mapColumns } from '../../../../src/core/mapping/map-columns.ts';

const NOTHING = { columns: {}, constants: {} };
const OWN = { status: null, taskId: null, progress: null };
const known = FIELDS.flatMap(({ name, label, aliases }) => [
  name,
  label,
  ...aliases,
  ...(OTHER_WORDS[name] ?? []),
]);
const header = fc.oneof(
  fc.constantFrom(
    ...known,
    'mx_A',
    'Next visit date',
    'Telecaller',
    'Mobile',
    'City',
    'Created On',
    'Wer',
    'Wann',
    '__proto__',
    'constructor',
  ),
  fc.string({ minLength: 1 }).filter((text) => text.trim() !== ''),
);
const cell = fc.oneof(
  fc.constantFrom(
    '',
    '25/01/2027',
    '4:30 PM',
    '25-Jan-27 16:00',
    'kavya.rao@example.com',
    '1ead0000-0000-4000-8000-000000000001',
    '98450 22101',
    'Kavya Rao',
    '30 min',
    'LN-1001',
  ),
  fc.string(),
);
const unique = fc.uniqueArray(header, { maxLength: 10, selector: (text) => text.trim() });
const sheet = unique.chain((texts) =>
  fc.record({
    header: fc.constant(texts),
    rows: fc.array(fc.array(cell, { minLength: texts.length, maxLength: texts.length }), { maxLength: 5 }),
    order: fc.shuffledSubarray([...texts.keys()], { minLength: texts.length }),
  }),
);
const fieldOf = (target: string) => FIELDS.find(({ name }) => name === target)?.name ?? target;

const OF_PLACES = ['mapping-other-date', 'mapping-other-column'];
const WITH_A_DATE: readonly (string | null)[] = ['DueTime', 'EndDate', 'EndTime', 'Duration'];

describe('any list', () => {
  it('is matched the same whatever the order of its columns', () => {
    fc.assert(
      fc.property(sheet, ({ header: texts, rows, order }) => {
        const mixed = (row: readonly string[]) => order.map((column) => row[column] ?? '');
        const one = mapColumns(texts, NOTHING, OWN, { rows });
        const other = mapColumns(mixed(texts), NOTHING, OWN, { rows: rows.map(mixed) });
        const filled = new Map(other.columns.map((entry) => [entry.header, entry.field]));
        const isPlaced = [one, other].some(({ problems }) =>
          problems.some(({ code }) => OF_PLACES.includes(code)),
        );
        for (const entry of one.columns) {
          const found = filled.get(entry.header) ?? null;
          // Whose a time or a length is can be told by the date that it stands beside, and is asked then.
          if (isPlaced && [found, entry.field].some((field) => WITH_A_DATE.includes(field))) continue;
          expect(found).toBe(entry.field);
        }
      }),
    );
  });

  it('gives a field to two columns only with an error that names them', () => {
    fc.assert(
      fc.property(sheet, ({ header: texts, rows }) => {
        const { columns, problems } = mapColumns(texts, NOTHING, OWN, { rows });
        const fields = columns.flatMap((entry) => (entry.field === null ? [] : [entry.field.toLowerCase()]));
        expect(problems.some(({ code }) => code === 'mapping-two-columns')).toBe(
          new Set(fields).size < fields.length,
        );
      }),
    );
  });

  it('leaves every choice of the user as it is', () => {
    const choice = fc.constantFrom('', 'DueDate', 'Name', 'OwnerEmailAddress', 'LeadId', 'mx_B');
    const chosen = sheet.chain((drawn) => fc.tuple(fc.constant(drawn), fc.array(choice, { maxLength: 10 })));
    fc.assert(
      fc.property(chosen, ([{ header: texts, rows }, choices]) => {
        const saved = new Map(choices.map((field, index) => [texts[index]?.trim() ?? 'gone', field]));
        const { columns } = mapColumns(texts, { columns: Object.fromEntries(saved), constants: {} }, OWN, {
          rows,
        });
        for (const { header: text, field, how } of columns) {
          const kept = Object.fromEntries(saved)[text.trim()];
          if (typeof kept !== 'string') continue;
          expect([field, how]).toEqual(kept === '' ? [null, 'ignored'] : [fieldOf(kept), 'saved']);
        }
        const taken = new Set<string>(saved.values());
        for (const { field, how } of columns)
          if (field !== null && taken.has(field)) expect(how).toBe('saved');
      }),
    );
  });

  it('says why for every field it gives', () => {
    fc.assert(
      fc.property(sheet, ({ header: texts, rows }) => {
        for (const { field, why } of mapColumns(texts, NOTHING, OWN, { rows }).columns) {
          if (field !== null) expect(why).not.toBe('');
        }
      }),
    );
  });
});

describe('a hostile list', () => {
  it.each(['Due date ', '(', 'dd/mm/yyyy ', '🙂', 'ا', '\u202e', '<b>', '{{', 'a@'])(
    'of headers and cells of 50,000 times %j is matched',
    (piece) => {
      const long = piece.repeat(50_000);
      const { columns } = mapColumns([long, 'Due date', long], NOTHING, OWN, {
        rows: [[long, '25/01/2027', long]],
      });
      expect(columns[1]?.field).toBe('DueDate');
      expect(kindOfCell(long)).not.toBe('datetime');
    },
  );

  it.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])(
    'with a header %s is matched',
    (text) => {
      const { columns } = mapColumns(
        [text, 'Due date'],
        { columns: JSON.parse(`{"${text}":"Location"}`), constants: {} },
        OWN,
      );
      expect(columns.map(({ field }) => field)).toEqual(['Location', 'DueDate']);
    },
  );

  it('in another script, or without any letters, is matched to nothing', () => {
    const { columns } = mapColumns(['नाम', 'الاسم', '🙂', '—', '№'], NOTHING, OWN);
    expect(columns.map(({ field, near }) => [field, near])).toEqual(
      Array.from({ length: 5 }, () => [null, null]),
    );
  });
});
