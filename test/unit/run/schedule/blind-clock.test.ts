// Google's clock that comes without the spreadsheet: who is told, how often, and for how long it is believed.
import { describe, expect, it } from 'vitest';
import { forgetBlindness, isClockBlind, onBlindClock } from '../../../../src/run/schedule/blind-clock.ts';
import { fileOfTrigger, noteTrigger, readTriggerIds } from '../../../../src/run/schedule/trigger-notes.ts';
import { FakeClock, FakeStore } from '../../../support/run-fakes.ts';
import { DAY } from '../../../support/times.ts';

function stage(isSent = () => true) {
  const clock = new FakeClock();
  const store = new FakeStore();
  const mails: string[] = [];
  const mail = {
    toMyself: (subject: string, body: string) => {
      if (!isSent()) return false;
      mails.push(`${subject}\n${body}`);
      return true;
    },
  };
  const removed: string[] = [];
  const ports = {
    clock,
    store,
    mail,
    ids: () => ['t1', 't2'],
    remove: (id: string) => void removed.push(id),
  };
  const call = (id: string | null) => onBlindClock(ports, id);
  return { clock, store, mails, removed, call };
}

describe('a clock without the spreadsheet', () => {
  it('tells the user once, where the trigger was made', () => {
    const { store, mails, call } = stage();
    const file = { id: 'book', name: 'Follow-ups', url: 'https://sheet.example' };
    noteTrigger(store, 't1', file, { minute: 't1', once: null, hour: null });
    for (let hour = 0; hour < 3; hour++) call('t1');
    expect(mails).toHaveLength(1);
    expect(mails[0]).toMatch(/“Follow-ups”.*https:\/\/sheet\.example$/s);
  });

  it('tells it of a trigger of which nothing is known, too', () => {
    const { mails, call } = stage();
    call('t2');
    expect(mails[0]).toContain('one of your spreadsheets');
  });

  it('tells the next time when no mail could be sent', () => {
    let tries = 0;
    const { mails, call } = stage(() => ++tries > 1);
    call('t1');
    expect(mails).toEqual([]);
    call('t1');
    call('t1');
    expect(mails).toHaveLength(1);
  });

  it('is believed for a week, and forgotten at once when a trigger comes with its spreadsheet', () => {
    const { clock, store, mails, call } = stage();
    expect(isClockBlind(store, clock)).toBe(false);
    call('t1');
    expect(isClockBlind(store, clock)).toBe(true);
    clock.time += 7 * DAY;
    expect(isClockBlind(store, clock)).toBe(false);
    call('t1');
    expect(mails).toHaveLength(1);
    forgetBlindness(store);
    expect(isClockBlind(store, clock)).toBe(false);
    call('t1');
    expect(mails).toHaveLength(2);
  });

  it('takes a trigger away that has not found its spreadsheet for a day: it can do nothing', () => {
    const { clock, store, removed, call } = stage();
    call('t1');
    clock.time += DAY - 1;
    call('t1');
    expect(removed).toEqual([]);
    forgetBlindness(store);
    call('t1');
    clock.time += DAY;
    call('t1');
    expect(removed).toEqual(['t1']);
  });

  it('leaves no note of triggers that it takes away: their spreadsheets may be gone for good', () => {
    const { clock, store, call } = stage();
    const ids = { minute: 't1', once: null, hour: 't2' };
    for (const id of ['t1', 't2']) noteTrigger(store, id, { id: 'book', name: 'Follow-ups', url: 'u' }, ids);
    const notes = () => [...store.values.keys()].filter((key) => key.startsWith('trigger'));
    call('t1');
    expect(notes()).toHaveLength(3);
    clock.time += DAY;
    call('t1');
    expect(readTriggerIds(store, 'book')).toEqual({ minute: null, once: null, hour: 't2' });
    expect(fileOfTrigger(store, 't2')).not.toBeNull();
    call('t2');
    expect(notes()).toEqual([]);
  });

  it.each([null, 'somebody’s'])('does nothing for a call in the name of %s', (id) => {
    const { clock, store, mails, call } = stage();
    expect(() => call(id)).toThrow('Only the timer of the add-on can start this.');
    expect([mails, isClockBlind(store, clock)]).toEqual([[], false]);
  });
});

it('a trigger that is not known, or whose note is damaged, belongs to no other spreadsheet', () => {
  const store = new FakeStore();
  expect(fileOfTrigger(store, 't1')).toBeNull();
  store.set('trigger.t1', '{"id":');
  expect(fileOfTrigger(store, 't1')).toBeNull();
});
