// The `start` command: serves the playground until Ctrl+C.
import { FileError } from '../files/file-error.ts';
import { readSheetFile } from '../files/sheet-file.ts';
import { UsageError } from '../sandbox/usage.ts';
import { fitsTasks } from '../workbench/fits-tasks.ts';
import { SAMPLE } from '../workbench/project-folder.ts';
import { BUNDLE } from '../workbench/workbench.ts';
import { HELP, readCommand } from './command.ts';
import { newFile } from './server/new-file.ts';
import { openPlayground, type Playground } from './server/playground.ts';
import { servePlayground } from './server/serve.ts';

try {
  await main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof UsageError || error instanceof FileError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

async function main(args: readonly string[]): Promise<void> {
  const command = readCommand(args);
  if (command.kind === 'help') {
    console.log(HELP);
    return;
  }
  const { zone: timeZone, locale, crm, sandbox } = command;
  const data = await readSheetFile(
    command.file ?? SAMPLE,
    { locale, timeZone },
    { fits: fitsTasks, otherSheet: 'taken' },
  );
  for (const remark of data.remarks ?? []) console.log(remark);
  const workbook = newFile(data, { locale, timeZone });
  const playground = await openPlayground({ workbook, crm, sandbox });
  const served = await servePlayground(playground, BUNDLE, command.port);
  console.log(greeting(playground, served.url));
  const stop = () => void served.close().then(() => playground.close());
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
}

function greeting(playground: Playground, url: string): string {
  const state = playground.state();
  const crm =
    state.crm.kind === 'url'
      ? `The add-on works with the LeadSquared account at ${state.crm.url}: tasks that you send are really created.`
      : `The add-on works with a sandbox account. Its made-up keys are shown on the page too:
  Access key   ${state.crm.accessKey}
  Secret key   ${state.crm.secretKey}`;
  return `The playground is at ${url}

${crm}

Ctrl+C stops it.`;
}
