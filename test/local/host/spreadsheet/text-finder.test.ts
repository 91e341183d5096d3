// Finding and replacing text in cells: page reference/spreadsheet/text-finder

import { describe, expect, it } from 'vitest';
import { answerOf, host } from '../support.ts';
import { stage } from './stage.ts';

/** A script at work on column A, which holds these entries from its first row on. */
function column(...entries: unknown[]) {
  const set = stage({ locale: 'en_GB' });
  const range = set.sheet.getRange(1, 1, entries.length, 1);
  range.setValues(entries.map((entry) => [entry]));
  set.app.flush();
  const shown = () => range.getDisplayValues().map(([text]) => text);
  return { ...set, range, shown };
}

const names = (ranges: readonly { getA1Notation(): string }[]) =>
  ranges.map((range) => range.getA1Notation());

describe('a text finder', () => {
  it('finds the text anywhere in a cell and in any case', () => {
    const { range } = column('Sent', 'not sent', 'failed', '', 'SENT');
    expect(names(range.createTextFinder('sent').findAll())).toEqual(['A1', 'A2', 'A5']);
    expect(names(range.createTextFinder('sent').matchCase(true).findAll())).toEqual(['A2']);
    expect(names(range.createTextFinder('sent').matchEntireCell(true).findAll())).toEqual(['A1', 'A5']);
  });

  it('looks at what cells show, not at their values', () => {
    const { range, sheet } = column(0.5, new Date(Date.UTC(2027, 2, 15)), true);
    sheet.getRange('A1').setNumberFormat('0%');
    expect(names(range.createTextFinder('50%').findAll())).toEqual(['A1']);
    expect(names(range.createTextFinder('15/03/2027').findAll())).toEqual(['A2']);
    expect(range.createTextFinder('0.5').findAll()).toEqual([]);
  });

  it('finds row by row and only inside its range; one of a sheet looks everywhere', () => {
    const { sheet } = stage();
    sheet.getRange('A1:C3').setValue('x');
    expect(names(sheet.getRange('B2:C3').createTextFinder('x').findAll())).toEqual(['B2', 'C2', 'B3', 'C3']);
    expect(sheet.createTextFinder('x').findAll()).toHaveLength(9);
  });

  it('goes on from match to match until there is none', () => {
    const { sheet, range } = column('x', 'y', 'x');
    const finder = range.createTextFinder('x');
    expect(finder.findNext()?.getA1Notation()).toBe('A1');
    sheet.getRange('A2').setValue('x too');
    expect(finder.findNext()?.getA1Notation()).toBe('A2');
    expect(finder.findNext()?.getA1Notation()).toBe('A3');
    expect(finder.findNext()).toBeNull();
    expect(finder.findNext()).toBeNull();
  });

  it('writes out what the script wrote before', () => {
    const mine = stage();
    const other = stage({ workbook: mine.workbook });
    mine.sheet.getRange('A1').setValue('mine');
    expect(other.sheet.createTextFinder('mine').findAll()).toEqual([]);
    const finder = mine.sheet.createTextFinder('mine').matchCase(true);
    expect(mine.execution.pending).toHaveLength(1);
    expect(finder.findAll()).toHaveLength(1);
    expect(other.sheet.createTextFinder('mine').findAll()).toHaveLength(1);
  });

  it.each([
    ['^S', ['A1', 'A3']],
    ['sen[dt]', ['A1', 'A2']],
    ['(failed|skipped)\\b', ['A3', 'A4']],
    ['\\d{3}', ['A4']],
    ['a.d|not\\sdone', ['A5']],
  ])('takes %s for a regular expression when it is told to', (pattern, cells) => {
    const { range } = column('Sent', 'to send', 'skipped', 'failed 429', 'not done');
    expect(names(range.createTextFinder(pattern).useRegularExpression(true).findAll())).toEqual(cells);
  });

  it('takes signs of regular expressions for text otherwise', () => {
    const { range } = column('a.c', 'abc', '$1 (x)', 'C:\\1');
    expect(names(range.createTextFinder('a.c').findAll())).toEqual(['A1']);
    expect(range.createTextFinder('$1 (X)').replaceAllWith('\\1 $2')).toBe(1);
    expect(names(range.createTextFinder('\\1').findAll())).toEqual(['A3', 'A4']);
  });

  it('wants the whole cell to match a regular expression with matchEntireCell', () => {
    const { range } = column('a', 'ab', 'b', 'xab');
    const finder = range.createTextFinder('a|ab').useRegularExpression(true).matchEntireCell(true);
    expect(names(finder.findAll())).toEqual(['A1', 'A2']);
  });
});

