// Runs that a spreadsheet remembers, and the places of their tokens as one of its sheets sees them.
import { Places } from '../../src/run/plan/place.ts';
import { addRun, closeRun } from '../../src/run/record/run-list.ts';
import { type RunRecord, writeRecordWith } from '../../src/run/record/run-record.ts';
import { SentTokens } from '../../src/run/record/sent-tokens.ts';
import { FakeStore, freeLock } from './run-fakes.ts';
import { RECORD } from './run-stage.ts';

export interface RememberedRun extends Partial<RunRecord> {
  /** Numbers of the rows that were let out; null when nothing is remembered of that. */
  readonly sent?: readonly number[] | null;
  /** Whether it came to its end, and did not fail to begin. */
  readonly isOver?: boolean;
}

/** The run AB, which has failed to begin in the sheet 0, so that it let no row out. */
export const ENDED: RememberedRun = { id: 'AB', state: 'ended', sent: [] };

export function storeWith(...runs: readonly RememberedRun[]): FakeStore {
  const store = new FakeStore();
  const ports = { documentStore: store, documentLock: freeLock };
  for (const { sent = [], isOver = false, ...changes } of runs) {
    const record = { ...RECORD, ...changes };
    const tokens = SentTokens.none(record.id);
    for (const index of sent ?? []) tokens.note(index, null);
    if (isOver) tokens.spendAll();
    writeRecordWith(store, record, sent === null ? {} : tokens.properties());
    addRun(ports, record);
    if (record.state === 'ended') closeRun(ports, record.id);
  }
  return store;
}

/** As the sheet 0 of the file “book” sees them, with keys of the account a. @param later see `Viewpoint` */
export function placesIn(
  store: FakeStore = storeWith(ENDED),
  account: string | null = 'a',
  later: FakeStore | null = null,
): Places {
  return new Places({
    documentStore: store,
    later,
    fileId: 'book',
    sheetId: 0,
    account,
    user: () => 'me',
  });
}
