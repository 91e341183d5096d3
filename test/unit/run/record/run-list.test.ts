// Several runs in one spreadsheet: which are open, which were last, and how many are remembered.
import { describe, expect, it } from 'vitest';
import {
  addRun,
  closeRun,
  lastRunOf,
  listRuns,
  noteKept,
  openRuns,
  recentRuns,
  requireRoom,
} from '../../../../src/run/record/run-list.ts';
import { type RunRecord, recordProperties, writeRecord } from '../../../../src/run/record/run-record.ts';
import { FakeStore, freeLock } from '../../../support/run-fakes.ts';
import { RECORD } from '../../../support/run-stage.ts';

function stage() {
  const documentStore = new FakeStore();
  const ports = { documentStore, documentLock: freeLock };
  const begin = (id: string, changes: Partial<RunRecord> = {}) => {
    const record = { ...RECORD, id, ...changes };
    writeRecord(documentStore, record);
    addRun(ports, record);
    return record;
  };
  const end = (record: RunRecord) => {
    writeRecord(documentStore, { ...record, state: 'ended' });
    closeRun(ports, record.id);
  };
  return { documentStore, ports, begin, end };
}
const ids = (records: readonly { readonly id: string }[]) => records.map(({ id }) => id);

describe('the runs of a spreadsheet', () => {
  it('are all kept, and a new one takes no other’s place', () => {
    const { documentStore, begin, end } = stage();
    const first = begin('A', { sheetId: 1 });
    begin('B', { sheetId: 2 });
    expect(ids(openRuns(documentStore))).toEqual(['A', 'B']);
    end(first);
    expect(ids(openRuns(documentStore))).toEqual(['B']);
    expect(ids(recentRuns(documentStore, 10))).toEqual(['B', 'A']);
    expect(lastRunOf(documentStore, ({ sheet }) => sheet === 1)?.id).toBe('A');
    expect(lastRunOf(documentStore, ({ sheet }) => sheet === 3)).toBeNull();
  });

  it('count as ended when their record says so, although a kill has left them in the list as open', () => {
    const { documentStore, begin } = stage();
    writeRecord(documentStore, { ...begin('A'), state: 'ended' });
    expect(openRuns(documentStore)).toEqual([]);
  });

  it('are listed in the same service call that writes what is kept of them', () => {
    const { documentStore, ports } = stage();
    let calls = 0;
    documentStore.setAll = (values) => {
      calls++;
      for (const [key, value] of Object.entries(values)) documentStore.set(key, value);
    };
    const record = { ...RECORD, id: 'A' };
    addRun(ports, record, { ...recordProperties(record), other: 'kept' });
    expect([calls, documentStore.get('other'), ids(openRuns(documentStore))]).toEqual([1, 'kept', ['A']]);
  });

  it('leave nothing behind of one that is refused since too many are open', () => {
    const { documentStore, ports, begin } = stage();
    for (let open = 0; open < 30; open++) begin(`OPEN${open}`);
    const before = new Map(documentStore.values);
    const record = { ...RECORD, id: 'A' };
    expect(() => addRun(ports, record, recordProperties(record))).toThrow('30 runs are open');
    expect(documentStore.values).toEqual(before);
  });

  it('are remembered as far as the list’s value reaches, the open ones and those with something kept for ever', () => {
    const { documentStore, ports, begin, end } = stage();
    // As long as they are in a real spreadsheet.
    const account = { hash: '5f26afc199fce0fd', name: 'SANDBOX1' };
    const long = { sheetId: 2_147_483_647, since: Date.UTC(2060, 0), account };
    const name = (run: number) => `BCDFG${String(run).padStart(3, 'X')}`;
    for (let open = 0; open < 29; open++) begin(`OPENOP${open}`, long);
    for (let run = 0; run < 300; run++) {
      end(begin(name(run), long));
      noteKept(ports, new Map([[name(run - 25), 'nothing']]));
    }
    const list = listRuns(documentStore);
    expect(list).toHaveLength(100);
    expect(list[0]).toMatchObject({ id: 'OPENOP0', sheet: long.sheetId, since: long.since, open: true });
    expect(list[99]).toMatchObject({ id: name(299), account: account.hash, open: false, keeps: 'all' });
    expect(documentStore.get('runs')?.length).toBeLessThan(7 * 1024);
  });

  it('may be 30 open ones at most; then somebody has to finish some', () => {
    const { begin } = stage();
    for (let run = 0; run < 30; run++) begin(`R${run}`);
    expect(() => begin('ONE')).toThrow(/30 runs are open/);
  });

  it('that have ended take no room of open ones, although a kill has left them in the list as open', () => {
    const { documentStore, ports, begin } = stage();
    for (let run = 0; run < 30; run++) writeRecord(documentStore, { ...begin(`R${run}`), state: 'ended' });
    expect(listRuns(documentStore).every(({ open }) => open)).toBe(true);
    requireRoom(ports, listRuns(documentStore));
    expect(listRuns(documentStore).some(({ open }) => open)).toBe(false);
    begin('ONE');
    expect(ids(openRuns(documentStore))).toEqual(['ONE']);
  });

  it('that are really open leave no room for a 31st, of which nothing is kept then', () => {
    const { documentStore, ports, begin } = stage();
    for (let run = 0; run < 30; run++) begin(`R${run}`);
    expect(() => requireRoom(ports, listRuns(documentStore))).toThrow(/30 runs are open/);
  });

  it('are all shown but the one whose entry is damaged', () => {
    const { documentStore, begin } = stage();
    begin('A');
    const list: unknown = JSON.parse(documentStore.get('runs') ?? '[]');
    const damaged = [{ id: 5 }, null, 'BCDFGHJK', 'BCDFGHJK 0 ? o a', ''];
    documentStore.set('runs', JSON.stringify([...damaged, ...(Array.isArray(list) ? list : [])]));
    expect(ids(openRuns(documentStore))).toEqual(['A']);
  });

  it('of a version that kept them by names are remembered whole', () => {
    const { documentStore } = stage();
    const run = { id: 'BCDFGHJK', sheet: 7, since: 5, open: true, account: 'a', keeps: 'record' };
    documentStore.set('runs', JSON.stringify([run]));
    expect(listRuns(documentStore)).toEqual([run]);
  });

  it('of an earlier version are remembered by id and moment', () => {
    const { documentStore } = stage();
    documentStore.set('runs', JSON.stringify([['7F3A', 5]]));
    expect(listRuns(documentStore)).toEqual([
      { id: '7F3A', sheet: -1, since: 5, open: false, account: '', keeps: 'nothing' },
    ]);
  });
});
