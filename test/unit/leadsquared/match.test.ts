// Sent tasks are recognised among found ones, and paired with them by count, however many there are.
import { describe, expect, it } from 'vitest';
import type { FoundTask } from '../../../src/leadsquared/found-task.ts';
import { matchIds, matchRows } from '../../support/matching.ts';
import { DUE, foundTask, fullTask, guid, LEAD_ID, task } from '../../support/tasks.ts';
import { DAY, HOUR, MINUTE } from './spans.ts';

/** Midnight in India of the day of DUE, which is 18:30 UTC of the day before. */
const INDIAN_MIDNIGHT = Date.UTC(2026, 2, 4, 18, 30);

describe('a task is recognised', () => {
  it.each([
    ['by all that was sent', fullTask(), {}],
    ['with the end that LeadSquared filled in', task(), { end: DUE + HOUR }],
    ['without an end, when none was sent', task(), { end: null }],
    ['although its description was rewritten', fullTask(), { description: '<p>Bring the price list.</p>' }],
    ['although its place was left out', fullTask(), { location: '' }],
    [
      'although white space in its name was tidied',
      task({ name: ' Call  back\r\nnow' }),
      { name: 'Call back now' },
    ],
    ['although its type is written in capitals', task(), { taskType: 'PHONE CALL' }],
    ['although its owner was written in capitals', task({ ownerEmail: 'Asha@Example.com' }), {}],
    [
      'with its lead in capitals',
      fullTask({ relatedEntityId: LEAD_ID.toUpperCase() }),
      { relatedEntityId: LEAD_ID },
    ],
  ])('%s', (_, sent, changes) => {
    expect(matchIds([sent], [foundTask(sent, guid(1), changes)])).toEqual([guid(1)]);
  });

  it.each([
    ['another name', { name: 'Call back about the bill' }],
    ['the same name in other letters', { name: 'CALL BACK ABOUT THE OFFER' }],
    ['another owner', { ownerEmail: 'ravi@example.com' }],
    ['another type', { taskType: 'Meeting' }],
    ['another lead', { relatedEntityId: guid(99) }],
    ['no lead', { relatedEntityId: '' }],
    ['another due time', { due: DUE + 1000 }],
    ['no due time', { due: null }],
    ['another end', { end: DUE + HOUR }],
    ['no end', { end: null }],
  ])('but not in one with %s', (_, changes) => {
    const sent = fullTask();
    expect(matchIds([sent], [foundTask(sent, guid(1), changes)])).toEqual([null]);
  });

  it('but not by an id without a record that it belongs to', () => {
    const sent = fullTask({ relatedEntity: 0 });
    expect(matchIds([sent], [foundTask(sent, guid(1))])).toEqual([null]);
    expect(matchIds([sent], [foundTask(sent, guid(1), { relatedEntityId: '' })])).toEqual([guid(1)]);
  });
});

describe('a task whose due time can be read in two ways, such as 5/4/2026', () => {
  const sent = fullTask();
  const kinds = (changes: Partial<FoundTask>) =>
    matchRows([sent], [foundTask(sent, guid(1), { due: null, isDueInDoubt: true, ...changes })]).matches.map(
      ({ kind }) => kind,
    );

  it('keeps its row in doubt: it is neither the row’s for certain, nor nobody’s', () => {
    expect(kinds({})).toEqual(['ambiguous']);
    expect(kinds({ name: 'Call back about the bill' })).toEqual(['none']);
  });
});

describe('a task whose due date was left to LeadSquared', () => {
  const sent = task({ due: null });

  it.each([
    ['at the moment of its making', { createdAt: DUE, due: DUE }],
    ['at the midnight of that day, in India', { createdAt: DUE, due: INDIAN_MIDNIGHT }],
    ['at the end of that day', { createdAt: DUE, due: DUE + 14 * HOUR }],
  ])('is recognised when it is due %s', (_, changes) => {
    expect(matchIds([sent], [foundTask(sent, guid(1), changes)])).toEqual([guid(1)]);
  });

  it.each([
    ['on another day', { createdAt: DUE, due: DUE + 37 * HOUR }],
    ['at no time', { createdAt: DUE, due: null }],
    ['and nobody knows when it was made', { createdAt: null, due: DUE }],
  ])('is not recognised in one that is due %s', (_, changes) => {
    expect(matchIds([sent], [foundTask(sent, guid(1), changes)])).toEqual([null]);
  });

  it('is in doubt beside an equal one that is due on the day of its making', () => {
    const due = foundTask(task(), guid(1), { createdAt: DUE - 1000 });
    expect(matchIds([sent, task()], [due])).toEqual([1, 1]);
    const atOnce = foundTask(task(), guid(2), { createdAt: DUE - 2000, due: DUE - 2000 });
    expect(matchIds([sent, task()], [due, atOnce])).toEqual([guid(2), guid(1)]);
    expect(matchIds([sent, task()], [{ ...due, createdAt: DUE - 10 * DAY }])).toEqual([null, guid(1)]);
  });
});

