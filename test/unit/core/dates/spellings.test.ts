// The table of spellings: what each text means as a date in three places and two orders, or what is offered instead.
import { describe, expect, it } from 'vitest';
import { formatUtc } from '../../../../src/core/dates/civil.ts';
import { readDate } from '../../../../src/core/dates/read-date.ts';
import { cell, context } from './reading.ts';
import { BARE_FIGURES } from './spellings/bare-figures.ts';
import { COUNTED } from './spellings/counted.ts';
import { FIGURES } from './spellings/figures.ts';
import { IMPOSSIBLE } from './spellings/impossible.ts';
import { MISSPELT } from './spellings/misspelt.ts';
import { MONTH_WORDS } from './spellings/month-words.ts';
import { NO_DATES } from './spellings/no-dates.ts';
import { RANGES } from './spellings/ranges.ts';
import { RELATIVE_DAYS } from './spellings/relative-days.ts';
import { SHORT_YEARS } from './spellings/short-years.ts';
import type { Outcome, Spelling } from './spellings/spelling.ts';
import { TIME_ONLY } from './spellings/time-only.ts';
import { TIMES } from './spellings/times.ts';
import { UNSURE_TIMES } from './spellings/unsure-times.ts';
import { WEEKDAYS } from './spellings/weekdays.ts';
import { YEARLESS } from './spellings/yearless.ts';
import { ZONES } from './spellings/zones.ts';

/** Saturday, 28 November 2026, late in the morning in India. */
const now = Date.UTC(2026, 10, 28, 6);
const INDIA = context('Asia/Kolkata', 'DMY', { now });
const NEW_YORK = context('America/New_York', 'MDY', { now });
const LONDON = context('Europe/London', 'DMY', { now });
const PLACES = [INDIA, NEW_YORK, LONDON];

const TABLE: Readonly<Record<string, readonly Spelling[]>> = {
  'a date in figures': FIGURES,
  'a date with the month in words': MONTH_WORDS,
  'a date with a time of day': TIMES,
  'a time that is not certain': UNSURE_TIMES,
  'a range of times': RANGES,
  'an offset or a time zone': ZONES,
  'a weekday': WEEKDAYS,
  'a day told from today': RELATIVE_DAYS,
  'a year of two digits': SHORT_YEARS,
  'a date without a year': YEARLESS,
  'figures without signs': BARE_FIGURES,
  'weeks and days of the year': COUNTED,
  'a slip of the finger': MISSPELT,
  'a day that does not exist, or is too far away': IMPOSSIBLE,
  'a time without a day': TIME_ONLY,
  'a text that is no date': NO_DATES,
};

function outcome(text: string, place: (typeof PLACES)[number]): Outcome {
  const reading = readDate(cell(text), place);
  if (reading.ok) return formatUtc(reading.value);
  const { code, suggestion } = reading.error;
  return suggestion === undefined ? code : `${code} → ${suggestion.value}`;
}

describe.each(Object.entries(TABLE))('%s', (_, spellings) => {
  it.each(spellings.map(([text, ...outcomes]) => ({ text, outcomes })))('$text', ({ text, outcomes }) => {
    const [india = '', newYork = india, london = india] = outcomes;
    expect(PLACES.map((place) => outcome(text, place))).toEqual([india, newYork, london]);
  });
});

const all = Object.values(TABLE).flat();

describe('the table', () => {
  it('has each text once, and many of them', () => {
    expect(new Set(all.map(([text]) => text)).size).toBe(all.length);
    expect(all.length).toBeGreaterThanOrEqual(600);
  });

  it('offers only repairs that are read as they say', () => {
    for (const [text] of all) {
      for (const place of PLACES) {
        const reading = readDate(cell(text), place);
        const repair = reading.ok ? undefined : reading.error.suggestion?.value;
        if (repair === undefined) continue;
        expect(outcome(repair, place), `${text} → ${repair}`).toMatch(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/);
      }
    }
  });

  it('has a message with the text for each refusal', () => {
    for (const [text] of all) {
      const reading = readDate(cell(text), INDIA);
      if (!reading.ok && text.trim() === text && text.length < 70)
        expect(reading.error.message).toContain(`"${text.replace('\u200b', '')}"`);
    }
  });
});
