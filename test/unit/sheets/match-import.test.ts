// A match that comes as text is checked as strictly as one that the sidebar saves.
import { describe, expect, it } from 'vitest';
import { exportMatch } from '../../../src/core/match-text.ts';
import { DEFAULT_SHEET_SETTINGS } from '../../../src/core/settings.ts';
import { importMatch } from '../../../src/sheets/match-import.ts';

const HERE = { webhookUrl: 'https://example.com/here' };
const SETTINGS = {
  ...DEFAULT_SHEET_SETTINGS,
  headerRow: 3,
  columns: { Counsellor: 'OwnerEmailAddress' },
  constants: { Name: 'Call {Student}' },
  values: { OwnerEmailAddress: { Kavya: 'kavya.rao@example.com' } },
  dateAnswers: { 'Follow up on': { shortYears: true } },
};

const text = (settings: unknown, more: object = {}) =>
  JSON.stringify({ kind: 'Bulk Tasks for LeadSquared: match of columns', version: 1, settings, ...more });

describe('an imported match', () => {
  it('is what was exported, with the webhook of this sheet', () => {
    expect(importMatch(` ${exportMatch(SETTINGS)}\n`, HERE)).toEqual({
      ok: true,
      settings: { ...SETTINGS, ...HERE },
    });
  });

  it.each<[string, string, RegExp]>([
    ['no JSON', 'Student,Mobile', /^This is not an exported match/],
    ['an empty text', '', /^This is not an exported match/],
    ['something else', '{"columns":{}}', /^This is not an exported match/],
    ['an unknown field', text({ sendAll: true }), /part “settings.sendAll” is not as exported/],
    [
      'a webhook',
      text({ webhookUrl: 'https://example.com' }),
      /part “settings.webhookUrl” is not as exported/,
    ],
    ['a wrong value', text({ headerRow: 0 }), /part “settings.headerRow” is not as exported/],
    ['a wrong column', text({ columns: { A: 1 } }), /part “settings.columns.A” is not as exported/],
    ['a newer version', text({}, { version: 2 }), /newer version of this add-on/],
    ['a long text', text({ columns: { A: 'x'.repeat(30_000) } }), /more than 20000 characters/],
  ])('is refused in a sentence for %s', (_, given, problem) => {
    expect(importMatch(given, HERE)).toEqual({ ok: false, problem: expect.stringMatching(problem) });
  });

  it('takes its defaults for what it does not name', () => {
    expect(importMatch(text({}), HERE)).toEqual({
      ok: true,
      settings: { ...DEFAULT_SHEET_SETTINGS, ...HERE },
    });
  });
});
