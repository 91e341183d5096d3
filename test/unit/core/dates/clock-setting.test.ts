// Times of day as settings hold them.
import { expect, it } from 'vitest';
import { readClock } from '../../../../src/core/dates/clock-setting.ts';

it.each([
  ['09:00', { hour: 9, minute: 0, second: 0 }],
  ['9:05', { hour: 9, minute: 5, second: 0 }],
  [' 23:59 ', { hour: 23, minute: 59, second: 0 }],
  ['00:00', { hour: 0, minute: 0, second: 0 }],
  ['24:00', null],
  ['10:60', null],
  ['9', null],
  ['009:00', null],
  ['09:000', null],
  ['9:5', null],
  ['9:00 pm', null],
  ['', null],
])('%j is %j', (text, time) => {
  expect(readClock(text)).toEqual(time);
});
