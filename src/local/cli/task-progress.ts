// The `progress` job: says what became of the tasks of a list that was sent; writes no file, and changes nothing in LeadSquared.
import type { SheetModel } from '../host/spreadsheet/model/sheet.ts';
import { asRecord } from '../sandbox/json.ts';
import { requireAccount } from './account-of-result.ts';
import { answer, oneLine, PreconditionError } from './answer.ts';
import { inCommandWords } from './command-words.ts';
import { connect } from './connect.ts';
import { withKeptRegion } from './kept-region.ts';
import { keysFor } from './keys.ts';
import { openGiven, readGiven } from './open-file.ts';
import type { LocalOptions } from './options.ts';
import { ownColumn } from './own-cells.ts';
import { readState } from './run-state.ts';

const PROGRESS_HEADER = /^Task progress(?:$| \()/;

export interface RowProgress {
  /** As in the file, from 1. */
  readonly row: number;
  readonly progress: string;
}

export interface TaskProgress {
  readonly remarks: readonly string[];
  readonly rows: readonly RowProgress[];
  /** What it has come to, whole sentences. */
  readonly summary: readonly string[];
}

function rowsOf(sheet: SheetModel, headerRow: number | null): RowProgress[] {
  const { lastRow, lastColumn } = sheet;
  const lines = sheet.displays({ row: 1, column: 1, rows: lastRow, columns: lastColumn });
  const { header, column } = ownColumn(lines, headerRow, PROGRESS_HEADER);
  return lines.flatMap((line, place) => {
    const progress = line[column] ?? '';
    return place <= header || progress === '' ? [] : [{ row: place + 1, progress }];
  });
}

/** @throws PreconditionError, UsageError or FileError */
export async function taskProgress(said: LocalOptions): Promise<TaskProgress> {
  const keys = keysFor(said);
  const state = readState(said.file);
  const options = withKeptRegion(said, state);
  const given = await readGiven(options, options.file, state);
  const bench = await openGiven(options, given);
  try {
    await connect(bench, options, keys);
    if (state !== null) await requireAccount(bench, options, { kind: 'going-on', out: options.file, state });
    const sheet = bench.workbook.activeSheet;
    let from: unknown = null;
    for (;;) {
      const told = await answer(
        bench.host.callClient('sidebarRefreshProgress', [{ sheetId: sheet.gid, from }]),
      );
      const found = asRecord(told.progress);
      if (found === null) throw new PreconditionError('The add-on does not tell what became of the tasks.');
      from = found.state;
      if (found.isOver !== true) continue;
      const summary = String(found.message).split('\n');
      return {
        remarks: given.data.remarks ?? [],
        rows: rowsOf(sheet, options.headerRow),
        summary: summary.map((line) => inCommandWords(oneLine(line))),
      };
    }
  } finally {
    await bench.close();
  }
}
