// The words of the `sandbox` command: reads its options, and says in plain language what is wrong with them.
import { FaultTextError, parseFaults } from './fault-text.ts';
import { FAULTS } from './faults.ts';
import { parseJson } from './json.ts';
import type { RateLimit } from './limit.ts';
import { readOptionChanges } from './option-changes.ts';
import {
  type AccountOptions,
  BAD_ROWS,
  BULK_REMINDERS,
  LEAD_FORMS,
  MANDATORY_FIELDS,
  MAX_MS,
  type MsRange,
  OPPORTUNITY_ABSENCES,
  OPPORTUNITY_FORMS,
  PHONE_FORMS,
  REPLY_FORMS,
} from './options.ts';
import {
  ACCOUNT_FORMS,
  BEYOND_FORMS,
  DATE_FORMS,
  ID_FORMS,
  LIST_FORMS,
  NAME_FORMS,
  OWNER_FORMS,
  REFUSED_LISTS,
  TYPE_CODES,
} from './read-forms.ts';
import { HELP_FLAG, parseWords, rateOf, readWholeNumber, TEXT, UsageError } from './usage.ts';

export const DEFAULT_PORT = 8025;

export type SandboxCommand =
  | { readonly kind: 'help' }
  | { readonly kind: 'serve'; readonly port: number; readonly options: Partial<AccountOptions> };

export const HELP = `A sandbox LeadSquared account on this machine. It needs no network and stores nothing on disk.

  npm run -s sandbox -- [options]

  --port N                 port on 127.0.0.1; ${DEFAULT_PORT} by default, 0 takes any free one
  --limit CALLS/SECONDS    most calls in any so many seconds; 25/5 by default
  --bulk-limit CALLS/SECONDS   a tighter limit for bulk calls alone; none by default
  --reply FORM             how bulk calls are answered: ${REPLY_FORMS.join(', ')}
  --bad-rows HOW           ${BAD_ROWS.join(', ')}: what one bad row does to its call
  --store-delay MS[-MS]    how long new tasks stay hidden from the read calls; 0 by default
  --latency MS[-MS]        how long each call takes; 0 by default
  --seed N                 makes delays, ids and chances repeatable; 1 by default
  --faults LIST            what goes wrong, for instance bulk#3=cut-after,bulk#5-7=rate-429,any%2=slow:4000
  --set NAME=VALUE[,…]     any other setting, for instance ownerForm=untold,clockSkew=37000. How tasks are given back:
                           ownerForm ${OWNER_FORMS.join(', ')}; dateForm ${DATE_FORMS.join(', ')};
                           nameForm ${NAME_FORMS.join(', ')}; idForm ${ID_FORMS.join(', ')};
                           timeShift in minutes; createdByTold, itemsTwice, secondsKept true or false;
                           makerTold the id of a user, '' for that of the keys; pageCap from 1 to 1000;
                           beyondForm ${BEYOND_FORMS.join(', ')}. The account:
                           accountForm ${ACCOUNT_FORMS.join(', ')}; hostTold true or false; countryTold such as IN;
                           webHost as app is told, '' for none;
                           clockSkew in ms, or null;
                           listsRefused ${REFUSED_LISTS.join(', ')}; typeCodes ${TYPE_CODES.join(', ')};
                           listForm ${LIST_FORMS.join(', ')};
                           strictFields, toDoMidnight true or false; bulkReminders ${BULK_REMINDERS.join(', ')};
                           mandatoryFields a list such as ["Location"], of ${MANDATORY_FIELDS.join(', ')}.
                           Leads: phoneForm ${PHONE_FORMS.join(', ')}; leadForm ${LEAD_FORMS.join(', ')};
                           leadsReadable true or false. Opportunities: opportunitiesReadable true or false;
                           opportunityForm ${OPPORTUNITY_FORMS.join(', ')};
                           opportunityAbsence ${OPPORTUNITY_ABSENCES.join(', ')}
  --help                   this text

Faults are CALLS=FAULT. CALLS is any, bulk, or a part of a path, followed by #3 (the third), #5-7, #5- (from the
fifth on), %2 (every second) or ~0.05 (a chance of 5 in 100). FAULT is one of:
${Object.entries(FAULTS)
  .map(([name, what]) => `  ${name.padEnd(24)} ${what}`)
  .join('\n')}
`;

