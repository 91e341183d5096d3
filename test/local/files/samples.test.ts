// The sample files show what they are to show.
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readSheetFile } from '../../../src/local/files/sheet-file.ts';
import { displayText } from '../../../src/local/host/cells/display.ts';
import { DEFAULT_TASK_TYPES, DEFAULT_USERS } from '../../../src/local/sandbox/default-records.ts';

const region = { locale: 'en_IN', timeZone: 'Asia/Kolkata' };
const sample = (name: string) =>
  readSheetFile(fileURLToPath(new URL(`../../../samples/${name}`, import.meta.url)), region);
const HEADERS = [
  'Task name',
  'Task type',
  'Owner e-mail',
  'Due date',
  'End date',
  'Related to',
  'Lead ID',
  'Opportunity ID',
  'Reminder (minutes)',
  'Notify owner',
  'Location',
  'Description',
  'mx_Custom_1',
  'mx_Custom_2',
];

async function columns(name: string) {
  const { rows } = await sample(name);
  const texts = rows
    .slice(1)
    .map((row) => row.map(({ value, format }) => displayText(value, format, region)));
  return (header: string) => texts.map((row) => row[HEADERS.indexOf(header)] ?? '');
}

describe('the sample sheet', () => {
  it('has at least 240 rows of work and uses every column', async () => {
    const { rows } = await sample('tasks.csv');
    expect(rows[0]?.map((cell) => cell.value)).toEqual(HEADERS);
    expect(rows.length).toBeGreaterThan(240);
    const column = await columns('tasks.csv');
    for (const header of HEADERS) expect(column(header).filter(Boolean).length, header).toBeGreaterThan(20);
  });

  it('belongs to people and task types of the sandbox account, to-dos and appointments, but for a handful', async () => {
    const column = await columns('tasks.csv');
    const users = DEFAULT_USERS.filter((user) => user.active).map((user) => user.email);
    const strangers = column('Owner e-mail').filter((owner) => !users.includes(owner.trim().toLowerCase()));
    expect(strangers.length).toBeLessThan(12);
    const types = DEFAULT_TASK_TYPES.filter((type) => column('Task type').includes(type.name));
    expect(new Set(types.map((type) => type.category))).toEqual(new Set([0, 1]));
    expect(
      column('Task type').filter((name) => !DEFAULT_TASK_TYPES.some((type) => type.name === name)),
    ).toEqual(['', 'Home visit']);
  });

  it('has the kinds of bad cell that people really write', async () => {
    const column = await columns('tasks.csv');
    const due = ['2029-02-30 11:00', '14.03.29', '10:30', 'next Friday', '', '47123', '2029-02-24 25:00'];
    const owner = [
      'kavya.raoexample.com',
      'Rohan Das <rohan.das@example.com>',
      '#N/A',
      '',
      'sara.khan@example,com',
    ];
    expect(column('Due date')).toEqual(expect.arrayContaining(due));
    expect(column('Owner e-mail')).toEqual(expect.arrayContaining(owner));
    expect(column('Reminder (minutes)')).toEqual(expect.arrayContaining(['-5', 'soon']));
    expect(column('Lead ID')).toContain('#REF!');
    // What Sheets shows of a telephone number that somebody typed with a plus in front.
    expect(column('Description')).toContain('#ERROR!');
    expect(Math.max(...column('Description').map((text) => text.length))).toBeGreaterThan(2000);
  });

  it('is the same in both files', async () => {
    const [csv, xlsx] = await Promise.all([sample('tasks.csv'), sample('tasks.xlsx')]);
    expect(xlsx.rows.map((row) => row.map((cell) => cell.value))).toEqual(
      csv.rows.map((row) => row.map((cell) => cell.value)),
    );
  });
});
