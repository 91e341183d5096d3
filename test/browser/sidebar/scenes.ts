// The states in which the sidebar is looked at: each step, empty, loading, refused, and with hostile texts.
import type { Page } from 'playwright-core';
import { CHECK, GROUPS, MATCH, REGION_NOT_TOLD, runView } from './fake/data.ts';
import type { Scene } from './fake/scene.ts';
import { OF_OTHER_ACCOUNT, OF_RAVI, OWN_ELSEWHERE, PAST } from './runs-data.ts';

export interface View {
  readonly name: string;
  readonly scene: Partial<Scene>;
  /** A text that is on the page when the state is reached. */
  readonly shows: string;
  readonly act?: (page: Page) => Promise<void>;
}

/** Markup, an end of a script, a formula, letters that change direction, and no place to break. */
export const HOSTILE =
  '<img src=x onerror="globalThis.hacked = true"></script><script>globalThis.hacked = true</script>=1+1 \u202Eabc ';
export const LONG = `${HOSTILE}${'Donaudampfschifffahrt'.repeat(500)}`.slice(0, 10_000);

const ENDED = {
  state: 'ended',
  startedAt: Date.now(),
  seconds: 34,
  calls: 9,
  firstFailedCell: 'C17',
} as const;
const SENDING = runView(
  { created: 50, accepted: 200, queued: 900, failed: 2, invalid: 37 },
  { calls: 6, rowsPerSecond: 41.2, secondsLeft: 22, limit: 'The speed is set to 10 calls in 5 s.' },
);
const RESULTS = runView({ created: 415, failed: 3, unknown: 2, invalid: 49, skipped: 6, unsent: 4 }, ENDED);
const noDueDate = MATCH.columns.map((column) =>
  column.field === 'DueDate' ? { ...column, field: null } : column,
);
const emptySheet = { ...MATCH, sheet: { ...MATCH.sheet, problem: 'The sheet “Sheet1” is empty.' } };
const never = (name: keyof Scene['troubles']) => ({ troubles: { [name]: ['never'] } });
const openConnect = (page: Page) => page.getByRole('button', { name: 'Connect' }).click();
const openMatch = (page: Page) => page.getByRole('button', { name: 'Match columns' }).click();

const openUndo = (page: Page) => page.getByRole('button', { name: 'Undo this run…' }).click();

const openSend = (page: Page) => page.getByRole('navigation').getByRole('button', { name: 'Send' }).click();
const CHANGED = [
  'Ravi Kumar (2026-05-03 14:05) changed the settings of this sheet, and your keys are used with them.',
  'LeadSquared reports what became of each call to “https://collect.example.net/leadsquared/tasks/results”.',
  'Set for all rows: Owner e-mail “ravi@example.com”.',
];
/** A colleague's run and one of another account, with everything in them that somebody else has written. */
const writtenBy = (words: string) =>
  [OF_RAVI, OF_OTHER_ACCOUNT].map((run) => ({
    ...run,
    sheetName: words,
    stopped: words,
    owner: { ...run.owner, name: words, words, terms: [words] },
  }));

