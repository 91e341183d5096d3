// A server of the sidebar's calls that lives in the page and follows the test's scene.
import type {
  ListsView,
  MatchChoice,
  MatchView,
  Overview,
  RunView,
  ServerApi,
} from '../../../../src/rpc/api.ts';
import { CHOICES, OTHERS, PREVIEW, runView, scheduleView, TRIAL } from './data.ts';
import { linked } from './links.ts';
import { refreshed } from './progress.ts';
import { advance } from './run.ts';
import type { FakeWindow } from './scene.ts';

const MATCH_TEXT = '{"bulkTasksMatch":1,"columns":{"Subject":"Name"}}';
const GOOD_SECRET = 'right';

function withChoice(match: MatchView, choice: MatchChoice): MatchView {
  const { sheetId: _, columns: chosen, ...rest } = choice;
  const columns = match.columns.map((column) => {
    const field = new Map(Object.entries(chosen)).get(column.header);
    if (column.own || field === undefined) return column;
    return field === ''
      ? { ...column, field: null, how: 'ignored' as const }
      : { ...column, field, how: 'saved' as const };
  });
  const filled = new Set([...columns.map((column) => column.field), ...Object.keys(choice.constants)]);
  const problems = match.fields
    .filter((field) => field.required && !filled.has(field.name))
    .map((field) => ({
      level: 'error' as const,
      message: `No column holds ${field.label}, which every task needs.`,
    }));
  return { ...match, ...rest, columns, problems, saved: true };
}

