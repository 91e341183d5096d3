// Cells that are drawn around every reader of dates, times and lengths of time: what is accepted is what a second,
// naive reader makes of it, and what is refused is refused in words that quote the cell.
import { describe, expect, it } from 'vitest';
import { readDuration } from '../../../../src/core/checks/read-duration.ts';
import { readEnd } from '../../../../src/core/checks/read-end.ts';
import { readReminder } from '../../../../src/core/checks/read-reminder.ts';
import type { Finding, Reading } from '../../../../src/core/checks/reading.ts';
import { type DateContext, placeMoment } from '../../../../src/core/dates/place-wall.ts';
import { readDate } from '../../../../src/core/dates/read-date.ts';
import { readTime } from '../../../../src/core/dates/read-time.ts';
import { countOf, SWEEP_TIMEOUT } from '../../../support/sweeps.ts';
import { Draw, drawDateText, drawLength, drawText, drawTime } from './drawn-cells.ts';
import { naiveDate, naiveLength, naiveTime, type Place } from './naive-reader.ts';
import { cell, context } from './reading.ts';

const now = Date.UTC(2026, 10, 28, 6);
const PLACES: readonly { readonly place: Place; readonly at: DateContext }[] = (
  [
    { zone: 'Asia/Kolkata', order: 'DMY' },
    { zone: 'America/New_York', order: 'MDY' },
    { zone: 'Europe/London', order: 'DMY' },
  ] as const
).map((place) => ({ place, at: context(place.zone, place.order, { now }) }));

/** They name the wall time, which is written in the cell in one way or another. */
const QUOTE_NO_CELL: ReadonlySet<string> = new Set(['date-double-hour', 'date-not-existing-hour']);
const MOST_QUOTED = 78;

/** What a message has to quote; null for a text that is shortened. */
function quoted(text: string): string | null {
  // Halves of a character cannot be shown.
  const whole = text.replace(/\p{Cs}/gu, '');
  const line = whole.replace(/^[\s\u200b]+|[\s\u200b]+$/g, '').replace(/\s+/g, ' ');
  return line.length > MOST_QUOTED ? null : line;
}

/** What is wrong with the answer; null for a right one. */
function fault(
  text: string,
  answer: { value: unknown; error: Finding | null },
  naive: unknown,
): string | null {
  if (answer.error === null) {
    return answer.value === naive
      ? null
      : `was read as ${String(answer.value)}, and naively as ${String(naive)}`;
  }
  const { message, code } = answer.error;
  const words = quoted(text);
  const isQuoted = words === null || message.includes(words) || QUOTE_NO_CELL.has(code);
  return /^\S.*\.$/s.test(message) && isQuoted ? null : `is refused with the words: ${message}`;
}

const answerOf = <T>(reading: Reading<T>, value: (read: T) => unknown) =>
  reading.ok ? { value: value(reading.value), error: null } : { value: null, error: reading.error };

/** A repair that is refused itself is no repair, except where the clock change gives it two readings. */
function brokenRepair(reading: Reading<unknown>, read: (text: string) => Reading<unknown>): string | null {
  const repair = reading.ok ? undefined : reading.error.suggestion?.value;
  if (repair === undefined) return null;
  const again = read(repair);
  return again.ok || QUOTE_NO_CELL.has(again.error.code)
    ? null
    : `has the repair ${repair}, which is refused`;
}

const minutesOf = ({ time }: { time: { hour: number; minute: number; second: number } }): number =>
  time.hour * 60 + time.minute + time.second / 60;

function tryDate(draw: Draw): string | null {
  const text = drawDateText(draw);
  const { place, at } = draw.of(PLACES);
  const reading = readDate(cell(text), at);
  const problem =
    fault(
      text,
      answerOf(reading, (instant) => instant),
      naiveDate(text, place),
    ) ?? brokenRepair(reading, (repair) => readDate(cell(repair), at));
  return problem === null ? null : `${place.zone}: ${JSON.stringify(text)} ${problem}`;
}

function tryTime(draw: Draw): string | null {
  const text = drawText(draw, drawTime);
  const { place, at } = draw.of(PLACES);
  const reading = readTime(cell(text), at);
  // A date with its time in a column of times is a date to the naive reader.
  if (reading.ok && reading.value.date !== null) return null;
  const problem =
    fault(text, answerOf(reading, minutesOf), naiveTime(text)) ??
    brokenRepair(reading, (repair) => readTime(cell(repair), at));
  return problem === null ? null : `${place.zone}, time: ${JSON.stringify(text)} ${problem}`;
}

function tryLength(draw: Draw): string | null {
  const text = drawText(draw, drawLength);
  const read = draw.of([readDuration, readReminder]);
  const reading = read(cell(text), null);
  const isNone = reading.ok && reading.value === null;
  const problem =
    (isNone
      ? null
      : fault(
          text,
          answerOf(reading, (minutes) => minutes),
          naiveLength(text),
        )) ?? brokenRepair(reading, (repair) => read(cell(repair), null));
  return problem === null ? null : `length: ${JSON.stringify(text)} ${problem}`;
}

function tryEnd(draw: Draw): string | null {
  const text = draw.of([
    drawDateText,
    (drawing: Draw) => drawText(drawing, drawTime),
    (drawing: Draw) => drawText(drawing, drawLength),
  ])(draw);
  const { place, at } = draw.of(PLACES);
  const reading = readEnd(cell(text), at);
  const naive = (): unknown => {
    if (!reading.ok) return null;
    if (reading.value.kind === 'time') return naiveTime(text);
    return reading.value.kind === 'duration' ? naiveLength(text) : naiveDate(text, place);
  };
  const answer = answerOf(reading, (end) => {
    if (end.kind === 'duration') return end.minutes;
    if (end.kind === 'time') return minutesOf(end);
    const placed = placeMoment(end.moment, text, at);
    return placed.ok ? placed.value : naiveDate(text, place);
  });
  const problem = fault(text, answer, naive());
  return problem === null ? null : `${place.zone}, end: ${JSON.stringify(text)} ${problem}`;
}

/** Of as many cells as are drawn, so many go to each reader. */
const SHARES = [tryDate, tryDate, tryDate, tryDate, tryDate, tryTime, tryTime, tryLength, tryEnd, tryEnd];

/** The cells are the same in every run. */
const SEED = 1;

describe('cells that are drawn around the readers', () => {
  it(
    'are read as a naive reader reads them, or refused in words',
    () => {
      const draw = new Draw(SEED, 'date-cells');
      const problems: string[] = [];
      for (let drawn = 0; drawn < countOf('dateCells') && problems.length < 40; drawn++) {
        const problem = draw.of(SHARES)(draw);
        if (problem !== null) problems.push(problem);
      }
      expect(problems).toEqual([]);
    },
    SWEEP_TIMEOUT,
  );
});