export const VIEWS: readonly View[] = [
  { name: 'loading', scene: never('sidebarOverview'), shows: 'Loading…' },
  {
    name: 'several accounts',
    scene: { troubles: { sidebarOverview: ['accounts'] } },
    shows: 'several Google accounts',
  },
  {
    name: 'rows from a formula',
    scene: {
      check: {
        ...CHECK,
        caution:
          'These rows come from the formula in A2 (IMPORTRANGE). When they move, “Task status” stays where it is, so a row may be sent twice, or not at all. Copy the rows, paste them as values (Ctrl+Shift+V) into another sheet, and send them from there.',
      },
    },
    shows: 'paste them as values',
  },
  { name: 'connect', scene: { account: null }, shows: 'My Account > Settings > API and Webhooks' },
  {
    name: 'connect without keys',
    scene: { account: null },
    shows: 'Enter the secret key.',
    act: (page) => page.getByRole('main').getByRole('button', { name: 'Connect' }).click(),
  },
  { name: 'connected', scene: {}, shows: 'Meera Krishnan', act: openConnect },
  {
    name: 'connected, the region not told',
    scene: { account: REGION_NOT_TOLD },
    shows: 'LeadSquared did not say where this account lives',
    act: openConnect,
  },
  { name: 'match', scene: {}, shows: 'Call back about the quote', act: openMatch },
  {
    name: 'match, everything open',
    scene: {},
    shows: 'Webhook address',
    act: async (page) => {
      await openMatch(page);
      for (const summary of await page.locator('summary').all()) await summary.click();
    },
  },
  {
    name: 'match, a required field missing',
    scene: {
      match: {
        ...MATCH,
        columns: noDueDate,
        problems: [{ level: 'error', message: 'No column holds Due date.' }],
      },
    },
    shows: 'No column holds Due date.',
  },
  { name: 'match, an empty sheet', scene: { match: emptySheet }, shows: 'is empty' },
  {
    name: 'match, loading',
    scene: { match: emptySheet, ...never('sidebarMatch') },
    shows: 'Reading the headers…',
  },
  {
    name: 'match, lost',
    scene: { match: emptySheet, troubles: { sidebarMatch: ['lost'] } },
    shows: 'Try again',
  },
  { name: 'check', scene: {}, shows: '420 rows are ready' },
  { name: 'check, loading', scene: never('sidebarCheck'), shows: 'Checking the rows…' },
  {
    name: 'check, nothing selected',
    scene: { check: { ...CHECK, filled: 0, ready: 0, invalid: 0, groups: [] } },
    shows: 'No filled row was selected',
  },
  {
    name: 'check, refused',
    scene: { troubles: { sidebarCheck: [{ code: 'mapping', message: 'No column holds Due date.' }] } },
    shows: 'No column holds Due date.',
  },
  { name: 'send', scene: { run: SENDING, ...never('sidebarAdvance') }, shows: '289 of 1,189 rows' },
  {
    name: 'send, lost',
    scene: { run: SENDING, troubles: { sidebarAdvance: Array.from({ length: 9 }, () => 'lost' as const) } },
    shows: 'Trying again in',
  },
  {
    name: 'send, halted',
    scene: {
      run: SENDING,
      troubles: { sidebarAdvance: [{ code: 'bad-keys', message: 'The keys are gone.' }] },
    },
    shows: 'The keys are gone.',
  },
  {
    name: 'check, settings changed by somebody else',
    scene: { check: { ...CHECK, changed: CHANGED } },
    shows: 'Sending confirms this.',
  },
  {
    name: 'send, with other open runs',
    scene: { run: SENDING, others: [OF_RAVI, OF_OTHER_ACCOUNT, OWN_ELSEWHERE], ...never('sidebarAdvance') },
    shows: 'Other open runs',
  },
  {
    name: 'send, before a take-over',
    scene: { others: [OF_RAVI] },
    shows: 'are then created by your LeadSquared user',
    act: async (page) => {
      await openSend(page);
      await page.getByRole('button', { name: 'Take over…' }).click();
    },
  },
  {
    name: 'results, with earlier runs',
    scene: { run: RESULTS, past: PAST },
    shows: 'Run LLLLLLLL by Ravi Kumar',
  },
  {
    name: 'results, earlier runs loading',
    scene: { run: RESULTS, ...never('sidebarHistory') },
    shows: 'Reading the earlier runs…',
  },
  { name: 'results', scene: { run: RESULTS }, shows: '415 tasks were created from 479 rows.' },
  { name: 'results, before an undo', scene: { run: RESULTS }, shows: 'Delete 415 tasks', act: openUndo },
  {
    name: 'results, undone',
    scene: { run: RESULTS },
    shows: 'deleted again',
    act: async (page) => {
      await openUndo(page);
      await page.getByRole('button', { name: 'Delete 415 tasks' }).click();
    },
  },
];

const hostileColumns = MATCH.columns.map((column) =>
  column.own ? column : { ...column, header: `${column.letter}${LONG}`, sample: LONG },
);

export const HOSTILE_VIEWS: readonly View[] = [
  {
    name: 'account',
    scene: {
      account: { name: LONG, role: LONG, orgCode: LONG, plan: LONG, host: LONG, timeZone: LONG, regions: [] },
    },
    shows: 'onerror',
    act: openConnect,
  },
  {
    name: 'headers, samples and problems',
    scene: {
      match: {
        ...MATCH,
        sheet: { ...MATCH.sheet, name: LONG },
        columns: hostileColumns,
        problems: [{ level: 'warning', message: LONG }],
      },
    },
    shows: 'onerror',
    act: openMatch,
  },
  {
    name: 'problems of rows',
    scene: {
      check: {
        ...CHECK,
        leftAlone: [{ status: 'Other', count: 1_000_000 }],
        groups: GROUPS.map((group) => ({
          ...group,
          summary: LONG,
          message: LONG,
          fix: { count: 9, found: LONG, value: LONG },
        })),
      },
    },
    shows: 'onerror',
  },
  {
    name: 'a run',
    scene: { run: { ...SENDING, sheetName: LONG, id: 'WWWWWWWWWWWW' }, ...never('sidebarAdvance') },
    shows: 'onerror',
  },
  {
    name: 'a message of the server',
    scene: { run: SENDING, troubles: { sidebarAdvance: [{ code: 'bad-keys', message: LONG }] } },
    shows: 'onerror',
  },
  { name: 'results', scene: { run: { ...RESULTS, sheetName: LONG, stopped: LONG } }, shows: 'onerror' },
  {
    name: 'what somebody else changed',
    scene: { check: { ...CHECK, changed: [LONG, LONG, `2${LONG}`] } },
    shows: 'onerror',
  },
  { name: 'runs of others', scene: { others: writtenBy(LONG) }, shows: 'onerror', act: openSend },
  {
    name: 'the question before a take-over',
    scene: { others: writtenBy(LONG).slice(0, 1) },
    shows: 'are then created by your LeadSquared user',
    act: async (page) => {
      await openSend(page);
      await page.getByRole('button', { name: 'Take over…' }).click();
    },
  },
  {
    name: 'earlier runs',
    scene: { run: RESULTS, past: writtenBy(LONG).map((run) => ({ ...run, state: 'ended' as const })) },
    shows: 'onerror',
  },
  {
    name: 'the question before an undo',
    scene: { run: { ...RESULTS, sheetName: LONG } },
    shows: 'Delete 415 tasks',
    act: openUndo,
  },
];
