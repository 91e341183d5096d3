// What counts as a change of a sheet's settings, and in which part.
import { describe, expect, it } from 'vitest';
import { DEFAULT_SHEET_SETTINGS, type SheetSettings } from '../../../src/core/settings.ts';
import { MATCH_SETTINGS, settingsChange } from '../../../src/core/settings-change.ts';

const change = (changes: Partial<SheetSettings>, before: Partial<SheetSettings> = {}) =>
  settingsChange({ ...DEFAULT_SHEET_SETTINGS, ...before }, { ...DEFAULT_SHEET_SETTINGS, ...changes });

describe('a change of settings', () => {
  it.each<[string, Partial<SheetSettings>, readonly string[]]>([
    ['another webhook', { webhookUrl: 'https://a.example' }, ['webhook']],
    ['a value for all rows', { constants: { TaskType: 'Call' } }, ['constants']],
    ['another order of dates', { dateOrder: 'MDY' }, ['match']],
    ['other values', { values: { TaskType: { Call: 'Phone call' } } }, ['match']],
  ])('with %s is one of that part', (_, changes, parts) => {
    expect(change(changes)?.parts).toEqual(parts);
  });

  it('names the columns that mean something else, come or go', () => {
    const before = { columns: { A: 'Name', B: 'DueDate', C: 'TaskType' } };
    const after = { columns: { A: 'Name', B: '', D: 'Location' } };
    expect(change(after, before)).toEqual({ parts: ['match'], columns: ['B', 'C', 'D'], others: [] });
  });

  it('is none when only the order of names differs, or nothing does', () => {
    const before = { constants: { Location: 'x', TaskType: 'y' }, columns: { A: 'Name', B: '' } };
    const after = { constants: { TaskType: 'y', Location: 'x' }, columns: { B: '', A: 'Name' } };
    expect(change(after, before)).toBeNull();
  });

  it('is none when only the time of looking up or the number of calls differs: they decide nothing of what is sent', () => {
    expect(change({ readBackSeconds: 5 })).toBeNull();
    expect(change({ preciseRows: 0 })).toBeNull();
  });

  it('knows every setting that there is', () => {
    const known = [...MATCH_SETTINGS, 'columns', 'constants', 'webhookUrl', 'readBackSeconds', 'preciseRows'];
    expect(Object.keys(DEFAULT_SHEET_SETTINGS).sort()).toEqual(known.sort());
  });
});
