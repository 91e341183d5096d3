// What the guide says may be written in a cell is read without a complaint, and what it says is not sent is refused.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { FIELDS } from '../../../src/core/fields/fields.ts';
import { matchStrings } from '../../../src/sidebar/text/match-strings.ts';
import { LEADS } from '../../support/lead-world.ts';
import { check, GOOD, ID, type Row } from '../core/checks/rows.ts';

const GUIDE = readFileSync('docs/guide.md', 'utf8');

/** The rows of the table with this head, cell by cell. */
function table(head: string): string[][] {
  const [, after = ''] = GUIDE.split(`${head}\n`);
  const lines = after.split('\n\n')[0]?.split('\n').slice(1) ?? [];
  return lines.map((line) => line.split('|').map((cell) => cell.trim()));
}
const spans = (text: string): string[] => [...text.matchAll(/`([^`]+)`/g)].map(([, code = '']) => code);
const errors = (row: Row) =>
  (check([{ ...GOOD, ...row }], {}, 'en_IN', undefined, LEADS)[0]?.issues ?? []).filter(
    ({ level }) => level === 'error',
  );

const fields = table('| column | needed | write |').map(([, column = '', , write = '']) => ({
  column,
  write,
}));
const written = fields
  .filter(({ column }) => !column.startsWith('`'))
  .flatMap(({ column, write }) => spans(write).map((cell) => [column, cell] as const));

/** What a row needs beside the cell so that nothing else is wrong with it. */
const BESIDE: Readonly<Record<string, Row>> = {
  'Due time': { 'Due date': '2027-03-05' },
  'End date': { 'Due date': '2027-03-05 10:00' },
  Duration: { 'Due date': '2027-03-05 10:00' },
  'Related to': { 'Related ID': ID },
};

describe('the guide', () => {
  it('has a row for every field that a column can fill', () => {
    const labels = FIELDS.filter(({ scope }) => scope === 'row').map(({ label }) => label);
    expect(fields.map(({ column }) => column)).toEqual(expect.arrayContaining(labels));
  });

  it.each(written)('is right that %s may be written as %s', (column, cell) => {
    expect(errors({ ...BESIDE[column], [column]: cell })).toEqual([]);
  });

  const understood = table('| understood | such as |').flatMap(([, , cells = '']) => spans(cells));
  it.each(understood)('is right that a date is understood as %s', (cell) => {
    expect(errors({ 'Due date': cell })).toEqual([]);
  });

  const refused = table('| not sent, and why | such as | offered |').flatMap(([, , cells = '']) =>
    spans(cells),
  );
  it.each(refused)('is right that a date is not sent as %s', (cell) => {
    expect(errors({ 'Due date': cell })).toHaveLength(1);
  });

  it('calls what is in step 2 by its names', () => {
    const { headerRow, offerTake, required, found, constant, chooseOne, addCustom, dates } = matchStrings;
    const { defaultTime, blankDue, blankDueChoices, more, text, textShow, textUse, save, reset } =
      matchStrings;
    const ofFields = [headerRow, offerTake, required, found, constant, chooseOne, addCustom];
    const ofDates = [dates, defaultTime, blankDue, ...Object.values(blankDueChoices)];
    const ofMatch = [more, text, textShow, textUse, save, reset];
    const missing = [...ofFields, ...ofDates, ...ofMatch].filter((name) => !GUIDE.includes(`*${name}*`));
    expect(missing).toEqual([]);
  });
});
