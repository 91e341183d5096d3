// The words of the `start` command: reads its options, and says in plain language what is wrong with them.
import { HELP_FLAG, parseWords, readWholeNumber, TEXT, UsageError } from '../sandbox/usage.ts';
import { readCrm, readLocale, readSandbox, readZone } from '../workbench/options.ts';

export const DEFAULT_PORT = 8050;

export const HELP = `Opens a page that looks and behaves like a Google Sheet with the add-on in it.

  npm start -- [options]

  --port N                 port on 127.0.0.1; ${DEFAULT_PORT} by default, another one when it is taken
  --file FILE              the .csv or .xlsx file to begin with; the sample sheet by default
  --crm URL                a LeadSquared account, for instance https://api-in21.leadsquared.com; you type its keys
                           into the page. Without it a sandbox account inside this program is used
  --sandbox="OPTIONS"      options for the sandbox account, as \`npm run -s sandbox -- --help\` lists them
  --zone AREA/CITY         time zone of the sheet; Asia/Kolkata by default
  --locale xx_YY           locale of the sheet, which decides how dates are read; en_IN by default
  --help                   this text
`;

/** @throws UsageError */
export function readCommand(args: readonly string[]) {
  const { values } = parseWords({
    args: [...args],
    options: {
      port: TEXT,
      file: TEXT,
      crm: TEXT,
      sandbox: TEXT,
      zone: TEXT,
      locale: TEXT,
      help: HELP_FLAG,
    },
  });
  if (values.help) return { kind: 'help' as const };
  if (values.crm !== undefined && values.sandbox !== undefined) {
    throw new UsageError('--sandbox is for the sandbox account, so leave out --crm or --sandbox.');
  }
  return {
    kind: 'serve' as const,
    port: readWholeNumber('--port', values.port ?? String(DEFAULT_PORT), 0, 65_535),
    /** Null for the sample. */
    file: values.file ?? null,
    /** Null for the sandbox. */
    crm: readCrm(values.crm),
    sandbox: readSandbox(values.sandbox),
    zone: readZone(values.zone),
    locale: readLocale(values.locale),
  };
}
