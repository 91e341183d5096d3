// A time that says neither am nor pm is told as one at night from one to seven, and refused where other cells of its column say it.
import { describe, expect, it } from 'vitest';
import { isNightByOmission, lacksHalf } from '../../../../src/core/dates/night-hour.ts';
import { check, GOOD } from './rows.ts';

const at = (hour: number, minute = 0) => ({ hour, minute, second: 0 });

describe('a time of the night', () => {
  it.each<[string, number, number]>([
    ['3:00', 3, 0],
    ['4.30', 4, 30],
    ['25 Jan 2029 4.30', 4, 30],
    ['25/01/2029 6:15:00', 6, 15],
    ['1.00', 1, 0],
    ['4:30 baje', 4, 30],
    ['4:30 बजे', 4, 30],
    ['४:३०', 4, 30],
    ['3:30 IST', 3, 30],
    ['4:30 sharp', 4, 30],
    ["5:00 o'clock", 5, 0],
    ['3:30 on 25/01/2029', 3, 30],
    ['4:30 25/01/2029', 4, 30],
    ['1/25/2029 3:30 EST', 3, 30],
    ['2029-01-25 3:30', 3, 30],
  ])('may be one of the afternoon as “%s”', (shown, hour, minute) => {
    expect(isNightByOmission(shown, at(hour, minute))).toBe(true);
  });

  it.each<[string, number, number]>([
    ['03:00', 3, 0],
    ['2029-01-25 04:30:00', 4, 30],
    ['3:00 am', 3, 0],
    ['3:00am', 3, 0],
    ['3:00 hrs', 3, 0],
    ['15:00', 15, 0],
    ['7:00', 7, 0],
    ['12:30', 0, 30],
    ['4.30 pm', 16, 30],
    ['5.01.2029 10:00', 10, 0],
    ['03:00 baje', 3, 0],
    ['4:30a', 4, 30],
    ['4h30', 4, 30],
    ['3:00 on 25/01/2029 in the morning', 3, 0],
    ['04:30 (4:30 AM)', 4, 30],
    ['', 3, 0],
  ])('is meant, or none, as “%s”', (shown, hour, minute) => {
    expect(isNightByOmission(shown, at(hour, minute))).toBe(false);
  });
});

describe('a time beside cells that say am or pm', () => {
  it.each<[string, number, number]>([
    ['02:30', 2, 30],
    ['7:30', 7, 30],
    ['08:00', 8, 0],
    ['8:59', 8, 59],
    ['0430', 4, 30],
    ['7:30 sharp', 7, 30],
    ['25/01/2029 7:30', 7, 30],
    ['25/01/2029 - 03:30', 3, 30],
    ['1/25/2029 8:30 EST', 8, 30],
    ['6:15:00', 6, 15],
  ])('may be of either half as “%s”', (shown, hour, minute) => {
    expect(lacksHalf(shown, at(hour, minute))).toBe(true);
  });

  it.each<[string, number, number]>([
    ['12:30', 12, 30],
    ['12:30 am', 0, 30],
    ['16:30', 16, 30],
    ['08:00 hrs', 8, 0],
    ['8:00 a.m.', 8, 0],
    ['08:00:00', 8, 0],
    ['1/25/2029 7:30:00', 7, 30],
    ['2029-01-25T03:30', 3, 30],
    ['2029-01-25 03:30:00', 3, 30],
    ['2029-01-25 03:30', 3, 30],
    ['10.11.2029 14:30', 14, 30],
    ['25/01/2029', 3, 0],
  ])('is certain as “%s”', (shown, hour, minute) => {
    expect(lacksHalf(shown, at(hour, minute))).toBe(false);
  });
});

