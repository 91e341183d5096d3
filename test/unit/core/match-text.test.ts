// What was chosen for a sheet is written as text without secrets, and fits a sheet with the same headers.
import { describe, expect, it } from 'vitest';
import { exportMatch, matchFits } from '../../../src/core/match-text.ts';
import { DEFAULT_SHEET_SETTINGS } from '../../../src/core/settings.ts';

describe('a match as text', () => {
  it('holds what differs from the defaults, and not the address of the webhook', () => {
    const settings = {
      ...DEFAULT_SHEET_SETTINGS,
      headerRow: 3,
      columns: { Counsellor: 'OwnerEmailAddress' },
      constants: { Name: 'Call {Student}' },
      webhookUrl: 'https://example.com/secret',
    };
    expect(exportMatch(settings)).toBe(`{
  "kind": "Bulk Tasks for LeadSquared: match of columns",
  "version": 1,
  "settings": {
    "headerRow": 3,
    "columns": {
      "Counsellor": "OwnerEmailAddress"
    },
    "constants": {
      "Name": "Call {Student}"
    }
  }
}`);
  });
});

describe('a saved match', () => {
  const saved = {
    columns: { Counsellor: 'OwnerEmailAddress', City: '' },
    constants: { Name: 'Call {student}' },
  };

  it.each<[string, string[], boolean]>([
    ['with all its headers', ['Student', 'Counsellor', 'More'], true],
    ['in another order, with spaces around', ['Counsellor ', ' Student'], true],
    ['without a column that it fills a field from', ['Student', 'Owner'], false],
    ['without a column that a text is made of', ['Counsellor'], false],
  ])('a header %s: %j → %s', (_, header, expected) => {
    expect(matchFits(saved, header)).toBe(expected);
  });

  it('that fills nothing fits nothing', () => {
    expect(matchFits({ columns: { City: '' }, constants: {} }, ['City'])).toBe(false);
  });
});
