// Whatever the add-on can say to somebody at a command line is said without the menu, the sidebar and the spreadsheet program they do not have.
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { inCommandWords, statusInCommandWords } from '../../../src/local/cli/command-words.ts';

/** The rooms whose texts reach the command: the sidebar's own never do. */
const ROOMS = ['core', 'leadsquared', 'run', 'sheets', 'rpc'];
/** Files whose texts do not, with the reason. */
const ELSEWHERE: readonly (readonly [file: string, why: string])[] = [
  ['run/schedule/', 'the command has no schedules, and nobody who is mailed to'],
  ['rpc/schedule.ts', 'the sidebar alone saves schedules'],
  ['run/undo/', 'the command does not undo'],
  ['run/report/describe-undo.ts', 'the command does not undo'],
  ['run/links/', 'the command links no IDs'],
  ['run/report/describe-links.ts', 'the command links no IDs'],
  ['run/report/describe-dropdowns.ts', 'the command adds no dropdowns'],
  ['run/report/describe-sample.ts', 'the command makes no sample sheet'],
  ['sheets/menu.ts', 'the names of the menu’s entries, which are not shown'],
];
const NOT_HERE =
  /Google|\bsidebar\b|\bmenu\b|Ctrl\+|\bby itself\b|“(?:Send|Check|Undo|Retry|Match|Set|More)\b[^”]*”|\b(?:another|this|two) windows?\b|\btimer\b/i;

const COMMENTS = /\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/[^\n]*/g;
const LITERALS = /'((?:[^'\\\n]|\\.)*)'|`((?:[^`\\]|\\.)*)`|"((?:[^"\\\n]|\\.)*)"/g;

interface Text {
  readonly file: string;
  readonly text: string;
}

/** Every text of more than one word in the sources, with `X` for what is filled in. */
function texts(): Text[] {
  return ROOMS.flatMap((room) =>
    readdirSync(`src/${room}`, { recursive: true, encoding: 'utf8' })
      .map((name) => `${room}/${name.replaceAll('\\', '/')}`)
      .filter((file) => file.endsWith('.ts') && !ELSEWHERE.some(([start]) => file.startsWith(start)))
      .flatMap((file) => {
        const source = readFileSync(`src/${file}`, 'utf8').replace(COMMENTS, ' ');
        return [...source.matchAll(LITERALS)].flatMap(([, one, two, three]) => {
          const text = (one ?? two ?? three ?? '').replace(/\$\{[^{}]*\}/g, 'X');
          return text.includes(' ') ? [{ file, text }] : [];
        });
      }),
  );
}

describe('a text of the add-on', () => {
  const all = texts();

  it('is found in the sources, those that speak of the menu and the sidebar too', () => {
    expect(all.filter(({ text }) => NOT_HERE.test(text)).length).toBeGreaterThan(40);
  });

  it('says nothing of menus, sidebars and Google when it reaches the command line', () => {
    const wrong = all.flatMap(({ file, text }) => {
      const said = inCommandWords(text);
      return NOT_HERE.test(said) ? [`${file}: ${said}`] : [];
    });
    expect(wrong).toEqual([]);
  });

  it.each([
    [
      'not seen in LeadSquared yet after 60 seconds. Choose “Send all new rows” later to look again; nothing is sent twice.',
      'not seen in LeadSquared yet after 60 seconds. Run the command again later to look again; nothing is sent twice.',
    ],
    [
      'Google lets an add-on work for six minutes at a time, so the run paused in good time. It goes on by itself within the hour, also when this spreadsheet is closed; to go on at once, open the sidebar.',
      'The run paused. Run the command again to go on; nothing is sent twice.',
    ],
    [
      '“03/04/2029” could be 3 April 2029 or 4 March 2029. Write one of these, or choose the date order under “Match columns”.',
      '“03/04/2029” could be 3 April 2029 or 4 March 2029. Write one of these, or choose the date order with --match.',
    ],
    [
      'LeadSquared does not accept the access keys. Set them again; an administrator’s keys work best.',
      'LeadSquared does not accept the access keys. Set LSQ_ACCESS_KEY and LSQ_SECRET_KEY again; an administrator’s keys work best.',
    ],
    [
      'The names of the columns were found in row 2. If they stand elsewhere, choose that row under “Match columns”.',
      'The names of the columns were found in row 2. If they stand elsewhere, name that row with --header-row.',
    ],
    [
      'Put a row with the names of the columns above the tasks, or choose the row with the headers under “Match columns”.',
      'Put a row with the names of the columns above the tasks, or name the row with the headers with --header-row.',
    ],
  ])('%j becomes a sentence', (text, said) => {
    expect(inCommandWords(text)).toBe(said);
  });
});

describe('a status in a result', () => {
  it('keeps its word, its token and a reference, by which it is read again', () => {
    expect(
      statusInCommandWords(
        'Accepted · 7F3A-12 — not seen in LeadSquared yet. Choose “Send all new rows” later to look again; nothing is sent twice. Ref 9KXB-3',
      ),
    ).toBe(
      'Accepted · 7F3A-12 — not seen in LeadSquared yet. Run the command again later to look again; nothing is sent twice. Ref 9KXB-3',
    );
  });

  it.each(['', 'Open the sidebar to go on.', 'Created · 7F3A-12'])('is left alone as %j', (text) => {
    expect(statusInCommandWords(text)).toBe(text);
  });
});
