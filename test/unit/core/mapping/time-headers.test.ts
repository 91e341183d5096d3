// Headers that say of which zone, or of which half of the day, the times of other columns are.
import { describe, expect, it } from 'vitest';
import { list, problems } from './sheets.ts';

describe('a column that says what other times mean', () => {
  const said = (header: string, cells: readonly string[]) =>
    problems(list({ 'Due date': ['25/01/2027', '26/01/2027'], Time: ['4:30', '5:30'], [header]: cells }));

  it.each([
    ['AM/PM', ['PM', 'PM']],
    ['am / pm', ['PM', 'AM']],
    ['Meridiem', ['PM', 'PM']],
    ['Time zone', ['America/New_York', 'EST']],
    ['Timezone', ['UTC', 'UTC']],
    ['Hour', ['16', '17']],
    ['Minute', ['30', '45']],
  ])('%s is not passed over', (header, cells) => {
    expect(said(header, cells)).toContain(`mapping-split-time ${header}`);
  });

  it('is passed over when it is empty, or the user has set it aside', () => {
    expect(said('AM/PM', ['', ''])).not.toContain('mapping-split-time AM/PM');
    const sheet = list({ 'Due date': ['25/01/2027'], 'AM/PM': ['PM'] });
    expect(problems(sheet, { columns: { 'AM/PM': '' }, constants: {} })).not.toContain(
      'mapping-split-time AM/PM',
    );
  });
});
