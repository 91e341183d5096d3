// Times with slashes are read when it is certain which number is the month, and refused otherwise.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readFoundPage } from '../../../src/leadsquared/found-task.ts';
import { certainSlashTime, readSlashTime, slashOrders } from '../../../src/leadsquared/slash-times.ts';
import { guid } from '../../support/tasks.ts';

const at = (...parts: [number, number, number, number?, number?, number?]) =>
  Date.UTC(parts[0], parts[1] - 1, ...parts.slice(2));

describe('a time with slashes', () => {
  it.each([
    ['4/30/2026 10:12:46 AM', at(2026, 4, 30, 10, 12, 46)],
    ['04/30/2026 12:00:00 AM', at(2026, 4, 30)],
    ['4/30/2026 12:30 PM', at(2026, 4, 30, 12, 30)],
    ['4/30/2026 22:12:46', at(2026, 4, 30, 22, 12, 46)],
    ['4/30/2026, 1:05:00 pm', at(2026, 4, 30, 13, 5)],
    ['13/30/2026 10:00:00', null],
    ['2/29/2026 10:00:00', null],
    ['4/30/2026 13:00:00 PM', null],
    ['4/30/2026 0:00:00 AM', null],
    ['4/30/2026 24:00:00', null],
    ['1/1/0001 12:00:00 AM', null],
    ['4/30/2026', null],
    ['4-30-2026 10:00:00', null],
  ])('%s', (text, moment) => {
    expect(readSlashTime(text, 'month-first')).toBe(moment);
  });

  it('may have the day first', () => {
    expect(readSlashTime('30/4/2026 10:12:46 AM', 'day-first')).toBe(at(2026, 4, 30, 10, 12, 46));
  });
});

describe('which number is the month', () => {
  const NONE = { due: [], made: [], others: [] };
  const asked = { days: { from: '2026-04-04', to: '2026-04-07' }, now: at(2026, 4, 3) };

  it.each([
    ['a day after the twelfth', { others: ['4/30/2026 10:00:00'] }, ['month-first']],
    ['another of the same page', { others: ['4/5/2026 10:00:00', '13/4/2026 10:00:00'] }, ['day-first']],
    ['the days that were asked for', { due: ['4/5/2026 10:00:00'] }, ['month-first']],
    ['tasks that were made by now', { made: ['3/4/2026 10:00:00'] }, ['month-first', 'day-first']],
    ['one that would have been made later', { made: ['4/6/2026 10:00:00'] }, []],
    ['one that was made on a day before', { made: ['5/2/2026 10:00:00'] }, ['day-first']],
    ['nothing', { others: ['4/5/2026 10:00:00'] }, ['month-first', 'day-first']],
    ['two that contradict each other', { others: ['4/30/2026 10:00:00', '30/4/2026 10:00:00'] }, []],
  ])('is told by %s', (_, times, orders) => {
    expect(slashOrders({ ...NONE, ...times }, asked)).toEqual(orders);
  });

  it('is told by no moment of making where a task was asked for by its id', () => {
    const made = ['5/2/2026 10:00:00'];
    expect(slashOrders({ ...NONE, made }, null)).toEqual(['month-first', 'day-first']);
  });

  it('does not matter where both are the same', () => {
    expect(certainSlashTime('4/4/2026 10:00:00', ['month-first', 'day-first'])).toBe(at(2026, 4, 4, 10));
    expect(certainSlashTime('4/5/2026 10:00:00', ['month-first', 'day-first'])).toBeNull();
    expect(certainSlashTime('4/5/2026 10:00:00', [])).toBeNull();
  });

  it('is never told wrongly, whatever the page holds', () => {
    const moment = fc.date({ min: new Date('2020-01-01'), max: new Date('2039-12-31'), noInvalidDate: true });
    const orders = fc.constantFrom('month-first' as const, 'day-first' as const);
    const write = (date: Date, order: 'month-first' | 'day-first') => {
      const numbers = [date.getUTCMonth() + 1, date.getUTCDate()];
      return `${(order === 'month-first' ? numbers : numbers.reverse()).join('/')}/${date.getUTCFullYear()} 10:00:00 AM`;
    };
    fc.assert(
      fc.property(fc.array(moment, { minLength: 1 }), orders, (dates, order) => {
        const texts = dates.map((date) => write(date, order));
        const left = slashOrders({ ...NONE, others: texts }, null);
        expect(left).toContain(order);
        for (const [place, date] of dates.entries()) {
          const read = certainSlashTime(texts[place] ?? '', left);
          expect([null, at(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate(), 10)]).toContain(
            read,
          );
        }
      }),
    );
  });
});

describe('a page of tasks with such times', () => {
  const item = (DueDate: string) => ({
    UserTaskId: guid(1),
    Name: 'x',
    DueDate,
    CreatedOn: '4/1/2026 9:00:00 AM',
  });

  it('is read by the days that were asked for', () => {
    const asked = { owners: [], days: { from: '2026-04-04', to: '2026-04-07' }, now: at(2026, 5, 1) };
    expect(readFoundPage([item('4/5/2026 10:00:00 AM')], 'appointment', asked)?.tasks).toMatchObject([
      { due: at(2026, 4, 5, 10), createdAt: at(2026, 4, 1, 9) },
    ]);
  });

  it('tells no doubtful times', () => {
    expect(readFoundPage([item('4/5/2026 10:00:00 AM')], 'appointment', null)?.tasks).toMatchObject([
      { due: null, createdAt: null },
    ]);
  });
});
