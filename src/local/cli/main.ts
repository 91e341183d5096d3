// The `local` command: the main job for any CSV or Excel file, without Google.

import { FileError } from '../files/file-error.ts';
import { SheetError } from '../host/spreadsheet/model/errors.ts';
import { UsageError } from '../sandbox/usage.ts';
import { oneLine, PreconditionError } from './answer.ts';
import { checkFile } from './check-file.ts';
import { inCommandWords } from './command-words.ts';
import { HELP, readOptions } from './options.ts';
import { type SendSummary, sendFile } from './send-file.ts';

const EXIT = { done: 0, nothingDone: 1, someLeft: 2 } as const;

function exitCode(summary: SendSummary): number {
  const { failed, unknown, queued, accepted, stopped } = summary;
  const isSettled = failed + unknown + queued + accepted === 0 && stopped === null;
  return isSettled ? EXIT.done : EXIT.someLeft;
}

async function main(args: readonly string[]): Promise<number> {
  const options = readOptions(args);
  if (options === null) {
    console.log(HELP);
    return EXIT.done;
  }
  if (options.kind === 'check') {
    const { lines, remarks } = await checkFile(options);
    const printed = remarks.length === 0 ? { lines } : { lines, remarks };
    const told = [...remarks, ...lines];
    console.log(options.json ? JSON.stringify(printed) : [...told, ...inCommandWords(told)].join('\n'));
    return EXIT.done;
  }
  const { summary, told, remarks } = await sendFile(options);
  if (options.json) {
    for (const remark of remarks) console.error(remark);
    console.log(JSON.stringify(summary));
    if (summary.rows === 0) console.error(told[told.length - 1] ?? '');
  } else {
    if (remarks.length > 0) console.log(`${remarks.join('\n')}\n`);
    const last = told[told.length - 1] ?? '';
    console.log([last, ...inCommandWords([...remarks, last])].join('\n'));
  }
  if (options.out !== null && !options.json) console.log(`\nThe sheet with its results: ${options.out}`);
  return exitCode(summary);
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  const isPlain =
    error instanceof UsageError ||
    error instanceof FileError ||
    error instanceof SheetError ||
    error instanceof PreconditionError;
  if (!isPlain) throw error;
  console.error([oneLine(error.message), ...inCommandWords([error.message])].join(' '));
  process.exitCode = EXIT.nothingDone;
}
