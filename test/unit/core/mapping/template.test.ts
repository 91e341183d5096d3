// A value for all rows may be a text made of columns, which is filled from what each row shows.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Issue } from '../../../../src/core/issue.ts';
import { proposeName } from '../../../../src/core/mapping/template/propose-name.ts';
import { resolveTemplate } from '../../../../src/core/mapping/template/resolve-template.ts';
import { fillTemplate, templateOf } from '../../../../src/core/mapping/template/template.ts';
import { list, match } from './sheets.ts';

const HEADER = { 'Lead Name': [], City: [], 'Phone (home)': [] };

function filled(text: string, ...shown: string[]): string | undefined {
  const { constants } = match(list(HEADER), { columns: {}, constants: { Name: text } });
  const template = constants[0]?.template;
  const cells = shown.map((display) => ({ value: display, display }));
  return template === null || template === undefined ? undefined : fillTemplate(template, { cells });
}

const said = (text: string, header: Record<string, readonly string[]> = HEADER) =>
  match(list(header), { columns: {}, constants: { Description: text } })
    .problems.filter(({ code }) => code.startsWith('template-'))
    .map(({ code, message }) => `${code}: ${message}`);

describe('a text made of columns', () => {
  it.each([
    ['Call {Lead Name} about {City}', ['Meera', 'Kochi'], 'Call Meera about Kochi'],
    ['{lead  name}', ['Meera'], 'Meera'],
    ['{ Lead Name }: {Phone (home)}', [' Meera  Pillai ', '', '98450'], 'Meera Pillai: 98450'],
    ['Call {Lead Name} {{urgent}}', ['Meera'], 'Call Meera {urgent}'],
    ['{{Lead Name}}', ['Meera'], '{Lead Name}'],
    ['Line one\nfor {Lead Name}', ['Meera'], 'Line one\nfor Meera'],
  ])('%j with %j is %j', (text, shown, expected) => {
    expect(filled(text, ...shown)).toBe(expected);
  });

  it.each([
    ['Call {Lead Name} about {City}', ['Meera', ''], 'Call Meera'],
    ['Call {Lead Name} about {City}', ['', 'Kochi'], 'Call about Kochi'],
    ['Call {Lead Name} ({City})', ['Meera', ''], 'Call Meera'],
    ['Call {Lead Name}, {City}, {Phone (home)}', ['Meera', '', '98450'], 'Call Meera, 98450'],
    ['{Lead Name} {City}', ['', 'Kochi'], 'Kochi'],
    ['Call {Lead Name} about {City}!', ['Meera', ''], 'Call Meera!'],
    ['Call {Lead Name} about {City}', ['', ' '], ''],
    ['Call {Lead Name}', ['\u200b'], ''],
  ])('%j leaves no hole where %j are blank: %j', (text, shown, expected) => {
    expect(filled(text, ...shown)).toBe(expected);
  });

  it.each(['Call', 'a } b', 'a { b', '{}', '{ }', ''])('is not %j, which stays as it is', (text) => {
    expect((templateOf(text) ?? []).every((part) => 'text' in part)).toBe(true);
    expect(said(text)).toEqual([]);
  });

  it('names the column that there is not, and the nearest one', () => {
    expect(said('Call {Led Name}')).toEqual([
      'template-unknown-header: The text for all rows names a column {Led Name}, which the sheet does not have. Did you mean {Lead Name}? Write the header exactly as in the sheet; a brace that is only text is written twice.',
    ]);
    expect(said('Call {Lead}')[0]).toContain('Did you mean {Lead Name}?');
    expect(said('Call {Zzz}')[0]).not.toContain('Did you mean');
  });

  it('names no header that two columns have', () => {
    expect(said('Call {City}', { City: [], 'CITY ': [] })).toEqual([
      'template-two-columns: The text for all rows names {City}, but two columns have this header. Rename one of them.',
    ]);
  });

  it('with a brace that opens or closes nothing is refused', () => {
    for (const text of ['Ring {Student} re {Course', 'Ring Student} now', 'Ring {student now']) {
      const found: Issue[] = [];
      resolveTemplate(text, 'Name', ['Student', 'Course'], found);
      expect([text, found.map(({ code }) => code)]).toEqual([text, ['template-loose-brace']]);
    }
    const found: Issue[] = [];
    resolveTemplate('Ring {{{Student}}} {{now}}', 'Name', ['Student'], found);
    expect(found).toEqual([]);
  });

  it('of any text and cells is filled without braces and holes', () => {
    const text = fc.array(fc.constantFrom('{Lead Name}', '{City}', ' about ', ', ', '(', ')', 'Call', ' '), {
      maxLength: 8,
    });
    fc.assert(
      fc.property(
        text,
        fc.constantFrom('', ' ', 'Meera'),
        fc.constantFrom('', 'Kochi'),
        (parts, name, city) => {
          const result = filled(parts.join(''), name, city);
          if (result === undefined) return;
          expect(result).not.toMatch(/[{}]|^\s|\s$/);
          if (parts.includes('{City}') && city !== '') expect(result).toContain(city);
        },
      ),
    );
  });

  it('of any length is read', () => {
    expect(templateOf('{'.repeat(50_000))).toEqual([{ text: '{'.repeat(25_000) }]);
    expect(templateOf(`${'x'.repeat(50_000)}{City}`)).toBe(null);
    expect(templateOf('{City}'.repeat(8_000))).toHaveLength(8_000);
  });
});

describe('the task name that is proposed', () => {
  const propose = (columns: Record<string, readonly string[]>) => {
    const { header, rows } = list(columns);
    return proposeName(header, rows);
  };

  it.each<[Record<string, readonly string[]>, string | null]>([
    [{ Student: ['Ishaan'], Mobile: ['98450 22101'] }, 'Call {Student}'],
    [{ 'Customer Name': ['Ramesh'], 'Mobile No.': ['9800000011'] }, 'Call {Customer Name}'],
    [
      { 'First Name': ['Meera'], 'Last Name': ['Pillai'], 'Lead Stage': ['Hot'] },
      'Follow up with {First Name} {Last Name}',
    ],
    [{ 'First Name': ['Meera'], 'Last Name': [''] }, 'Follow up with {First Name}'],
    [{ 'Lead Name': ['Meera'], 'First Name': ['Meera'] }, 'Follow up with {Lead Name}'],
    [{ Client: ['Meera'], 'Visit date': ['25/01/2027'] }, 'Visit {Client}'],
    [{ 'Name of the student': ['Meera'], 'Demo date': ['25/01/2027'] }, 'Meeting with {Name of the student}'],
    [{ Name: ['Meera'], Phone: ['98450 22101'] }, 'Call {Name}'],
    [{ Company: ['Palm'], City: ['Kochi'] }, 'Follow up with {Company}'],
    [{ City: ['Kochi'] }, null],
    [{ Student: ['8', '9'] }, null],
  ])('for %j is %j', (columns, expected) => {
    expect(propose(columns)).toBe(expected);
  });

  it('names no column whose header cannot be told from another', () => {
    expect(proposeName(['Student', 'Student'], [])).toBe(null);
    expect(proposeName(['Student {x}'], [])).toBe(null);
  });
});
