// Rows that were sent and look new, since an older version of the sheet was put back, are known by what a run remembers of its rows.
import { describe, expect, it } from 'vitest';
import { DEFAULT_SHEET_SETTINGS } from '../../../../src/core/settings.ts';
import { describePutBack, findPutBack } from '../../../../src/run/plan/put-back.ts';
import { readSample, SAMPLE_SIZE, sampleProperties } from '../../../../src/run/record/row-sample.ts';
import { NO_COUNTS, type RunCounts, type RunRecord } from '../../../../src/run/record/run-record.ts';
import { rowDigest } from '../../../../src/run/sheet/row-digest.ts';
import { readData, readHead } from '../../../../src/run/sheet/sheet-head.ts';
import { placesIn, storeWith } from '../../../support/places.ts';
import { FakeStore, FakeTable, NOW } from '../../../support/run-fakes.ts';
import { SECOND } from '../../../support/times.ts';

const HEADER = ['Task name', 'Task type', 'Owner e-mail', 'Due date', 'Task status', 'Task ID'];
const line = (number: number, status = '', id = '') => [
  `row ${number}`,
  'Meeting',
  'a.b@example.com',
  '2027-01-05 10:00',
  status,
  id,
];
const HEAD = readHead(FakeTable.marked([HEADER, line(1)]), DEFAULT_SHEET_SETTINGS);

interface Situation {
  readonly counts: Partial<RunCounts>;
  /** How many rows the run had, and which of them it let out. */
  readonly rows: number;
  readonly sent?: readonly number[];
  readonly now: readonly (readonly string[])[];
  readonly sheetId?: number;
  /** A run after it, which may have taken up its rows. */
  readonly later?: Partial<RunRecord>;
}

function found({ counts, rows, sent, now, sheetId = 0, later }: Situation) {
  const numbers = Array.from({ length: rows }, (_, place) => place + 1);
  const run = { state: 'ended', sheetId, isOver: true } as const;
  const own = { ...run, id: 'AB', sent: sent ?? numbers, counts: { ...NO_COUNTS, ...counts } };
  const others = later === undefined ? [] : [{ ...run, id: 'CD', startedAt: NOW + SECOND, ...later }];
  const store = storeWith(own, ...others);
  store.setAll(
    sampleProperties(
      'AB',
      numbers.map((number) => rowDigest(line(number), HEAD.mapping)),
    ),
  );
  const table = FakeTable.marked([HEADER, ...now]);
  const head = readHead(table, DEFAULT_SHEET_SETTINGS);
  const read = readData(table, head);
  const toSend = read.filter(({ cells }) => !(cells[4]?.display ?? '').startsWith('Created'));
  return findPutBack(read, toSend, head, { places: placesIn(store), zone: table.zone });
}

const blank = [1, 2, 3, 4].map((number) => line(number));
const ALL_CREATED = { counts: { created: 4 }, rows: 4 };