describe('a row that is due at such a time', () => {
  const said = (times: readonly string[], wereSent = false) =>
    check(
      times.map((time, place) => ({
        ...GOOD,
        'Task name': `Call ${place}`,
        'Due date': '05/03/2026',
        'Due time': time,
      })),
      {},
      'en_IN',
      undefined,
      undefined,
      wereSent,
    ).map(({ issues, task }) => [issues.map(({ code }) => code).join(), task !== null]);

  it('is told of where the column says nothing of halves of the day', () => {
    expect(said(['3:00', '14:30', '03:00'])).toEqual([
      ['time-night', true],
      ['', true],
      ['', true],
    ]);
  });

  it('is refused beside cells that say am or pm, with both ways to write it', () => {
    expect(said(['4:30 PM', '3:00', '08:15', '4:30 baje', '14:30', '9:15:00', '9:30'])).toEqual([
      ['', true],
      ['time-unclear', false],
      ['time-unclear', false],
      ['time-unclear', false],
      ['', true],
      ['', true],
      ['', true],
    ]);
    const [, row] = check(
      ['4:30 PM', '3:00'].map((time) => ({ ...GOOD, 'Due date': '05/03/2026', 'Due time': time })),
    );
    expect(row?.issues[0]?.message).toBe(
      '"3:00" says neither am nor pm, as other cells of the column do. Write the time as 3:00 pm or as 3:00 am.',
    );
  });

  it('is refused beside an hour with the letter alone, and in a date', () => {
    expect(said(['11a', '3:00']).map(([codes]) => codes)).toEqual(['', 'time-unclear']);
    const rows = check(
      ['25/01/2027 11:00 AM', '3:30 on 25/01/2027', '25/01/2027 03:30'].map((due) => ({
        ...GOOD,
        'Due date': due,
      })),
    );
    expect(rows.map(({ issues }) => issues.map(({ code }) => code).join())).toEqual([
      '',
      'time-unclear',
      'time-unclear',
    ]);
  });

  it('is not offered there as a repair, which says am instead', () => {
    const offered = (times: readonly string[]) =>
      check(times.map((time) => ({ ...GOOD, 'Due date': '05/03/2026', 'Due time': time })))[1]?.issues.map(
        ({ message, suggestion }) => [message, suggestion],
      );
    expect(offered(['4:30 PM', '4:30 subah'])).toEqual([
      ['"4:30 subah" gives the time in words. Write 4:30 am.', { value: '4:30 am', certain: true }],
    ]);
    expect(offered(['16:30', '4:30 subah'])?.[0]?.[1]).toEqual({ value: '04:30', certain: true });
  });

  it.each([
    ['730', '"730" cannot be read as a time. Write 7:30 pm or 7:30 am.', undefined],
    ['815', '"815" cannot be read as a time. Write 8:15 pm or 8:15 am.', undefined],
    ['700', '"700" cannot be read as a time. Write 7:00 pm or 7:00 am.', undefined],
    ['930', '"930" cannot be read as a time. Write 9:30 am.', '9:30 am'],
    [
      '08:30 hrs tentative',
      '"08:30 hrs tentative" does not say exactly when. Write 8:30 am if that is meant.',
      '8:30 am',
    ],
  ])('is offered in both halves there where %s is no time', (time, message, offered) => {
    const row = check(
      ['4:30 PM', time].map((each) => ({ ...GOOD, 'Due date': '05/03/2026', 'Due time': each })),
    )[1];
    expect(row?.issues.map((issue) => [issue.message, issue.suggestion?.value])).toEqual([
      [message, offered],
    ]);
  });

  it('is told of in a date that holds the time, too', () => {
    const [row] = check([{ ...GOOD, 'Due date': '25 Jan 2027 4.30' }]);
    expect(row?.issues.map(({ code, message }) => [code, message])).toEqual([
      [
        'time-night',
        '"25 Jan 2027 4.30" says neither am nor pm, and is taken as 04:30, at night. Write 16:30 if the afternoon is meant.',
      ],
    ]);
  });

  it('is in no repair of anything else, which names both halves', () => {
    const offered = (dues: readonly string[]) =>
      check(dues.map((due) => ({ ...GOOD, 'Due date': due })))
        .slice(-1)
        .flatMap(({ issues }) => issues.map(({ message, suggestion }) => [message, suggestion?.value]));
    const beside = '25/01/2027 11:00 AM';
    expect(offered([beside, '25/01/2027 8:30 (tentative)'])).toEqual([
      [
        '"25/01/2027 8:30 (tentative)" does not say exactly when. Write 2027-01-25 8:30 pm or 2027-01-25 8:30 am if that is meant.',
        undefined,
      ],
    ]);
    expect(offered([beside, '25/01/2027 8:30 am (tentative)'])[0]?.[1]).toBe('2027-01-25 08:30');
    expect(offered(['25/01/2027 8:30 (tentative)'])[0]?.[1]).toBe('2027-01-25 08:30');
    expect(offered(['01/25/2027 4:30'])).toEqual([
      [expect.stringContaining('Write 2027-01-25 4:30 pm or 2027-01-25 4:30 am, or change'), undefined],
    ]);
    expect(offered(['01/25/2027 04:30'])[0]?.[1]).toBe('2027-01-25 04:30');
  });

  it('is refused as an end, too', () => {
    const ends = (more: readonly Readonly<Record<string, string>>[]) =>
      check(more.map((cells) => ({ ...GOOD, 'Due date': '05/03/2026 10:00 PM', ...cells })))
        .slice(-1)
        .flatMap(({ issues }) => issues.map(({ header, code }) => `${header} ${code}`));
    const night = '06/03/2026 4:30';
    expect(ends([{ 'End date': '06/03/2026 1:00 PM' }, { 'End date': night }])).toEqual([
      'End date time-unclear',
    ]);
    expect(ends([{ 'End date': '06/03/2026 13:00' }, { 'End date': night }])).toEqual([]);
    const times = (time: string) => ({ 'End date': '06/03/2026', 'End time': time });
    expect(ends([times('1:00 pm'), times('08:30')])).toEqual(['End time time-unclear']);
    expect(ends([times('1:00 pm'), times('8:30 am')])).toEqual([]);
  });

  it('is taken as it was sent where it is looked up', () => {
    expect(said(['4:30 PM', '3:00'], true)[1]).toEqual(['', true]);
  });
});

describe('a date cell that holds a time without showing it', () => {
  const due = { value: new Date(Date.UTC(2027, 1, 5, 12, 30)), display: '05/02/2027' };

  it('is due at that time, which is told', () => {
    const [row] = check([{ ...GOOD, 'Due date': due }]);
    expect(row?.task?.due).toBe(due.value.getTime());
    expect(row?.issues.map(({ code, message }) => [code, message])).toEqual([
      [
        'date-hidden-time',
        '"05/02/2027" holds the time 18:00 without showing it, and that time is taken. Write the date alone, or show its time, if another one is meant.',
      ],
    ]);
  });

  it('is not told of where it shows the time', () => {
    const [row] = check([{ ...GOOD, 'Due date': { ...due, display: '05/02/2027 6:00 PM' } }]);
    expect(row?.issues).toEqual([]);
  });
});
