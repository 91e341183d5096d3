// Who changed a sheet's settings, and of which changes each user does not know yet.
import { beforeEach, describe, expect, it } from 'vitest';
import type { SettingsChange, SettingsPart } from '../../../../src/core/settings-change.ts';
import {
  newsOfSettings,
  noteConfirmed,
  noteShown,
  propertiesOfChange,
  readChanges,
} from '../../../../src/run/record/settings-log.ts';
import { FakeStore } from '../../../support/run-fakes.ts';

const SHEET = 7;
/** Bytes of one property value (page quotas). */
const VALUE_BYTES = 9 * 1024;

let store: FakeStore;
let at = 0;
beforeEach(() => {
  store = new FakeStore();
  at = 0;
});

const by = (user: string) => ({ user, name: user.toUpperCase(), at: ++at });
const about = (...parts: SettingsPart[]): SettingsChange => ({ parts, columns: [], others: [] });

function changes(user: string, change: SettingsChange, name = user.toUpperCase()): void {
  store.setAll(propertiesOfChange(store, SHEET, change, { ...by(user), name }));
}
const news = (user: string) => newsOfSettings(store, SHEET, user);
const told = (user: string) => news(user)?.changes.map(({ by: who, parts }) => [who, ...parts]);
const confirm = (user: string) => noteConfirmed(store, SHEET, by(user), news(user)?.last ?? 0);

describe('a change that somebody else has made', () => {
  it('is news until it was confirmed', () => {
    changes('ravi', about('webhook'));
    expect(told('kavya')).toEqual([['ravi', 'webhook']]);
    confirm('kavya');
    expect(news('kavya')).toBeNull();
  });

  it('is no news to the one who made it', () => {
    changes('ravi', about('webhook'));
    expect(news('ravi')).toBeNull();
  });

  it('stays news while the user changes another part, and is none once the user has changed that part', () => {
    changes('ravi', about('webhook', 'match'));
    changes('kavya', about('match'));
    expect(told('kavya')).toEqual([['ravi', 'webhook']]);
    changes('kavya', about('webhook'));
    expect(news('kavya')).toBeNull();
  });

  it.each(['dateAnswers', 'headerRow'] as const)(
    'of the match stays news when the user has changed %s alone, however often, with the match out of sight',
    (setting) => {
      changes('ravi', { ...about('match'), columns: ['Remark'] });
      for (let time = 0; time < 20; time++) changes('kavya', { ...about('match'), others: [setting] });
      expect(told('kavya')).toEqual([['ravi', 'match']]);
      expect(news('kavya')?.wereShown).toBe(false);
      changes('kavya', { ...about('match'), others: [setting, 'blankDue'] });
      expect(news('kavya')).toBeNull();
    },
  );

  it('is told with all others since, oldest first', () => {
    changes('ravi', about('webhook'));
    confirm('kavya');
    changes('asha', about('constants'));
    changes('ravi', about('match'));
    expect(told('kavya')).toEqual([
      ['asha', 'constants'],
      ['ravi', 'match'],
    ]);
    expect(news('kavya')?.parts).toEqual(['constants', 'match']);
  });

  it('counts as shown only up to the one that was shown', () => {
    changes('ravi', about('webhook'));
    expect(news('kavya')?.wereShown).toBe(false);
    noteShown(store, SHEET, by('kavya'), news('kavya')?.last ?? 0);
    expect(news('kavya')?.wereShown).toBe(true);
    changes('ravi', about('webhook'));
    expect(news('kavya')?.wereShown).toBe(false);
  });
});

describe('what is kept', () => {
  it('always knows who changed each part last, however much was changed since', () => {
    changes('ravi', about('webhook'));
    for (let time = 0; time < 50; time++) changes('asha', about('match'));
    expect(told('kavya')?.[0]).toEqual(['ravi', 'webhook']);
  });

  it('fits into one value, with the longest names in signs of three bytes', () => {
    const long = 'ळ'.repeat(500);
    const columns = Array.from({ length: 100 }, (_, index) => `${index}${long}`);
    for (let time = 0; time < 30; time++) {
      changes(
        '00000000-0000-4000-8000-000000000000',
        { ...about('match'), columns, others: ['reference'] },
        long,
      );
    }
    expect(readChanges(store, SHEET).slice(-1)).toMatchObject([{ more: 97 }]);
    for (const value of store.values.values()) expect(Buffer.byteLength(value)).toBeLessThan(VALUE_BYTES);
  });

  it('forgets who has seen anything longest ago first, and that user is told again', () => {
    changes('ravi', about('webhook'));
    for (let user = 0; user < 21; user++) confirm(`user${user}`);
    expect(news('user0')).not.toBeNull();
    expect(news('user1')).toBeNull();
    for (const value of store.values.values()) expect(Buffer.byteLength(value)).toBeLessThan(VALUE_BYTES);
  });

  it('holds names as one line of plain text', () => {
    changes('ravi', { ...about('match'), columns: ['a\u202e\nb'] }, 'R\u200bavi\r\nKumar');
    expect(readChanges(store, SHEET)).toMatchObject([{ name: 'Ravi  Kumar', columns: ['a b'] }]);
  });

  it('of another version only forgets who it was', () => {
    store.set(`changes.${SHEET}`, '[{"odd":1}]');
    expect(news('kavya')).toBeNull();
    changes('ravi', about('webhook'));
    expect(told('kavya')).toEqual([['ravi', 'webhook']]);
  });
});