describe('replaceAllWith', () => {
  it('replaces every match and says how many there were', () => {
    const { range, shown } = column('a-b-c', 'no', 'A-');
    expect(range.createTextFinder('-').replaceAllWith('+')).toBe(3);
    expect(shown()).toEqual(['a+b+c', 'no', 'A+']);
    expect(range.createTextFinder('nothing').replaceAllWith('x')).toBe(0);
  });

  it('takes effect at once, after what the script wrote before, and holds nothing back', () => {
    const mine = stage();
    const other = stage({ workbook: mine.workbook });
    mine.sheet.getRange('A1').setValue('Sending 7F3A');
    expect(mine.sheet.createTextFinder('Sending 7F3A').replaceAllWith('Sent')).toBe(1);
    expect(mine.execution.pending).toEqual([]);
    expect(other.sheet.getRange('A1').getValue()).toBe('Sent');
  });

  it('writes where the text stands now, whatever a user moved meanwhile', () => {
    const { sheet, workbook } = stage();
    sheet.getRange('A2').setValue('Sending 7F3A');
    const finder = sheet.getRange('A:A').createTextFinder('Sending 7F3A').matchEntireCell(true);
    sheet.getRange('A2').getValue();
    workbook.activeSheet.insertRows(1, 3);
    workbook.activeSheet.typeCell(2, 1, 'mine');
    expect(finder.replaceAllWith('Sent')).toBe(1);
    expect(sheet.getRange('A2').getValue()).toBe('mine');
    expect(sheet.getRange('A5').getValue()).toBe('Sent');
  });

  it('writes as if typed, and text into cells of plain text', () => {
    const { sheet, range } = column('n 1', 'n 2', 'n 3');
    sheet.getRange('A2').setNumberFormat('@');
    range.createTextFinder('n ').replaceAllWith('00');
    expect(range.getValues()).toEqual([[1], ['002'], [3]]);
    range.createTextFinder('^(\\d)$').useRegularExpression(true).replaceAllWith('$1.03.2027');
    expect(sheet.getRange('A1').getValue()).toBe('1.03.2027');
    range.createTextFinder('1.03.2027').replaceAllWith('15/03/2027');
    expect(sheet.getRange('A1').getValue()).toEqual(new Date('2027-03-14T18:30:00Z'));
  });

  it('blanks a cell of which nothing is left', () => {
    const { sheet, range } = column('x', 'xy');
    expect(range.createTextFinder('x').replaceAllWith('')).toBe(2);
    expect(sheet.getRange('A1').isBlank()).toBe(true);
    expect(sheet.getRange('A2').getValue()).toBe('y');
  });

  it('leaves cells with a formula alone', () => {
    const { range, sheet } = column('=1+1', '2');
    const [shown = ''] = sheet.getRange('A1').getDisplayValues()[0] ?? [];
    sheet.getRange('A2').setValue(`'${shown}`);
    expect(range.createTextFinder(shown).replaceAllWith('x')).toBe(1);
    expect(sheet.getRange('A1').getFormula()).toBe('=1+1');
  });

  it('puts the groups of a regular expression in the place of $1 to $9', () => {
    const { range, shown } = column('Sending 7F3A/12', 'Sending 9B00/13', 'Sent');
    const finder = range.createTextFinder('Sending (7F3A)/(1[0-9])(x)?').useRegularExpression(true);
    expect(finder.matchEntireCell(true).replaceAllWith('$2: Sent by $1$3')).toBe(1);
    expect(shown()).toEqual(['12: Sent by 7F3A', 'Sending 9B00/13', 'Sent']);
  });

  it.each(['\\1', '$', '$0', '$x', '$$', '$&', 'costs 5$', '$12', '$2'])(
    'refuses the replacement %s for a regular expression, as nobody knows what Google makes of it',
    (replacement) => {
      const { range, shown } = column('abc');
      const finder = range.createTextFinder('(b)').useRegularExpression(true);
      expect(() => finder.replaceAllWith(replacement)).toThrow('is not offered by this host.');
      expect(shown()).toEqual(['abc']);
    },
  );

  it('changes nothing when one of its cells is protected, or would become too long', () => {
    const { range, shown, workbook } = column('ax', 'bx', 'c');
    workbook.activeSheet.protect({ row: 2, column: 1, rows: 1, columns: 1 });
    expect(() => range.createTextFinder('x').replaceAllWith('y')).toThrow('protected cell');
    expect(() => range.createTextFinder('a').replaceAllWith('a'.repeat(50_000))).toThrow('50000 characters');
    expect(range.createTextFinder('c').replaceAllWith('d')).toBe(1);
    expect(shown()).toEqual(['ax', 'bx', 'd']);
  });

  it('tells those who watch the sheet once', () => {
    const { range, workbook } = column('x', 'no', 'x');
    const told: unknown[] = [];
    workbook.subscribe((change) => told.push(change));
    range.createTextFinder('x').replaceAllWith('y');
    expect(told).toEqual([{ kind: 'cells', gid: 0, box: { row: 1, column: 1, rows: 3, columns: 1 } }]);
  });
});