describe('rows that a run has sent and that look new', () => {
  it.each<[string, Situation, readonly [sent: number, rows: number, isPartly: boolean] | null]>([
    ['are found when none shows the run any more', { ...ALL_CREATED, now: blank }, [4, 4, false]],
    [
      'are found when some show it still',
      { ...ALL_CREATED, now: [line(1, 'Created · AB-1', 'id'), ...blank.slice(1)] },
      [4, 3, true],
    ],
    ['are found when they were accepted', { counts: { accepted: 4 }, rows: 4, now: blank }, [4, 4, false]],
    [
      'are found when nobody knew whether they have tasks',
      { counts: { unknown: 4 }, rows: 4, now: blank },
      [4, 4, false],
    ],
    [
      'are none when the user has settled rows in doubt by hand',
      {
        counts: { created: 2, unknown: 2 },
        rows: 4,
        now: [line(1, 'Created · AB-1', 'id'), line(2, 'Created · AB-2', 'id'), line(3), line(4)],
      },
      null,
    ],
    [
      'are found when a later run began with other rows',
      { counts: { accepted: 4 }, rows: 4, now: blank, later: { since: NOW + SECOND } },
      [4, 4, false],
    ],
    [
      'are none when a later run has taken them up, whose counts tell of them since',
      { counts: { accepted: 2, unknown: 2 }, rows: 4, now: blank, later: { since: NOW } },
      null,
    ],
    [
      'are found when a later run has taken up others, which were in doubt',
      { counts: { created: 3, accepted: 1 }, rows: 4, now: blank, later: { since: NOW } },
      [3, 3, false],
    ],
    ['are none when their tasks were deleted', { counts: { deleted: 4 }, rows: 4, now: blank }, null],
    ['are none when they hold something else', { ...ALL_CREATED, now: [line(7), line(8)] }, null],
    [
      'are none when they have their ids',
      { ...ALL_CREATED, now: blank.map((cells) => [...cells.slice(0, 5), 'id']) },
      null,
    ],
    [
      'are none of a copy beside rows that show the run',
      {
        ...ALL_CREATED,
        now: [
          ...[1, 2, 3, 4].map((number) => line(number, `Created · AB-${number}`, `id${number}`)),
          line(2),
        ],
      },
      null,
    ],
    [
      'are none of a stopped run whose sent rows were deleted',
      { counts: { created: 2, unsent: 2 }, rows: 4, sent: [1, 2], now: [line(3), line(4)] },
      null,
    ],
    [
      'are found when they say that they were not in order then',
      {
        ...ALL_CREATED,
        now: [
          line(1, 'Invalid — Owner: no.'),
          line(2, 'Invalid · ZZ-2 — no.'),
          line(3, 'Skipped — repeats.'),
          line(4, 'Failed · ZZ-4 — no.'),
        ],
      },
      [4, 4, false],
    ],
    [
      'are none when they were edited and sent after a check had found them Invalid',
      {
        ...ALL_CREATED,
        now: [
          ...[1, 2, 3, 4].map((number) => line(number, `Created · AB-${number}`, `id${number}`)),
          line(5, 'Invalid — Owner: no.'),
        ],
      },
      null,
    ],
    [
      'are none when it has refused them itself, although others that it has sent were deleted',
      {
        counts: { created: 2, failed: 2 },
        rows: 4,
        now: [line(3, 'Failed · AB-3 — no.'), line(4, 'Failed · AB-4 — no.')],
      },
      null,
    ],
    [
      'are none when a later run has sent them and was refused',
      {
        counts: { created: 2, failed: 2 },
        rows: 4,
        now: [line(3, 'Failed · CD-1 — no.'), line(4, 'Failed · CD-2 — no.')],
        later: { counts: { ...NO_COUNTS, failed: 2 } },
      },
      null,
    ],
    [
      'are none when they are left alone with the ids of tasks',
      { ...ALL_CREATED, now: blank.map((cells) => [...cells.slice(0, 4), 'Failed · ZZ-1 — no.', 'id']) },
      null,
    ],
    ['are none of another sheet', { ...ALL_CREATED, sheetId: 7, now: blank }, null],
  ])('%s', (_, situation, expected) => {
    const known = found(situation).map(({ sent, rows, isPartly }) => [sent, rows, isPartly]);
    expect(known).toEqual(expected === null ? [] : [expected]);
  });

  it('are told with their run and what to do', () => {
    const [one] = found({ ...ALL_CREATED, now: blank });
    expect(one === undefined ? '' : describePutBack(one)).toBe(
      'Run AB sent 4 rows of this sheet on 2026-03-02 09:00; none of them shows it any more, and about 4 of those to be sent now are equal to them. If an older version of the sheet was put back, they have their tasks already: have them looked up in LeadSquared first, or put the newer version back (File > Version history).',
    );
  });

  it('are found of a run of 25,000 rows that stopped after 100', () => {
    const now = Array.from({ length: 300 }, (_, place) => line(place + 1));
    const sent = Array.from({ length: 100 }, (_, place) => place + 1);
    const known = found({ counts: { created: 100, unsent: 24_900 }, rows: 25_000, sent, now });
    expect(known.map(({ rows, isPartly }) => [rows, isPartly])).toEqual([[100, false]]);
  });
});

describe('what is remembered of the rows of a run', () => {
  it.each([1, 99, 100, 101, 5000, 50_000])(
    'of %i rows is little, has the first and the last, and no row twice',
    (rows) => {
      const store = new FakeStore();
      store.setAll(
        sampleProperties(
          'AB',
          Array.from({ length: rows }, (_, place) => `d${place + 1}`),
        ),
      );
      const sample = readSample(store, 'AB');
      const indexes = sample.map(({ index }) => index);
      expect(sample.length).toBeLessThanOrEqual(SAMPLE_SIZE);
      expect(sample.length).toBeGreaterThanOrEqual(Math.min(rows, SAMPLE_SIZE / 2));
      expect(new Set(indexes).size).toBe(indexes.length);
      expect([indexes[0], indexes[indexes.length - 1]]).toEqual([1, rows]);
      expect(sample.every(({ index, digest }) => digest === `d${index}`)).toBe(true);
      expect((store.get('run.AB.rows') ?? '').length).toBeLessThan(1500);
    },
  );

  it('is nothing where no row was sent or something else is stored', () => {
    const store = new FakeStore();
    store.set('run.AB.rows', 'x');
    expect([readSample(store, 'AB'), readSample(store, 'CD'), sampleProperties('AB', [])]).toEqual([
      [],
      [],
      {},
    ]);
  });
});