export function fakeServer(page: FakeWindow): ServerApi {
  const guessed = page.scene.match;
  const set = (change: Partial<FakeWindow['scene']>) => {
    page.scene = { ...page.scene, ...change };
  };
  /** Puts a run where the one with its id stands; a new one becomes the one that is spoken of. */
  const took = (run: RunView) => {
    const put = (runs: readonly RunView[]) => runs.map((each) => (each.id === run.id ? run : each));
    const { others, past } = page.scene;
    if ([...others, ...past].some(({ id }) => id === run.id)) set({ others: put(others), past: put(past) });
    else set({ run, others: [...others, ...left(run)] });
    return { ok: true, run } as const;
  };
  /** The run that another one takes the place of, while it goes on. */
  const left = ({ id }: RunView): RunView[] => {
    const before = page.scene.run;
    return before !== null && before.id !== id && before.state !== 'ended' ? [before] : [];
  };
  const every = (): readonly RunView[] => {
    const { run, others, past } = page.scene;
    return [...(run === null ? [] : [run]), ...others, ...past];
  };
  const find = (runId: string): RunView | null => every().find(({ id }) => id === runId) ?? null;
  const meant = (runId: string): RunView => find(runId) ?? runView({}, { state: 'ended' });
  const matched = () => page.scene.match.problems.every(({ level }) => level !== 'error');
  const running = (): RunView => page.scene.run ?? runView({}, { state: 'ended' });
  let isConnected = true;
  const account = () => (isConnected ? page.scene.account : null);
  let usesLists = true;
  let listsAge = 300;
  const lists = (): ListsView =>
    usesLists
      ? { used: true, age: listsAge, users: 14, taskTypes: 6, unread: page.scene.unread ?? [] }
      : { used: false, age: null, users: null, taskTypes: null, unread: [] };
  let rate: Overview['rate'] = null;
  let schedule = scheduleView();
  return {
    sidebarOverview: () => ({
      ok: true,
      overview: {
        account: account(),
        lists: account() === null ? null : lists(),
        rate,
        ceiling: page.scene.ceiling ?? null,
        sheet: page.scene.match.sheet,
        matched: page.scene.match.sheet.problem === null && matched(),
        run: page.scene.run,
        runs: every().filter(({ state }) => state !== 'ended'),
      },
    }),
    sidebarConnect({ secretKey }) {
      const { account } = page.scene;
      if (secretKey !== GOOD_SECRET || account === null)
        return {
          ok: false,
          code: 'bad-keys',
          message: 'LeadSquared does not know these keys. Copy both keys again from LeadSquared.',
        };
      isConnected = true;
      return { ok: true, account };
    },
    sidebarAccountLists: () => ({ ok: true, lists: lists() }),
    sidebarRefreshAccount: () => {
      listsAge = 0;
      return { ok: true, lists: lists() };
    },
    sidebarUseLists({ on }) {
      usesLists = on;
      return { ok: true, lists: lists() };
    },
    sidebarDropdowns: () => ({ ok: true, said: ['Column “Task type” has a dropdown now.'] }),
    sidebarChoices: () => ({ ok: true, choices: CHOICES }),
    sidebarSaveRegion({ host }) {
      const before = page.scene.account;
      if (before === null)
        return { ok: false, code: 'no-keys', message: 'The access keys of LeadSquared are not set yet.' };
      const saved = { ...before, host };
      set({ account: saved });
      return { ok: true, account: saved };
    },
    sidebarTakeOver({ runId }) {
      const run = meant(runId);
      return took({ ...run, owner: { ...run.owner, access: 'mine', words: null, terms: [] } });
    },
    sidebarHistory: () => ({ ok: true, runs: every(), zone: 'Asia/Kolkata' }),
    sidebarSendAgain: ({ runId }) =>
      took(runView({ queued: meant(runId).counts.deleted }, { id: 'RRRRRRRR', startedAt: Date.now() })),
    sidebarTestConnection: () =>
      page.scene.account === null
        ? { ok: false, code: 'no-keys', message: 'Connect to LeadSquared first.' }
        : { ok: true, account: page.scene.account },
    sidebarDisconnect() {
      isConnected = false;
      return { ok: true };
    },
    sidebarSaveRate(input) {
      rate = input.rate;
      return { ok: true, rate };
    },
    sidebarMatch: () => ({ ok: true, match: page.scene.match }),
    sidebarSaveMatch(choice) {
      set({ match: withChoice(page.scene.match, choice) });
      return { ok: true, match: page.scene.match };
    },
    sidebarChooseHeader({ headerRow }) {
      const row = headerRow === 'auto' ? 1 : headerRow;
      set({ match: { ...page.scene.match, headerRow: row, headerRowChoice: headerRow, saved: true } });
      return { ok: true, match: page.scene.match };
    },
    sidebarTakeMatch() {
      set({ match: { ...page.scene.match, offer: null, saved: true } });
      return { ok: true, match: page.scene.match };
    },
    sidebarExportMatch: () => ({ ok: true, text: MATCH_TEXT }),
    sidebarImportMatch({ text }) {
      if (text !== MATCH_TEXT)
        return {
          ok: false,
          code: 'settings',
          message: 'This text is no match. Copy the whole text that the add-on showed.',
        };
      set({ match: { ...page.scene.match, saved: true } });
      return { ok: true, match: page.scene.match };
    },
    sidebarResetMatch() {
      set({ match: guessed });
      return { ok: true, match: guessed };
    },
    sidebarCheck({ target, withoutLead }) {
      const { check, lookingUp: [piece, ...pieces] = [] } = page.scene;
      const shown = target === 'selected' ? check : { ...check, spans: [] };
      const rows = { sheetId: shown.sheet.id, target, spans: shown.spans };
      set({ lookingUp: pieces });
      if (piece !== undefined) {
        const [done, total, opportunities = 0] = piece;
        return { ok: true, check: null, lookingUp: { done, total, opportunities, rows } };
      }
      const { leads, ready } = shown;
      const without = withoutLead ? leads.mayBeWithout : 0;
      const chosen = { ...leads, without, mayBeWithout: leads.mayBeWithout - without };
      return { ok: true, check: { ...shown, ready: ready + without, leads: chosen }, lookingUp: null };
    },
    sidebarTrial: () => ({ ok: true, trial: page.scene.trial ?? TRIAL }),
    sidebarPreview: ({ row }) => ({
      ok: true,
      preview: page.scene.selected ?? { ...PREVIEW, row: row ?? 2 },
    }),
    sidebarApplyFix({ code }) {
      const { check } = page.scene;
      const group = check.groups.find((one) => one.code === code);
      const changed = group?.fix?.count ?? 0;
      const groups = check.groups.filter((one) => one !== group);
      set({ check: { ...check, groups, ready: check.ready + changed, invalid: check.invalid - changed } });
      return { ok: true, changed, check: page.scene.check };
    },
    sidebarAnswer({ column, question }) {
      const { check } = page.scene;
      const groups = check.groups.filter((one) => one.question?.kind !== question || one.column !== column);
      set({ check: { ...check, groups } });
      return { ok: true, check: page.scene.check };
    },
    sidebarGoTo: () => ({ ok: true }),
    sidebarStart: ({ firstOnly = false }) => ({
      ...took(
        runView(
          {
            queued: firstOnly ? 1 : page.scene.check.ready,
            invalid: firstOnly ? 0 : page.scene.check.invalid,
          },
          { startedAt: Date.now() },
        ),
      ),
      others: firstOnly ? OTHERS : null,
    }),
    sidebarAdvance: ({ runId }) => took(advance(meant(runId), page.scene)),
    sidebarProgress: (input) => ({ ok: true, run: input == null ? page.scene.run : find(input.runId) }),
    sidebarStop({ runId }) {
      const run = { ...meant(runId), stopping: true };
      const stopped = run.owner.access === 'no' ? advance(run, page.scene) : run;
      return { ...took(stopped), message: 'Stopping: 1 call is out, then nothing more is sent.' };
    },
    sidebarSendMissing({ asked }) {
      const { unknown, accepted } = running().counts;
      const rows = unknown + accepted;
      const question = `${rows} rows are in doubt: LeadSquared has not shown the task.\nIt is asked once more.`;
      if (asked == null || asked.rows < rows)
        return { ok: true, question, asked: { rows, untold: 0 }, run: null };
      return { ...took(runView({ unknown: rows }, { startedAt: Date.now() })), question: null, asked: null };
    },
    sidebarAskLeadSquared: () =>
      took(runView({ accepted: running().counts.unknown }, { state: 'checking', startedAt: Date.now() })),
    sidebarSchedule: () => ({ ok: true, schedule }),
    sidebarRefreshProgress: ({ sheetId, from }) => ({ ok: true, progress: refreshed(sheetId, from) }),
    sidebarLinkIds: ({ sheetId, from }) => ({ ok: true, links: linked(sheetId, from) }),
    sidebarSaveSchedule({ every, hour, progress }) {
      const isOn = every !== 'off';
      schedule = {
        ...scheduleView(),
        every,
        hour,
        progress,
        next: isOn ? `2026-03-06 ${String(hour).padStart(2, '0')}:00` : null,
        owner: isOn ? 'Asha Nair' : '',
      };
      return { ok: true, schedule };
    },
    sidebarUndoPreview({ runId }) {
      const { id, counts, sheetName } = meant(runId);
      const question = `Delete ${counts.created} open tasks that run ${id} created from the sheet “${sheetName}”?\n2 tasks were done since and are left alone.`;
      return { ok: true, undo: { open: counts.created, possible: true, question } };
    },
    sidebarUndo({ runId }) {
      const { counts } = meant(runId);
      const gone = counts.created;
      const run = {
        ...meant(runId),
        counts: { ...counts, created: 0, deleted: gone },
        toSendAgain: gone,
      };
      took(run);
      return {
        ok: true,
        message: `${gone} tasks were deleted. To create the deleted tasks again, choose “Send again”.`,
        run,
      };
    },
    sidebarShowCalls: () => ({ ok: true }),
    sidebarShowRuns: () => ({ ok: true }),
  };
}
