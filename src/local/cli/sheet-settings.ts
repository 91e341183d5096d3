// The settings that a sheet has for one job: the match from a file, the header row, and whether hidden rows are sent.
import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { MATCH_KIND } from '../../core/match-text.ts';
import { DEFAULT_SHEET_SETTINGS, type SheetSettings } from '../../core/settings.ts';
import { asRecord, type JsonRecord, parseJson } from '../sandbox/json.ts';
import { UsageError } from '../sandbox/usage.ts';
import type { Workbench } from '../workbench/workbench.ts';
import { answer, PreconditionError } from './answer.ts';
import type { LocalOptions } from './options.ts';

/** Bytes of a match; the add-on keeps no more than 9 KB of it. */
const MATCH_BYTES = 100_000;
/** The settings that `sidebarSaveMatch` does not take, with what it would say of them. */
const KEPT_BESIDE = ['headerRow', 'textLimit'] as const;

/**
 * A match as the sidebar shows it as text, or any of the settings of a sheet, as JSON.
 *
 * @throws UsageError in one line that names the file
 */
export async function readMatchFile(path: string): Promise<JsonRecord> {
  const given = asRecord(parsed(await textOf(path), path));
  const match = given?.kind === MATCH_KIND ? asRecord(given.settings) : given;
  if (match === null) throw new UsageError(`--match: "${basename(path)}" holds no match.${EXAMPLE}`);
  const known = Object.keys(DEFAULT_SHEET_SETTINGS);
  const unknown = Object.keys(match).find((name) => !known.includes(name));
  if (unknown === undefined) return match;
  throw new UsageError(
    `--match: "${basename(path)}" sets "${unknown}", which is no setting of a sheet. It may set ${known.join(', ')}.`,
  );
}

const EXAMPLE =
  ' It should read like {"columns":{"Student":"","Mobile":"LeadId"},"constants":{"TaskType":"Phone call"}}.';

async function textOf(path: string): Promise<string> {
  try {
    const found = await stat(path);
    if (!found.isFile() || found.size > MATCH_BYTES) throw new Error('This is no match.');
    return (await readFile(path, 'utf8')).replace(/^\ufeff/, '');
  } catch (cause) {
    throw new UsageError(`--match: the file "${path}" cannot be read.`, { cause });
  }
}

function parsed(text: string, path: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new UsageError(`--match: "${basename(path)}" is no JSON text.${EXAMPLE}`, { cause });
  }
}

/**
 * Saves the settings as the sidebar would, whose rules they pass on the way.
 *
 * @param match as `readMatchFile` gives it
 * @throws PreconditionError with the add-on's own message
 */
export async function saveSettings(
  bench: Workbench,
  options: LocalOptions,
  match: JsonRecord | null,
): Promise<void> {
  const own: Partial<SheetSettings> = {
    ...(options.headerRow === null ? {} : { headerRow: options.headerRow }),
    ...(options.hidden ? { sendHiddenRows: true } : {}),
    ...(options.withoutLead ? { withoutLead: true } : {}),
  };
  const sheetId = bench.workbook.activeSheet.gid;
  const store = bench.host.documentProperties;
  const key = `sheet.${sheetId}`;
  // The settings with which a sending began go on being its own; whether hidden rows are meant, each command says.
  const before = asRecord(parseJson(store.get(key) ?? '')?.value);
  if (match === null && before === null && Object.keys(own).length === 0) return;
  const wanted = {
    ...DEFAULT_SHEET_SETTINGS,
    ...(match ?? { ...before, sendHiddenRows: false, withoutLead: false }),
    ...own,
  };
  for (const name of KEPT_BESIDE) checkNumber(name, wanted[name]);
  const { headerRow, textLimit, withoutLead } = wanted;
  store.set(key, JSON.stringify({ headerRow, textLimit, withoutLead }));
  if (match === null) {
    store.set(key, JSON.stringify(wanted));
    return;
  }
  try {
    await answer(bench.host.callClient('sidebarSaveMatch', [{ ...wanted, sheetId }]));
  } catch (cause) {
    if (!(cause instanceof PreconditionError)) throw cause;
    throw new PreconditionError(`--match: ${cause.message}`, { cause });
  }
}

/** The add-on takes its default for a number that it cannot use, and the user would not learn of it. */
function checkNumber(name: (typeof KEPT_BESIDE)[number], value: unknown): void {
  const most = name === 'headerRow' ? 1000 : 50_000;
  if (name === 'headerRow' && value === 'auto') return;
  if (typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= most) return;
  throw new PreconditionError(
    `--match: ${name} must be a whole number from 1 to ${most.toLocaleString('en-US')}, but it is ${JSON.stringify(value)}.`,
  );
}
