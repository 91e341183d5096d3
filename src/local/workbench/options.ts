// Reads the options that every command with a workbench takes: the account, and the sheet's time zone and locale.
import { isTimeZone } from '../host/cells/zone.ts';
import { parseCommand } from '../sandbox/command.ts';
import type { AccountOptions } from '../sandbox/options.ts';
import { UsageError } from '../sandbox/usage.ts';

/** How sheets are read where nothing else is said. */
export const DEFAULT_ZONE = 'Asia/Kolkata';
export const DEFAULT_LOCALE = 'en_IN';

/** @returns the address without a slash at the end; null, which stands for the sandbox, when none is given. @throws UsageError */
export function readCrm(text: string | undefined): string | null {
  if (text === undefined) return null;
  const isAllowed =
    /^https:\/\/[\w.-]+(?::\d+)?\/?$/.test(text) ||
    /^http:\/\/(?:127\.0\.0\.1|localhost)(?::\d+)?\/?$/.test(text);
  if (isAllowed && URL.canParse(text)) return text.replace(/\/$/, '');
  throw new UsageError(
    `--crm takes an https address without a path, or http://127.0.0.1:PORT, but "${text}" was given.`,
  );
}

/** @param text options as the `sandbox` command takes them. @throws UsageError */
export function readSandbox(text = ''): Partial<AccountOptions> {
  const command = parseCommand(text.split(/\s+/).filter((word) => word !== ''));
  return command.kind === 'serve' ? command.options : {};
}

/** @throws UsageError */
export function readZone(text = DEFAULT_ZONE): string {
  if (isTimeZone(text)) return text;
  throw new UsageError(`--zone takes a time zone such as Asia/Kolkata, but "${text}" was given.`);
}

/** @throws UsageError */
export function readLocale(text = DEFAULT_LOCALE): string {
  if (isLocale(text)) return text;
  throw new UsageError(`--locale takes a locale such as en_IN or de_DE, but "${text}" was given.`);
}

/** Whether a text has the form of a locale. */
export function isLocale(text: string): boolean {
  return /^[a-z]{2,3}_[A-Z]{2}$/.test(text);
}
