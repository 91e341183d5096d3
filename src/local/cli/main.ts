// The `local` command: the main job for any CSV or Excel file, without Google.

import { FileError } from '../files/file-error.ts';
import { SheetError } from '../host/spreadsheet/model/errors.ts';
import { UsageError } from '../sandbox/usage.ts';
import { BrokenOffError, oneLine, PreconditionError } from './answer.ts';
import { askAtTerminal } from './ask.ts';
import { checkFile } from './check-file.ts';
import { matchHint } from './command-words.ts';
import { EXIT, exitCode } from './exit-code.ts';
import { goOnCommand, goOnLines, withRegion } from './go-on-command.ts';
import { lastWords } from './last-words.ts';
import { HELP, type LocalOptions, readOptions } from './options.ts';
import { type SendResult, sendFile } from './send-file.ts';
import { listenForStop, StopWish } from './stop-wish.ts';
import { taskProgress } from './task-progress.ts';

const STOPPING =
  'Stopping: the calls that are out are waited for, and the result is written. Press Ctrl+C again to stop at once.';

function printSent(result: SendResult, options: LocalOptions, words: readonly string[]): void {
  const { summary, told, remarks, out } = result;
  const goOn = options.crm === null ? [] : goOnLines(result, withRegion(words, result.region), Date.now());
  if (options.json) {
    for (const line of [...remarks, ...goOn]) console.error(line);
    console.log(JSON.stringify(summary));
    if (summary.rows === 0) console.error(told[told.length - 1] ?? '');
    return;
  }
  if (remarks.length > 0) console.log(`${remarks.join('\n')}\n`);
  const last = lastWords(result);
  console.log([last, ...matchHint([...remarks, last])].join('\n'));
  // To a real account it was said before.
  if (options.crm === null) console.log(result.reading);
  if (out !== null) console.log(`\nThe sheet with its results: ${out}`);
  for (const line of goOn) console.log(line);
}

async function send(options: LocalOptions, words: readonly string[]): Promise<number> {
  const wish = new StopWish();
  let saveNow = () => {};
  const stopListening = listenForStop(wish, {
    now: () => performance.now(),
    on: (signal, listener) => process.on(signal, listener),
    off: (signal, listener) => process.off(signal, listener),
    endNow: (code) => {
      try {
        saveNow();
      } catch (error) {
        console.error(error instanceof Error ? oneLine(error.message) : error);
      }
      process.exit(code);
    },
  });
  wish.whenMade(() => console.error(`\n${STOPPING}`));
  try {
    const result = await sendFile(options, {
      wish,
      screen: options.simulated ? null : process.stderr,
      say: (line) => (options.json ? console.error(line) : console.log(`${line}\n`)),
      confirm: (question) => askAtTerminal(question, wish),
      canAsk: process.stdin.isTTY === true,
      whenKept: (save) => {
        saveNow = save;
      },
    });
    printSent(result, options, words);
    return wish.isMade ? EXIT.stopped : exitCode(result);
  } finally {
    stopListening();
  }
}

/** A part of its own below the check's lines. */
function shownBelow(lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : ['', ...lines];
}

async function tellProgress(options: LocalOptions): Promise<number> {
  const told = await taskProgress(options);
  const lines = told.rows.map(({ row, progress }) => `Row ${row}: ${progress}`);
  console.log(options.json ? JSON.stringify(told) : [...told.remarks, ...lines, ...told.summary].join('\n'));
  return EXIT.done;
}

async function main(words: readonly string[]): Promise<number> {
  const options = readOptions(words);
  if (options === null) {
    console.log(HELP);
    return EXIT.done;
  }
  if (options.kind === 'send') return await send(options, words);
  if (options.kind === 'progress') return await tellProgress(options);
  const { lines, remarks, preview, reading } = await checkFile(options);
  const printed = {
    lines,
    reading,
    ...(remarks.length === 0 ? {} : { remarks }),
    ...(preview.length === 0 ? {} : { preview }),
  };
  const told = [...remarks, ...lines];
  console.log(
    options.json
      ? JSON.stringify(printed)
      : [...told, reading, ...matchHint(told), ...shownBelow(preview)].join('\n'),
  );
  return EXIT.done;
}

// Whoever read the output may be gone, and a sending goes on all the same.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  const isPlain =
    error instanceof BrokenOffError ||
    error instanceof UsageError ||
    error instanceof FileError ||
    error instanceof SheetError ||
    error instanceof PreconditionError;
  if (!isPlain) throw error;
  console.error([oneLine(error.message), ...matchHint([error.message])].join(' '));
  process.exitCode = EXIT.nothingDone;
  if (error instanceof BrokenOffError) {
    console.error(`To go on: ${goOnCommand(withRegion(process.argv.slice(2), error.region))}`);
    process.exitCode = EXIT.someLeft;
  }
}
