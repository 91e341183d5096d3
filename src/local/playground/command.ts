// The words of the `start` command: reads its options, and says in plain language what is wrong with them.
import { parseArgs } from 'node:util';
import { isTimeZone } from '../apps-script/cells/zone.ts';
import { parseCommand, UsageError } from '../leadsquared/command.ts';
import type { AccountOptions } from '../leadsquared/options.ts';

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

export type PlaygroundCommand =
  | { readonly kind: 'help' }
  | {
      readonly kind: 'serve';
      readonly port: number;
      /** Null for the sample. */
      readonly file: string | null;
      /** Null for the sandbox. */
      readonly crm: string | null;
      readonly sandbox: Partial<AccountOptions>;
      readonly zone: string;
      readonly locale: string;
    };

/** @throws UsageError */
export function readCommand(args: readonly string[]): PlaygroundCommand {
  const values = parse(args);
  if (values.help) return { kind: 'help' };
  if (values.crm !== undefined && values.sandbox !== undefined) {
    throw new UsageError('--sandbox is for the sandbox account, so leave out --crm or --sandbox.');
  }
  return {
    kind: 'serve',
    port: readPort(values.port ?? String(DEFAULT_PORT)),
    file: values.file ?? null,
    crm: values.crm === undefined ? null : readUrl(values.crm),
    sandbox: values.sandbox === undefined ? {} : readSandbox(values.sandbox),
    zone: readZone(values.zone ?? 'Asia/Kolkata'),
    locale: readLocale(values.locale ?? 'en_IN'),
  };
}

function parse(args: readonly string[]) {
  const text = { type: 'string' } as const;
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        port: text,
        file: text,
        crm: text,
        sandbox: text,
        zone: text,
        locale: text,
        help: { type: 'boolean', short: 'h' },
      },
    });
    return values;
  } catch (cause) {
    const [firstLine = ''] = cause instanceof Error ? cause.message.split(/\.?\s*\n|\. /) : [];
    throw new UsageError(`${firstLine.replace(/\.$/, '')}. Use --help to see all options.`, { cause });
  }
}

function readPort(text: string): number {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN;
  if (port <= 65_535) return port;
  throw new UsageError(`--port must be a whole number from 0 to 65535, but "${text}" was given.`);
}

function readUrl(text: string): string {
  const isAllowed =
    /^https:\/\/[\w.-]+(?::\d+)?\/?$/.test(text) ||
    /^http:\/\/(?:127\.0\.0\.1|localhost)(?::\d+)?\/?$/.test(text);
  if (isAllowed) return text.replace(/\/$/, '');
  throw new UsageError(
    `--crm takes an https address without a path, or http://127.0.0.1:PORT, but "${text}" was given.`,
  );
}

function readSandbox(text: string): Partial<AccountOptions> {
  const command = parseCommand(text.split(/\s+/).filter((word) => word !== ''));
  return command.kind === 'serve' ? command.options : {};
}

function readZone(text: string): string {
  if (isTimeZone(text)) return text;
  throw new UsageError(`--zone takes a time zone such as Asia/Kolkata, but "${text}" was given.`);
}

function readLocale(text: string): string {
  if (/^[a-z]{2,3}_[A-Z]{2}$/.test(text)) return text;
  throw new UsageError(`--locale takes a locale such as en_IN or de_DE, but "${text}" was given.`);
}
