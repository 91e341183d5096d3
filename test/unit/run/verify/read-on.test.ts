// What is read behind a page that was believed to be the last one, and whether that was all.
import { describe, expect, it } from 'vitest';
import type { HttpReply } from '../../../../src/leadsquared/http.ts';
import { readOn } from '../../../../src/run/verify/read-on.ts';
import { FakeTable } from '../../../support/run-fakes.ts';
import { runOn } from '../../../support/run-stage.ts';
import { guid } from '../../../support/tasks.ts';

const REFUSED = JSON.stringify({ Status: 'Error', ExceptionType: 'MXInvalidInputException' });

/** A query whose first page held one task. @param answer what LeadSquared gives for a page, at its so-many-eth call for any */
function stage(answer: (page: number, call: number) => HttpReply) {
  const rounds: number[][] = [];
  let calls = 0;
  const header = ['Task name', 'Task type', 'Owner e-mail', 'Due date', 'Task status', 'Task ID'];
  const run = runOn(new FakeTable([header]), {
    http: {
      send: (requests) => {
        const pages = requests.map(({ body }) => Number(/"PageIndex":(\d+)/.exec(body ?? '')?.[1]));
        rounds.push(pages);
        return pages.map((page) => answer(page, ++calls));
      },
    },
  });
  const query = {
    kind: 'to-dos',
    from: '2026-03-01',
    to: '2026-03-31',
    owners: ['a.b@example.com'],
  } as const;
  const end = { query, next: 2, last: 1, fullest: 1, items: 1, told: 0, isCut: false };
  return { rounds, readOn: () => readOn(run, { tasks: [], ends: [end] }, 0) };
}

const reply = (status: number, body: string): HttpReply => ({ status, body, date: null });
const taskOn = (page: number) => reply(200, JSON.stringify({ List: [{ UserTaskId: guid(page) }] }));
const nothing = reply(200, JSON.stringify({ List: [] }));

describe('reading on', () => {
  it('asks for one page, and for several side by side once that brought something', () => {
    const { rounds, readOn } = stage((page) => (page <= 9 ? taskOn(page) : nothing));
    const { tasks, isAll } = readOn();
    expect(tasks.map(({ id }) => id)).toEqual([2, 3, 4, 5, 6, 7, 8, 9].map(guid));
    expect(isAll).toBe(true);
    expect(rounds.slice(0, 3)).toEqual([[2], [3, 4], [5, 6, 7, 8]]);
    expect(rounds).toHaveLength(4);
  });

  it('does not pass for whole where a query is left while it still brings something', () => {
    const { rounds, readOn } = stage(taskOn);
    const { tasks, isAll } = readOn();
    expect(tasks).toHaveLength(499);
    expect(isAll).toBe(false);
    expect(Math.max(...rounds.flat())).toBe(500);
  });

  it('does not pass for whole where a page lists nothing although LeadSquared counts more', () => {
    const none = reply(200, JSON.stringify({ RecordCount: 50, List: null }));
    const { readOn } = stage((page) => (page <= 3 ? taskOn(page) : none));
    const { tasks, isAll } = readOn();
    expect(tasks).toHaveLength(2);
    expect(isAll).toBe(false);
  });

  it('keeps what it has read before a page that cannot be read', () => {
    const { readOn } = stage((page) => (page <= 3 ? taskOn(page) : reply(502, '')));
    const { tasks, isAll } = readOn();
    expect(tasks).toHaveLength(2);
    expect(isAll).toBe(false);
  });

  it('takes a refused page for the end where the page before it can be read still', () => {
    const { readOn } = stage((page) => (page <= 2 ? taskOn(page) : reply(500, REFUSED)));
    const { tasks, isAll } = readOn();
    expect(tasks).toHaveLength(1);
    expect(isAll).toBe(true);
  });

  it('takes no outage for the end', () => {
    const { readOn } = stage(() => reply(500, REFUSED));
    expect(readOn()).toEqual({ tasks: [], isAll: false });
  });

  it('takes a page that is refused for a while for none either', () => {
    const { readOn } = stage((page, call) =>
      call <= 3 ? reply(500, REFUSED) : page <= 2 ? taskOn(page) : nothing,
    );
    const { tasks, isAll } = readOn();
    expect(tasks).toHaveLength(1);
    expect(isAll).toBe(true);
  });
});
