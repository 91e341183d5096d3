// An end that lies weeks after the due date is refused, or warned of where day and month may be swapped.
import { describe, expect, it } from 'vitest';
import { outcome } from './row-dates.ts';
import { check, GOOD } from './rows.ts';

const MONTH_FIRST = { dateOrder: 'MDY' } as const;
const said = (row: Record<string, string>) =>
  check([{ ...GOOD, ...row }], MONTH_FIRST)[0]?.issues.map(({ level, message }) => `${level}: ${message}`);

describe('an end more than 31 days after the due date', () => {
  it('is refused with the due day where day and month may be swapped', () => {
    const row = { 'Due date': '5 Mar 2026 10:00', 'End date': '05/03/2026 11:00' };
    expect(said(row)).toEqual([
      'error: The end "2026-05-03 11:00" is 59 days after the due date "2026-03-05 10:00", and more than 31 days are hardly meant. Write 2026-03-05 11:00 if day and month are swapped.',
    ]);
    expect(outcome({ due: '5 Mar 2026 10:00', end: '05/03/2026 11:00' }, MONTH_FIRST)).toEqual([
      'End date · end-too-late · 2026-03-05 11:00',
    ]);
  });

  it('is refused with what to write where nothing tells which day is meant', () => {
    expect(said({ 'Due date': '2026-03-05 10:00', 'End date': '2027-03-05 11:00' })).toEqual([
      'error: The end "2027-03-05 11:00" is 365 days after the due date "2026-03-05 10:00", and more than 31 days are hardly meant. Write an end at most 31 days later.',
    ]);
  });

  it('is offered no swapped end that is not after the due time', () => {
    expect(outcome({ due: '5 Mar 2026 10:00', end: '05/03/2026 09:00' }, MONTH_FIRST)).toEqual([
      'End date · end-too-late',
    ]);
  });

  it('is refused whichever cells say it', () => {
    const due = '2026-03-05 10:00';
    expect(outcome({ due, end: '2026-05-03', endTime: '11:00' })).toEqual([
      'End date · end-too-late · 2026-03-05 11:00',
    ]);
    expect(outcome({ due, endTime: '2026-05-03 11:00' })).toEqual([
      'End time · end-too-late · 2026-03-05 11:00',
    ]);
    expect(outcome({ due, end: '2026-05-03 11:00', duration: 60 })).toEqual([
      'End date · end-too-late · 2026-03-05 11:00',
    ]);
    expect(outcome({ due, end: '2026-05-03' })).toEqual(['End date · end-too-late · 2026-03-05']);
    expect(outcome({ due, end: '2026-04-06' })).toEqual(['End date · end-too-late']);
  });

  it('begins after 31 days to the minute', () => {
    const due = '2026-03-05 10:00';
    expect(outcome({ due, end: '2026-04-05 10:00' })).toEqual(['2026-03-05 04:30:00', '2026-04-05 04:30:00']);
    expect(outcome({ due, end: '2026-04-05 10:01' })).toEqual(['End date · end-too-late']);
  });
});

describe('an end within 31 days whose swapped day is the due day', () => {
  const due = '2026-03-04 10:00';
  const sent = ['2026-03-04 04:30:00', '2026-04-03 05:30:00'];

  it('is warned of with the end on that day', () => {
    expect(outcome({ due, end: '2026-04-03 11:00' })).toEqual([
      ...sent,
      'End date · end-swapped · 2026-03-04 11:00',
    ]);
    expect(said({ 'Due date': due, 'End date': '04/03/2026 11:00' })).toEqual([
      'warning: The end "2026-04-03 11:00" is 30 days after the due date "2026-03-04 10:00"; with day and month swapped it would be on the due day. Write 2026-03-04 11:00 if that is meant.',
    ]);
  });

  it('is believed where a length leads to it', () => {
    expect(outcome({ due, end: '2026-04-03 11:00', duration: '721 hr' })).toEqual(sent);
  });

  it('is refused where a length leads elsewhere', () => {
    expect(outcome({ due, end: '2026-04-03 11:00', duration: 60 })).toEqual([
      'Duration · duration-other-end',
    ]);
  });
});
