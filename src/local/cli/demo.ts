// The `demo` command: the main job on the sample sheet against a sandbox account, with the sheet shown before and after.
import { readSheetFile } from '../files/sheet-file.ts';
import type { SheetModel } from '../host/spreadsheet/model/sheet.ts';
import { workbookFrom } from '../workbench/load-workbook.ts';
import { SAMPLE } from '../workbench/project-folder.ts';
import { lastWords } from './last-words.ts';
import { readOptions } from './options.ts';
import { sendFile } from './send-file.ts';

/** Widest a column gets, in characters. */
const WIDEST = 46;
/** Columns shown: enough to recognise a row, and what the add-on writes. */
const BEFORE_COLUMNS = ['Task name', 'Task type', 'Owner e-mail', 'Due date'];
const AFTER_COLUMNS = ['Task name', 'Due date', 'Task status', 'Task ID'];
/** Sheet rows shown before and after: good ones, and one of several kinds of bad one. */
const SHOWN_ROWS = [2, 3, 7, 8, 16, 29, 77, 111, 237, 240];

function shorten(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length > WIDEST ? `${line.slice(0, WIDEST - 1)}…` : line;
}

/** Columns separated by two spaces, a line below the header; long cells are cut. */
function textTable(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = [header, ...rows].map((row) => row.map(shorten));
  const widths = header.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)));
  const drawn = lines.map((line) =>
    line
      .map((text, column) => text.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
  const rule = widths.map((width) => '─'.repeat(width)).join('  ');
  return [drawn[0], rule, ...drawn.slice(1)].join('\n');
}

function shown(sheet: SheetModel, columns: readonly string[]): string {
  const box = { row: 1, column: 1, rows: sheet.lastRow, columns: sheet.lastColumn };
  const texts = sheet.displays(box);
  const places = columns.map((name) => texts[0]?.indexOf(name) ?? -1);
  const rows = SHOWN_ROWS.map((row) => [
    String(row),
    ...places.map((place) => texts[row - 1]?.[place] ?? ''),
  ]);
  return textTable(['', ...columns], rows);
}

async function main(): Promise<number> {
  const options = readOptions(['send', SAMPLE, '--simulated']);
  if (options === null) return 1;
  const region = { locale: options.locale, timeZone: options.zone };
  const data = await readSheetFile(SAMPLE, region);
  const before = workbookFrom(data, { id: 'demo', name: 'demo', ...region });
  console.log(
    `samples/tasks.csv, ${data.rows.length - 1} rows, some of them with mistakes. A few of them:\n`,
  );
  console.log(shown(before.activeSheet, BEFORE_COLUMNS));
  console.log(
    '\nSending them to a sandbox LeadSquared account on this machine, on a clock that runs faster …\n',
  );

  const result = await sendFile(options);
  const { workbook, summary, tasksHeld } = result;
  console.log('The same rows afterwards:\n');
  console.log(shown(workbook.activeSheet, AFTER_COLUMNS));
  console.log(`\nWhat the user is told:\n\n${lastWords(result)}\n`);

  const agree = summary.created === tasksHeld && summary.accepted + summary.unknown + summary.queued === 0;
  console.log(
    `The sheet says ${summary.created} tasks were created; the sandbox account holds ${tasksHeld}. ` +
      `${agree ? 'They agree.' : 'THEY DO NOT AGREE.'} ${summary.calls} calls, ${Math.round(summary.seconds)} s by that clock.`,
  );
  return agree ? 0 : 1;
}

process.exitCode = await main();
