// A spreadsheet’s store does not grow with the runs that are made in it.
import { describe, expect, it } from 'vitest';
import { CallLog } from '../../../../src/run/record/call-log.ts';
import { forgetOldRuns, KEPT_LOGS, KEPT_RECORDS } from '../../../../src/run/record/forget-runs.ts';
import { leadNotes } from '../../../../src/run/record/lead-notes.ts';
import { longText } from '../../../../src/run/record/long-text.ts';
import { addRun, closeRun, listRuns, openRuns } from '../../../../src/run/record/run-list.ts';
import { matchKey, writeRecord, writeRecordWith } from '../../../../src/run/record/run-record.ts';
import { SentTokens } from '../../../../src/run/record/sent-tokens.ts';
import { askToStop } from '../../../../src/run/record/stop-wish.ts';
import { FakeStore, freeLock, NOW } from '../../../support/run-fakes.ts';
import { RECORD } from '../../../support/run-stage.ts';

function stage() {
  const documentStore = new FakeStore();
  const ports = { documentStore, documentLock: freeLock };
  const begin = (id: string) => {
    const sent = SentTokens.none(id);
    for (let index = 1; index < 3000; index += 1 + (index % 3)) sent.note(index, 'abcd');
    const log = new CallLog(documentStore, id);
    for (let call = 0; call < 400; call++) {
      log.add({
        at: NOW,
        kind: 'send',
        rows: 50,
        where: '2-51',
        status: 200,
        outcome: 'accepted',
        requestId: '5812945',
        milliseconds: 600,
      });
    }
    writeRecordWith(
      documentStore,
      { ...RECORD, id, state: 'sending' },
      {
        ...longText(matchKey(id), 'x'.repeat(20_000)),
        ...leadNotes(
          id,
          Array.from({ length: 5000 }, (_, row) => ({ said: [`${row}`], id: `${row}` })),
        ),
        ...sent.properties(),
        ...log.take(),
      },
    );
    askToStop(documentStore, id, null);
    addRun(ports, { ...RECORD, id });
  };
  const end = (id: string) => {
    closeRun(ports, id);
    forgetOldRuns(ports);
  };
  const keysOf = (id: string) =>
    [...documentStore.values.keys()].filter((key) => key.startsWith(`run.${id}`));
  const bytes = () =>
    [...documentStore.values].reduce((sum, [key, value]) => sum + key.length + value.length, 0);
  return { documentStore, ports, begin, end, keysOf, bytes };
}

const id = (run: number) => `R${String(run).padStart(4, '0')}`;

describe('what is kept of runs', () => {
  it('is bounded, however many there were, and nothing of a forgotten one is left', () => {
    const { begin, end, keysOf, bytes, documentStore } = stage();
    const sizes: number[] = [];
    for (let run = 0; run < 300; run++) {
      begin(id(run));
      end(id(run));
      sizes.push(bytes());
    }
    const late = sizes.slice(100);
    expect(Math.max(...late)).toBeLessThan(Math.min(...late) * 1.05);
    for (let run = 0; run < 300 - KEPT_RECORDS - 3; run++) expect(keysOf(id(run))).toEqual([]);
    expect(documentStore.get('runs')?.length ?? 0).toBeLessThan(9 * 1024);
    expect(keysOf(id(299)).length).toBeGreaterThan(4);
    expect(KEPT_LOGS).toBe(2);
    const withLeads = [...documentStore.values.keys()].filter((key) => /\.leads$/.test(key));
    expect(withLeads).toHaveLength(KEPT_LOGS);
  });

  it('goes of a run, too, that was killed when it had ended and stands in the list as open', () => {
    const { begin, end, keysOf, documentStore } = stage();
    begin('KILLED');
    writeRecord(documentStore, { ...RECORD, id: 'KILLED', state: 'ended' });
    for (let run = 0; run < KEPT_RECORDS + 3; run++) {
      begin(id(run));
      end(id(run));
    }
    expect(keysOf('KILLED')).toEqual([]);
    expect(listRuns(documentStore)[0]).toMatchObject({ id: 'KILLED', open: false, keeps: 'nothing' });
  });

  it('never goes while a run is open, however old it is', () => {
    const { begin, end, keysOf, documentStore } = stage();
    begin('OPEN');
    const before = keysOf('OPEN').length;
    for (let run = 0; run < 200; run++) {
      begin(id(run));
      end(id(run));
    }
    expect(keysOf('OPEN')).toHaveLength(before);
    expect(openRuns(documentStore).map((record) => record.id)).toEqual(['OPEN']);
  });

  it('is removed by the next run when a removal was cut off anywhere', () => {
    for (let calls = 0; calls < 12; calls++) {
      const { begin, end, keysOf, documentStore, ports } = stage();
      for (let run = 0; run < KEPT_RECORDS; run++) {
        begin(id(run));
        end(id(run));
      }
      begin(id(100));
      closeRun(ports, id(100));
      let left = calls;
      const remove = documentStore.remove.bind(documentStore);
      documentStore.remove = (key) => {
        if (left-- <= 0) throw new Error('killed');
        remove(key);
      };
      try {
        forgetOldRuns(ports);
      } catch {
        // Killed there.
      }
      documentStore.remove = remove;
      for (let run = 101; run < 104; run++) {
        begin(id(run));
        end(id(run));
      }
      expect(keysOf(id(0))).toEqual([]);
      expect(listRuns(documentStore).find((run) => run.id === id(0))?.keeps).toBe('nothing');
    }
  });
});
