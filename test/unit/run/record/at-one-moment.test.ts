// Notes that only inform are read in one service call.
import { expect, it } from 'vitest';
import { atOneMoment } from '../../../../src/run/record/at-one-moment.ts';
import { FakeStore } from '../../../support/run-fakes.ts';

it('reads all notes at the first question, and none before', () => {
  let reads = 0;
  const store = new FakeStore();
  const all = store.getAll.bind(store);
  store.getAll = () => {
    reads++;
    return all();
  };
  const notes = atOneMoment(store);
  store.set('a', '1');
  expect(reads).toBe(0);
  expect([notes.get('a'), notes.get('b')]).toEqual(['1', null]);
  store.set('b', '2');
  expect([notes.get('a'), notes.get('b')]).toEqual(['1', null]);
  expect(reads).toBe(1);
});