/** @throws UsageError */
export function parseCommand(args: readonly string[]): SandboxCommand {
  const { values } = parseWords({
    args: [...args],
    options: {
      port: TEXT,
      limit: TEXT,
      'bulk-limit': TEXT,
      reply: TEXT,
      'bad-rows': TEXT,
      'store-delay': TEXT,
      latency: TEXT,
      seed: TEXT,
      faults: TEXT,
      set: TEXT,
      help: HELP_FLAG,
    },
  });
  if (values.help) return { kind: 'help' };
  const { limit, reply, latency, seed, faults, set } = values;
  const { 'bulk-limit': bulkLimit, 'bad-rows': badRows, 'store-delay': storeDelay } = values;
  const options: Partial<AccountOptions> = {
    ...(limit !== undefined && { limit: readLimit('--limit', limit) }),
    ...(bulkLimit !== undefined && { bulkLimit: readLimit('--bulk-limit', bulkLimit) }),
    ...(reply !== undefined && { replyForm: readChoice('--reply', reply, REPLY_FORMS) }),
    ...(badRows !== undefined && { badRows: readChoice('--bad-rows', badRows, BAD_ROWS) }),
    ...(storeDelay !== undefined && { storeDelay: readRange('--store-delay', storeDelay) }),
    ...(latency !== undefined && { latency: readRange('--latency', latency) }),
    ...(seed !== undefined && { seed: readWholeNumber('--seed', seed, 0, 2 ** 31) }),
    ...(faults !== undefined && { faults: readFaults(faults) }),
    ...(set !== undefined && readSettings(set)),
  };
  return {
    kind: 'serve',
    port: readWholeNumber('--port', values.port ?? String(DEFAULT_PORT), 0, 65_535),
    options,
  };
}

function readLimit(option: string, text: string): RateLimit {
  const rate = rateOf(text);
  if (rate !== null) return rate;
  throw new UsageError(`${option} must be CALLS/SECONDS such as 25/5, but "${text}" was given.`);
}

function readRange(option: string, text: string): MsRange {
  const [, min, max = min] = /^(\d{1,6})(?:-(\d{1,6}))?$/.exec(text) ?? [];
  if (min && max && Number(min) <= Number(max) && Number(max) <= MAX_MS) return [Number(min), Number(max)];
  throw new UsageError(
    `${option} must be milliseconds such as 500 or 200-900, up to ${MAX_MS}, but "${text}" was given.`,
  );
}

function readChoice<T extends string>(option: string, text: string, choices: readonly T[]): T {
  const choice = choices.find((known) => known === text);
  if (choice !== undefined) return choice;
  throw new UsageError(`${option} must be one of ${choices.join(', ')}, but "${text}" was given.`);
}

/** A value that is no JSON is text. */
function settingOf(text: string): [string, unknown] {
  const [, name = '', value = ''] = /^([A-Za-z]+)=(.+)$/.exec(text) ?? [];
  if (name === '') throw new UsageError(`--set must be NAME=VALUE, but "${text}" was given.`);
  return [name, (parseJson(value) ?? { value }).value];
}

function readSettings(text: string): Partial<AccountOptions> {
  const read = readOptionChanges(JSON.stringify(Object.fromEntries(text.split(',').map(settingOf))));
  if ('changes' in read) return read.changes;
  throw new UsageError(`--set: ${read.error}`);
}

function readFaults(text: string) {
  try {
    return parseFaults(text);
  } catch (cause) {
    if (!(cause instanceof FaultTextError)) throw cause;
    throw new UsageError(`--faults: ${cause.message}`, { cause });
  }
}
