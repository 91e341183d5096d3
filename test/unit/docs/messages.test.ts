// The page of messages has a place for everything that a check, a match or a file can say, and says nothing else.
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ISSUE_TITLES, issueTitle } from '../../../src/core/checks/issue-codes.ts';
import type { FileErrorCode } from '../../../src/local/files/file-error.ts';
import { describeWaiting } from '../../../src/run/record/waiting-words.ts';
import { describeDropdowns } from '../../../src/run/report/describe-dropdowns.ts';
import { matchStrings } from '../../../src/sidebar/text/match-strings.ts';
import { strings } from '../../../src/sidebar/text/strings.ts';
import { LEADS } from '../../support/lead-world.ts';
import { facts } from '../core/account/account.ts';
import { check, GOOD } from '../core/checks/rows.ts';
import { MESSAGE_ROWS, PAGE } from './messages-page.ts';

const MATCHING = 'src/core/mapping';
const FILES = 'src/local/files';
/** Where the sentences about runs and people are written. */
const OF_RUNS = ['src/run', 'src/rpc', 'src/sidebar/text'];
const sourceOf = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => readFileSync(`${folder}/${name}`, 'utf8'))
    .join('\n');

/** Problem of a match → the words by which the page tells it. */
const OF_COLUMNS: Readonly<Record<string, string>> = {
  'header-missing': 'The header row is empty',
  'header-is-data': 'which looks like a task and not like the name of a column',
  'mapping-required': 'No column holds',
  'mapping-two-columns': 'Two columns are taken for',
  'mapping-other-column': 'so this column is not sent. If this one is meant, choose it',
  'mapping-other-date': 'and not to the due date',
  'mapping-custom-date': 'If it is a field of the lead and says when the tasks are due, choose Due date',
  'mapping-call-field': 'The webhook URL belongs to a whole call',
  'mapping-header-gone': 'which is no longer there',
  'mapping-unknown-field': 'The saved match sends this column to',
  'constant-unknown-field': 'A value for all rows is set for',
  'template-unknown-header': 'The text for all rows names a column',
  'template-two-columns': 'but two columns have this header',
  'template-loose-brace': 'A brace in the text for all rows opens or closes nothing',
  'column-not-sent': 'and is not sent',
  'cells-beyond-header': 'right of the last column that has a name, and is not sent',
  'mapping-zone': 'The header speaks of',
  'constant-beside-column': 'so the value for all rows',
  'mapping-split-time': 'and it is not read. Write it into the cells of the times',
  'mapping-hint': 'which is not used: each cell is read as it stands',
  'mapping-hint-beside': 'which is not used, since only the header says how cells are read',
  'mapping-zone-beside': 'speaks of',
  'mapping-date-order': 'and dates are not read in that order',
  'mapping-two-own-columns': 'The sheet has two columns of this name',
};

const OF_FILES: Readonly<Record<FileErrorCode, string>> = {
  'not-found': 'There is no file',
  'not-readable': 'is no file with a sheet in it',
  'not-writable': 'cannot be written',
  'in-use': 'is at work on',
  'unknown-extension': 'Only .csv and .xlsx files can be used',
  'empty-file': 'is empty',
  'not-text': 'is not a text file',
  'not-utf8': 'has characters that cannot be read',
  'not-xlsx': 'cannot be read as an Excel workbook',
  'broken-csv': 'a quotation mark opens a cell and nothing closes it',
  'loose-quotes': 'cannot be divided into cells: its quotation marks have spaces or text around them',
  'quoted-lines': 'so the cells cannot be told apart',
  'no-such-sheet': 'has no sheet named',
  'other-sheet': 'has no row with the names of columns that tasks need',
  'cell-too-long': 'takes at most',
  'far-cell': 'Clear that cell, or copy the rows to send into a new workbook',
  'file-too-large': 'A file may have at most',
  'sheet-too-large': 'Split it into several files',
};

/** A good row in the account of which the page speaks. */
const OF_ACCOUNT = { ...GOOD, 'Task type': 'Meeting', 'Owner e-mail': 'kavya.rao@example.com' };
const titles = Object.values<string>(ISSUE_TITLES);
const wordsOf = (...groups: readonly string[]) =>
  MESSAGE_ROWS.filter(({ group }) => groups.includes(group)).flatMap(({ words }) => words);
const APART = [
  'Columns',
  'Files',
  'Runs',
  'Runs and people',
  'Dropdowns',
  'Rows of other places',
  'Task progress',
];
const ofRows = MESSAGE_ROWS.filter(({ group }) => !APART.includes(group));