describe('equal tasks', () => {
  it('are all found when there are as many of them, the upper rows with the older tasks', () => {
    const sent = [task(), task(), task()];
    const found = [3, 1, 2].map((number) => foundTask(task(), guid(number), { createdAt: DUE + number }));
    expect(matchIds(sent, found)).toEqual([guid(1), guid(2), guid(3)]);
  });

  it.each([
    ['too few', 2],
    ['too many', 4],
  ])('are in doubt when there are %s of them: nobody knows whose they are', (_, count) => {
    const found = Array.from({ length: count }, (_each, number) => foundTask(task(), guid(number)));
    expect(matchIds([task(), task(), task()], found)).toEqual([count, count, count]);
  });

  it.each([
    ['with an end', DUE + HOUR],
    ['without one', null],
  ])('%s are told apart by their texts as far as these were kept', (_, end) => {
    const same = task({ end });
    const sent = ['first', 'second', 'third'].map((description) => task({ end, description }));
    const found = [
      foundTask(same, guid(3), { description: 'third' }),
      foundTask(same, guid(1), { description: 'rewritten' }),
      foundTask(same, guid(2), { description: 'second' }),
    ];
    expect(matchIds(sent, found)).toEqual([guid(1), guid(2), guid(3)]);
  });

  it.each(['description', 'location'] as const)(
    'are told apart by their %s without spaces around it',
    (field) => {
      const sentWith = (text: string) =>
        task(field === 'location' ? { asIs: { Location: text } } : { description: text });
      const sent = [sentWith(' kept\n'), sentWith('lost')];
      const found = [
        foundTask(task(), guid(2), { [field]: 'rewritten' }),
        foundTask(task(), guid(1), { [field]: 'kept' }),
      ];
      expect(matchIds(sent, found)).toEqual([guid(1), guid(2)]);
      const tidied = [foundTask(task(), guid(2)), foundTask(task(), guid(1), { [field]: ' kept ' })];
      expect(matchIds([sentWith('kept'), task()], tidied)).toEqual([guid(1), guid(2)]);
    },
  );

  it('without an end are told apart by their texts first, also when one was found without an end', () => {
    const sent = task({ description: 'same' });
    const found = [
      foundTask(task(), guid(1), { end: null, description: 'other' }),
      foundTask(task(), guid(2), { description: 'same' }),
    ];
    expect(matchIds([sent], found)).toEqual([guid(2)]);
  });

  it('leave the only partner to the task that needs it, whichever comes first', () => {
    const open = task({ description: 'open' });
    const fixed = task({ end: DUE + HOUR, description: 'fixed' });
    const found = [
      foundTask(open, guid(1), { end: DUE + HOUR, description: '' }),
      foundTask(open, guid(2), { end: DUE + 2 * HOUR, description: '' }),
    ];
    expect(matchIds([open, fixed], found)).toEqual([guid(2), guid(1)]);
    expect(matchIds([fixed, open], found)).toEqual([guid(1), guid(2)]);
  });

  it('are not matched twice by a task that two pages showed', () => {
    const found = [foundTask(task(), guid(1)), foundTask(task(), guid(1))];
    expect(matchIds([task()], found)).toEqual([guid(1)]);
    expect(matchIds([task(), task()], found)).toEqual([1, 1]);
  });
});

