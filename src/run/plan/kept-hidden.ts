// What a check found out about hidden rows, kept for the start that follows it: Google tells of each row by a call of its own.
import * as v from 'valibot';
import { displays, type SheetRow } from '../../core/cell.ts';
import { spansIn, spansText } from '../../core/number-spans.ts';
import { digestOf } from '../../core/placement-mark.ts';
import type { RunPorts } from '../job.ts';
import { readJson } from '../read-json.ts';
import type { SheetHead } from '../sheet/sheet-head.ts';
import type { HiddenRows, Table } from '../sheet/table.ts';

/** What the screen says of hidden rows is what happens for so long; whoever takes longer has them asked about once more. */
export const KEPT_MS = 60_000;
/** So few rows are asked about in a moment. */
export const FEW_ROWS = 200;
/** Every so-manieth row is asked about all the same: rows that were hidden since, some in a row, are noticed. */
export const SAMPLE_STEP = 20;
/** A value of Google's cache has 100 KB at most (page cache). */
const LONGEST = 90_000;

const KeptSchema = v.object({ at: v.number(), stamp: v.string(), rows: v.number(), hidden: v.string() });
export type KeptHidden = Readonly<v.InferOutput<typeof KeptSchema>>;

type KeptPorts = Pick<RunPorts, 'clock' | 'sharedStore' | 'fileId' | 'user'> & {
  readonly table: Pick<Table, 'sheetId'>;
};

const keyOf = ({ fileId, table, user }: KeptPorts): string => `hidden.${fileId}.${table.sheetId}.${user()}`;

/** Tells these rows, as they stand and read, from any others; what the add-on writes beside them does not count. */
function stampOf(rows: readonly SheetRow[], { own }: Pick<SheetHead, 'own'>): string {
  const isTheirs = (_: string, column: number) => column !== own.status && column !== own.taskId;
  return digestOf(
    rows.map((row) => {
      const texts = displays(row).filter(isTheirs);
      const filled = texts.reduce((end, text, column) => (text === '' ? end : column + 1), 0);
      return [row.rowNumber, ...texts.slice(0, filled)].join('\u0001');
    }),
  );
}

/** To be called by a check. Rows under a filter are not kept: a filter hides others with every value that changes. */
export function keepHidden(
  ports: KeptPorts,
  head: SheetHead,
  rows: readonly SheetRow[],
  { hidden, unasked, isFiltered }: HiddenRows,
): void {
  if (rows.length <= FEW_ROWS || unasked > 0 || isFiltered) return;
  const kept: KeptHidden = {
    at: ports.clock.now(),
    stamp: stampOf(rows, head),
    rows: rows.length,
    hidden: spansText([...hidden].sort((a, b) => a - b)),
  };
  const text = JSON.stringify(kept);
  if (text.length <= LONGEST) ports.sharedStore.set(keyOf(ports), text);
}

/** Null when nothing is kept, or not of late. */
export function readKeptHidden(ports: KeptPorts): KeptHidden | null {
  const kept = readJson(KeptSchema, ports.sharedStore.get(keyOf(ports)));
  return kept !== null && ports.clock.now() - kept.at < KEPT_MS ? kept : null;
}

/** What was kept, if it is of these very rows and a sample of them says the same; null otherwise. */
export function stillHidden(
  table: Table,
  head: SheetHead,
  rows: readonly SheetRow[],
  kept: KeptHidden,
): HiddenRows | null {
  if (kept.rows !== rows.length || kept.stamp !== stampOf(rows, head)) return null;
  const hidden = new Set(spansIn(kept.hidden, rows.length));
  const asked = rows.filter((_, place) => place % SAMPLE_STEP === 0).map(({ rowNumber }) => rowNumber);
  const now = table.hiddenRows(asked);
  const isSame = asked.every((row) => now.hidden.has(row) === hidden.has(row));
  return isSame && !now.isFiltered && now.unasked === 0 ? { hidden, unasked: 0, isFiltered: false } : null;
}