describe('the page of messages', () => {
  it('has a row for each kind of problem that a check reports', () => {
    const told = ofRows.flatMap(({ words }) => words);
    expect([...told].sort()).toEqual([...titles].sort());
  });

  it('has a row for each problem with columns', () => {
    const codes = [
      ...sourceOf(MATCHING).matchAll(/\bproblem\(\s*'([a-z-]+)'|^export const CELLS_BEYOND = '([a-z-]+)'/gm),
    ].map(([, code, constant]) => code ?? constant);
    expect(Object.keys(OF_COLUMNS).sort()).toEqual([...new Set(codes)].sort());
    expect(wordsOf('Columns')).toEqual(expect.arrayContaining(Object.values(OF_COLUMNS)));
  });

  it('has a row for each reason why a file is refused', () => {
    expect(wordsOf('Files')).toEqual(expect.arrayContaining(Object.values(OF_FILES)));
  });

  it('quotes nothing about columns and files that the add-on does not say', () => {
    const source = sourceOf(MATCHING) + sourceOf(FILES);
    expect(wordsOf('Columns', 'Files').filter((words) => !source.includes(words))).toEqual([]);
  });

  it('quotes nothing about runs that the engine does not say', () => {
    const source = sourceOf('src/run') + sourceOf('src/sheets');
    expect(wordsOf('Runs').length).toBeGreaterThan(10);
    expect(wordsOf('Runs').filter((words) => !source.includes(words))).toEqual([]);
  });

  it('has a row for everything that a run can wait for', () => {
    const told = wordsOf('Runs');
    for (const kind of ['silent', 'limit', 'speed', 'quota', 'look-up'] as const) {
      const waiting = { kind, until: 60_000, rate: { calls: 1, seconds: 5 } };
      const { text = '' } = describeWaiting({ state: 'sending', pause: null, waiting }, 0) ?? {};
      expect(told.some((words) => text.includes(words))).toBe(true);
    }
  });

  it('quotes nothing about runs and people that the add-on does not say', () => {
    const source = OF_RUNS.map(sourceOf).join('\n');
    const quoted = wordsOf('Runs and people');
    expect(quoted.length).toBeGreaterThan(10);
    expect(quoted.filter((words) => !source.includes(words))).toEqual([]);
  });

  it('quotes nothing about the progress of tasks that the engine does not say', () => {
    const source = sourceOf('src/run');
    const told = wordsOf('Task progress');
    expect(told.length).toBeGreaterThan(6);
    expect(told.filter((words) => !source.includes(words))).toEqual([]);
  });

  it('quotes nothing about dropdowns that the add-on does not say, and all that it says', () => {
    const source = sourceOf('src/run') + sourceOf('src/sheets');
    const told = wordsOf('Dropdowns');
    expect(told.length).toBeGreaterThan(4);
    const some = (put: string[], others: string[]) => {
      const left = others.map((header) => ({ header, row: 7 }));
      const leftOut = others.map((header) => ({ type: 'Site visit', lacks: [{ header, label: header }] }));
      return describeDropdowns(
        { put, left, typed: others, unseen: others, tooLong: others, kept: others, leftOut },
        false,
      ).join('\n');
    };
    const said = `${some(['A', 'B'], ['A'])}\n${some([], [])}`;
    expect(
      told.filter((words) => !said.includes(words) && !source.includes(words.split(', so ')[0] ?? words)),
    ).toEqual([]);
    for (const sentence of said.split('\n'))
      expect(told.some((words) => sentence.includes(words))).toBe(true);
  });

  it('quotes nothing about rows of other places that a plan does not say', () => {
    const source = sourceOf('src/run/plan');
    const told = wordsOf('Rows of other places');
    expect(told.length).toBeGreaterThan(8);
    expect(told.filter((words) => !source.includes(words))).toEqual([]);
  });

  it('has every question about a column with both answers', () => {
    for (const { ask, yes, no } of Object.values(strings.check.questions)) {
      expect(PAGE).toContain(`| ${ask} | *${yes}* · *${no}* |`);
    }
  });

  it('calls the choices in the sidebar by their names', () => {
    for (const name of [
      matchStrings.headerRow,
      matchStrings.more,
      matchStrings.reset,
      matchStrings.notSent,
    ]) {
      expect(PAGE).toContain(`*${name}*`);
    }
  });
});

describe('a cell that the page gives for instance gets the words beside it:', () => {
  const tried = ofRows.filter(({ cells }) => Object.keys(cells).length > 0);

  it.each(tried.map((row) => [`${row.column} ${row.words[0]}`, row] as const))(
    '%s',
    (said, { group, cells, isWarning }) => {
      const isOfAccount = group === 'The account';
      const good = isOfAccount ? OF_ACCOUNT : GOOD;
      const row = { ...good, 'Due date': '2029-01-25 10:00', ...cells };
      const issues = check([row], {}, 'en_IN', isOfAccount ? facts() : undefined, LEADS)[0]?.issues ?? [];
      expect(issues.map(({ header, code }) => `${header} ${issueTitle(code)}`)).toEqual([said]);
      expect(issues.map(({ level }) => level === 'warning')).toEqual([isWarning]);
    },
  );

  it('for nearly all of them', () => {
    expect(tried.length).toBeGreaterThan(60);
  });
});