describe('a search of which nobody knows what Google makes', () => {
  it.each([
    'a(?=b)',
    'a(?!b)',
    '(?<=a)b',
    '(?<!a)b',
    '(a)\\1',
    '(?<n>a)\\k<n>',
    '(?i)a',
    '\\u0041',
    '[[:alpha:]]',
    'a{1001}',
    '[^]',
  ])('is refused: %s', (pattern) => {
    const finder = column('ab').range.createTextFinder(pattern).useRegularExpression(true);
    expect(() => finder.findAll()).toThrow('is not offered by this host.');
    expect(() => finder.replaceAllWith('x')).toThrow('is not offered by this host.');
  });

  it.each(['a*', '^$', '', '|a'])('is refused, for it fits an empty text: %s', (pattern) => {
    const { range } = column('ab');
    expect(() => range.createTextFinder(pattern).useRegularExpression(true).findAll()).toThrow(
      'an empty text',
    );
  });

  it('is longer than anybody has tried', () => {
    const { range } = column('a');
    expect(range.createTextFinder('a'.repeat(8192)).findAll()).toEqual([]);
    expect(() => range.createTextFinder('a'.repeat(8193)).findAll()).toThrow('A search for 8193 characters');
  });

  it('is not one with a backslash that is itself escaped, or with signs in a class', () => {
    const { range } = column('C:\\1', '(?=', 'a-b');
    const find = (pattern: string) =>
      names(range.createTextFinder(pattern).useRegularExpression(true).findAll());
    expect(find('\\\\1')).toEqual(['A1']);
    expect(find('[(?=]{3}')).toEqual(['A2']);
    expect(find('a\\-b')).toEqual(['A3']);
  });

  it('has arguments of other types', () => {
    const { sheet, range } = column('a');
    expect(() => sheet.createTextFinder(5)).toThrow('SpreadsheetApp.Sheet.createTextFinder');
    expect(() => range.createTextFinder('a').matchCase('yes')).toThrow('SpreadsheetApp.TextFinder.matchCase');
    expect(() => range.createTextFinder('a').replaceAllWith(null)).toThrow('TextFinder.replaceAllWith');
  });
});

describe('a bundle that finds and replaces', () => {
  const CODE = `
    function sheet() { return SpreadsheetApp.getActive().getSheets()[0]; }
    function replace() { return sheet().getRange('A:A').createTextFinder('x').matchCase(true).replaceAllWith('y'); }
    function name() { return sheet().getRange('A:A').createTextFinder('x').matchCase(true).getClass; }
    function find() { return sheet().createTextFinder('x').findAll().length; }`;

  it('is counted under TextFinder, and pays for a replacement what a flush costs', async () => {
    const made = host('simulated', { code: CODE });
    const [replace, find, name] = [await made.run('replace'), await made.run('find'), await made.run('name')];
    expect(answerOf(replace)).toBe(0);
    expect(replace.methodCalls).toMatchObject({
      'Range.createTextFinder': 1,
      'TextFinder.replaceAllWith': 1,
    });
    expect(replace.milliseconds - name.milliseconds).toBeGreaterThanOrEqual(500);
    expect(find.milliseconds - name.milliseconds).toBeGreaterThanOrEqual(190);
  });
});