describe('a to-do that was moved to the beginning of its day', () => {
  const toDo = (due: number) => task({ taskType: 'To-do', due });
  const moved = (due: number, id: string, changes: Partial<FoundTask> = {}) =>
    foundTask(toDo(due), id, { kind: 'to-do', ...changes });

  it('is recognised', () => {
    expect(matchIds([toDo(DUE)], [moved(INDIAN_MIDNIGHT, guid(1))])).toEqual([guid(1)]);
  });

  it('is recognised after its due time too, when the day was read in another zone', () => {
    expect(matchIds([toDo(DUE)], [moved(DUE + 20 * HOUR, guid(1))])).toEqual([guid(1)]);
  });

  it.each([
    ['an appointment', INDIAN_MIDNIGHT, { kind: 'appointment' as const }],
    ['a time that is no midnight anywhere', INDIAN_MIDNIGHT + MINUTE, {}],
    ['a whole day before', DUE - DAY, {}],
    ['a whole day behind', DUE + DAY, {}],
    ['another owner’s', INDIAN_MIDNIGHT, { ownerEmail: 'ravi@example.com' }],
    ['one without a due time', INDIAN_MIDNIGHT, { due: null }],
  ])('is not mistaken for %s', (_, due, changes) => {
    expect(matchIds([toDo(DUE)], [moved(due, guid(1), changes)])).toEqual([null]);
  });

  it('is in doubt beside one that is still at its time', () => {
    const found = [moved(INDIAN_MIDNIGHT, guid(1)), moved(DUE, guid(2))];
    expect(matchIds([toDo(DUE)], found)).toEqual([2]);
  });

  it('at its very midnight may be that of the row that is due then, or of one later that day', () => {
    const sent = [12, 0].map((hours) =>
      task({ taskType: 'To-do', due: INDIAN_MIDNIGHT + hours * HOUR, end: INDIAN_MIDNIGHT + 13 * HOUR }),
    );
    expect(matchIds(sent, [moved(INDIAN_MIDNIGHT, guid(1), { end: null })])).toEqual([1, 1]);
  });

  it('keeps its hour rather than being its neighbour’s where each row has its task', () => {
    const sent = [toDo(DUE), toDo(DUE + HOUR)];
    const found = [moved(DUE + HOUR, guid(2)), moved(DUE, guid(1))];
    expect(matchIds(sent, found)).toEqual([guid(1), guid(2)]);
  });

  it('is not mixed up with that of the next day', () => {
    const sent = [toDo(DUE), toDo(DUE + DAY), toDo(DUE + 2 * DAY)];
    const found = sent.map((_, day) => moved(INDIAN_MIDNIGHT + day * DAY, guid(day + 1)));
    expect(matchIds(sent, found)).toEqual([guid(1), guid(2), guid(3)]);
    expect(matchIds(sent, [...found].reverse())).toEqual([guid(1), guid(2), guid(3)]);
    // The first of them may be the first row’s, moved in a zone far away.
    expect(matchIds(sent, found.slice(1))).toEqual([1, 2, 1]);
    expect(matchIds(sent, found.slice(0, 2))).toEqual([guid(1), guid(2), null]);
  });
});

describe('20,000 tasks', () => {
  const COUNT = 20_000;
  const list = <T>(make: (place: number) => T) => Array.from({ length: COUNT }, (_, place) => make(place));

  it.each([
    ['all equal', () => task(), () => foundTask(task(), '')],
    ['all equal, with ends', () => fullTask(), () => foundTask(fullTask(), '')],
    [
      'equal to-dos moved to their day',
      () => task({ taskType: 'To-do' }),
      () => foundTask(task({ taskType: 'To-do', due: INDIAN_MIDNIGHT }), '', { kind: 'to-do' }),
    ],
  ])('%s are all paired', (_, sent, partner) => {
    const ids = matchIds(
      list(sent),
      list((place) => ({ ...partner(), id: guid(place) })),
    );
    expect(ids[0]).toBe(guid(0));
    expect(new Set(ids).size).toBe(COUNT);
  });

  it('that are nearly, but not quite, somebody else’s do not slow it down', () => {
    const sent = list(() => task({ taskType: 'To-do' }));
    const far = list((place) =>
      foundTask(task({ taskType: 'To-do', due: INDIAN_MIDNIGHT + 2 * DAY }), guid(place), { kind: 'to-do' }),
    );
    expect(matchIds(sent, far).filter((id) => id !== null)).toEqual([]);
  });

  it('that differ in their texts alone are paired by them', () => {
    const sent = list((place) => task({ description: `Visit ${place}` }));
    const found = sent.map((each, place) => foundTask(each, guid(place)));
    expect(matchIds(sent, found.reverse())).toEqual(list(guid));
  });

  it('whose texts were lost are in doubt, all of them', () => {
    const sent = list((place) => task({ description: `Visit ${place}` }));
    const found = list((place) => foundTask(task(), guid(place), { location: `${place}` }));
    expect(new Set(matchIds(sent, found))).toEqual(new Set([COUNT]));
  });
});
