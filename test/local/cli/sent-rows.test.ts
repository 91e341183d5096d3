// Rows whose statuses were cleared in a result are told from rows that were never sent, wherever they stand by then.
import { expect, it } from 'vitest';
import { settleCleared } from '../../../src/local/cli/cleared-rows.ts';
import { readOptions } from '../../../src/local/cli/options.ts';
import { ownPlaceIn } from '../../../src/local/cli/own-cells.ts';
import { digestsOf, findCleared, type SentRows, sentRows } from '../../../src/local/cli/sent-rows.ts';
import { NOBODY } from '../../../src/local/cli/watch.ts';
import { readCsv } from '../../../src/local/files/read-csv.ts';
import type { SheetData } from '../../../src/local/files/sheet-data.ts';

const HEADER = 'Task name,Due date,Task status,Task ID';
const BEFORE = [
  'A,2029-05-01,Created · ABCD-1,id-of-a-12345',
  'B,2029-05-02,Unknown · ABCD-2 — no such task was found,',
  'C,2029-05-03,Accepted · ABCD-3,',
  'D,2029-05-04,Queued · ABCD-4,',
];

function dataOf(lines: readonly string[], header = HEADER): SheetData {
  return readCsv(Buffer.from([header, ...lines].join('\n')), 'x.csv', {
    locale: 'en_IN',
    timeZone: 'Asia/Kolkata',
  });
}

function sentOf(data: SheetData): SentRows {
  const place = ownPlaceIn(data, null);
  const own = data.rows.map((row) => ({
    status: String(row[place.status]?.value),
    id: String(row[place.id]?.value),
  }));
  return sentRows(own, () => digestsOf(data, place));
}

const SENT = sentOf(dataOf(BEFORE));
const found = (...lines: string[]) => findCleared(dataOf(lines), SENT, null);
const statusesOf = (data: SheetData) => data.rows.slice(1).map((row) => row[2]?.value);

it('rows that were only queued are no sent ones', () => {
  expect(SENT.map(([row, status]) => [row, status])).toEqual([
    [2, 'Created · ABCD-1'],
    [3, 'Unknown · ABCD-2'],
    [4, 'Accepted · ABCD-3'],
  ]);
});

it('rows whose status says itself that clearing it sends them again are asked for by that', () => {
  const told =
    'F,2029-05-06,Unknown · ABCD-6 — no such task was found in LeadSquared. Look there before you clear this cell and send the row again.,';
  expect(sentOf(dataOf([told]))).toEqual([]);
});

it('a result as it was written has none that were cleared', () => {
  expect(found(...BEFORE)).toMatchObject({ back: [], doubtful: [], created: [], gone: [] });
});

it('cleared rows are known by their cells, also when the file was sorted, and get their statuses back', () => {
  const { back, created, withBack, ...others } = found(
    'D,2029-05-04,Queued · ABCD-4,',
    'C,2029-05-03,,',
    'B,2029-05-02,,',
    'A,2029-05-01,,',
    'E,2029-05-05,,',
  );
  expect([back, created]).toEqual([[3, 4], [{ row: 5, id: 'id-of-a-12' }]]);
  expect(others).toMatchObject({ doubtful: [], gone: [] });
  expect(statusesOf(withBack)).toEqual(['Queued · ABCD-4', 'Accepted · ABCD-3', 'Unknown · ABCD-2', '', '']);
});

it('a row that was cleared and changed is asked about, and one that was deleted is told of', () => {
  const { doubtful, gone, back } = found('A,2029-05-01,Created · ABCD-1,', 'B changed,2029-05-02,,');
  expect([doubtful, gone, back]).toEqual([[{ row: 3, status: 'Unknown · ABCD-2' }], [4], []]);
});

it('of a result without its column of statuses all rows in doubt are asked about', () => {
  const bare = dataOf(['A,2029-05-01', 'B,2029-05-02'], 'Task name,Due date');
  expect(findCleared(bare, SENT, null).doubtful.map(({ row }) => row)).toEqual([3, 4]);
});

/** What is said and asked, and the statuses with which the sending goes on. */
async function settled(lines: readonly string[], answer: boolean, ...words: string[]) {
  const options = readOptions(['send', 'x.csv', ...words]);
  if (options === null) throw new Error('That asks for the help text.');
  const said: string[] = [];
  const asked: string[] = [];
  const data = await settleCleared(found(...lines), options, {
    ...NOBODY,
    say: (line) => said.push(line),
    confirm: async (question) => {
      asked.push(question);
      return answer;
    },
  });
  return { said, asked, statuses: statusesOf(data) };
}

const CLEARED = ['A,2029-05-01,Created · ABCD-1,', 'B,2029-05-02,,', 'C,2029-05-03,,'];

it('rows in doubt are sent as new ones only after a yes', async () => {
  const yes = await settled(CLEARED, true);
  expect(yes.asked.join()).toContain(
    '2 rows have no status any more, although they were sent and their tasks may exist; the first is row 3. Yes sends',
  );
  expect(yes.statuses).toEqual(['Created · ABCD-1', '', '']);
  const no = await settled(CLEARED, false);
  expect(no.said.join()).toContain('The statuses are put back and LeadSquared is asked first');
  expect(no.statuses).toEqual(['Created · ABCD-1', 'Unknown · ABCD-2', 'Accepted · ABCD-3']);
  const settling = await settled(CLEARED, true, '--send-missing');
  expect([settling.asked, settling.statuses]).toEqual([[], no.statuses]);
});

it('nothing is sent while a changed row may be one in doubt, unless that is answered for', async () => {
  const changed = [
    'A,2029-05-01,Created · ABCD-1,',
    'B changed,2029-05-02,,',
    'C,2029-05-03,Accepted · ABCD-3,',
  ];
  await expect(settled(changed, false)).rejects.toThrow(
    /^Nothing was sent\. Row 3 has no status, .* write “Unknown · ABCD-2” into the status of row 3\. .* add --send-missing --yes\.$/,
  );
  expect((await settled(changed, true)).statuses).toEqual(['Created · ABCD-1', '', 'Accepted · ABCD-3']);
  expect((await settled(changed, false, '--send-missing', '--yes')).said).toHaveLength(1);
});

it('created rows that were cleared or deleted are told of', async () => {
  const { said } = await settled(['A,2029-05-01,,', 'B,2029-05-02,Unknown · ABCD-2,'], false);
  expect(said).toEqual([
    expect.stringMatching(/^Row 2 has no status any more, although it was sent and its task created\./),
    '1 row that was sent is no longer in the file: it was row 4. What was made of it stays in LeadSquared.',
  ]);
});
