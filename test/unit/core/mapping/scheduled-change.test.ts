// What becomes of the columns of a sheet between the saving of its schedule and the hour when it sends.
import { describe, expect, it } from 'vitest';
import { describeScheduledChange, seenColumns } from '../../../../src/core/mapping/confirmed-columns.ts';
import { mapColumns } from '../../../../src/core/mapping/map-columns.ts';

const HEADER = ['Task name', 'Task type', 'Owner e-mail', 'Due date', 'Notes of mine', 'Lead phone'];
const mapping = (header: readonly string[], changes: Record<string, string> = {}) =>
  mapColumns(header, { columns: changes, constants: {} });
const said = (header: readonly string[], changes = {}, filled = true) =>
  describeScheduledChange(seenColumns(mapping(HEADER)), mapping(header, changes), () => filled);

describe('a schedule', () => {
  it('goes on while its columns stand as they did, wherever they were moved', () => {
    expect(said(HEADER)).toBeNull();
    expect(said([...HEADER].reverse())).toBeNull();
    expect(said([...HEADER, 'More notes of mine'])).toBeNull();
  });

  it.each([
    [
      'was renamed',
      HEADER.with(5, 'Who'),
      /"Lead phone" was renamed or deleted since the schedule was saved/,
    ],
    ['came twice', [...HEADER, 'Lead phone'], /Another column is called "Lead phone"/],
    ['has come', [...HEADER, 'Location'], /"Location" has come since the schedule was saved/],
  ])('says that a column %s', (_, header, words) => {
    expect(said(header)).toMatch(words);
  });

  it('says that a filled column is taken for something else, and nothing of one without cells', () => {
    expect(said(HEADER, { 'Lead phone': 'Location' })).toMatch(/is not taken for Lead phone any more/);
    expect(said(HEADER, { 'Lead phone': '' })).toMatch(/is not taken for Lead phone any more/);
    expect(said(HEADER, { 'Lead phone': '' }, false)).toBeNull();
  });

  it('takes a column that was there, and fills a field by now, as it stands', () => {
    expect(said(HEADER, { 'Notes of mine': 'Description' })).toBeNull();
  });
});
