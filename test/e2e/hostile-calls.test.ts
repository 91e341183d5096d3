// Every function that a page can call is called with everything: each answers with an error in plain words, and nothing changes.
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exportMatch } from '../../src/core/match-text.ts';
import { DEFAULT_SHEET_SETTINGS } from '../../src/core/settings.ts';
import { type Bench, openBench, resultOf } from '../support/bench.ts';
import { ADD_ON } from '../support/bundle.ts';
import { bookOf, plainRows, statuses } from '../support/sheet-of-tasks.ts';
import { SHEET_SETTINGS } from '../support/sheet-settings.ts';
import { countOf } from '../support/sweeps.ts';

let bench: Bench;
beforeAll(async () => {
  bench = await openBench({ book: bookOf(plainRows(5)) });
  await bench.send();
});
afterAll(() => bench.close());

const MATCH_TEXT = exportMatch({ ...DEFAULT_SHEET_SETTINGS, dateOrder: 'DMY' });

/** A valid input of each function that takes one; `gid` stands for the sheet's id. */
const VALID: Readonly<Record<string, Record<string, unknown>>> = {
  sidebarConnect: { accessKey: 'u$r0123456789', secretKey: 'abcdef0123456789' },
  sidebarUseLists: { on: true },
  sidebarSaveRegion: { host: 'api-in21.leadsquared.com' },
  sidebarSaveRate: { rate: { calls: 5, seconds: 5 } },
  sidebarSaveMatch: { sheetId: 0, ...SHEET_SETTINGS, dateOrder: 'DMY' },
  sidebarResetMatch: { sheetId: 0 },
  sidebarChooseHeader: { sheetId: 0, headerRow: 1 },
  sidebarTakeMatch: { sheetId: 0, from: 0 },
  sidebarExportMatch: { sheetId: 0 },
  sidebarImportMatch: { sheetId: 0, text: MATCH_TEXT },
  sidebarCheck: { target: 'new', rows: { sheetId: 0, target: 'new', spans: [{ first: 2, last: 3 }] } },
  sidebarApplyFix: {
    rows: { sheetId: 0, target: 'new', spans: [] },
    code: 'date-format',
    column: 3,
  },
  sidebarAnswer: {
    rows: { sheetId: 0, target: 'new', spans: [] },
    column: 3,
    header: 'Due date',
    question: 'shortYears',
    answer: true,
  },
  sidebarPreview: { sheetId: 0, row: 2 },
  sidebarGoTo: { sheetId: 0, cell: 'A1' },
  sidebarTrial: { runId: '7F3A' },
  sidebarStart: { rows: { sheetId: 0, target: 'new', spans: [] }, sendHidden: false },
  sidebarAdvance: { runId: '7F3A' },
  sidebarStop: { runId: '7F3A' },
  sidebarAskLeadSquared: { sheetId: 0 },
  sidebarSendMissing: { sheetId: 0, confirmed: false },
  sidebarRefreshProgress: {
    sheetId: 0,
    from: {
      reached: { origin: 0, window: 0, owner: 'kavya.rao@example.com' },
      isSingly: true,
      missing: ['b3c5f6a5-0000-4000-8000-000000000001'],
      counts: { open: 1, overdue: 0, done: 0, cancelled: 0, gone: 0, left: 0 },
      leftAt: 'N5',
    },
  },
  sidebarLinkIds: {
    sheetId: 0,
    from: {
      row: 2,
      counts: {
        linked: 1,
        already: 0,
        withoutLead: 0,
        unknownLead: 0,
        elsewhere: 0,
        left: 0,
      },
    },
  },
  sidebarSchedule: { sheetId: 0 },
  sidebarSaveSchedule: { sheetId: 0, every: 'day', hour: 9 },
  sidebarUndoPreview: { runId: '7F3A' },
  sidebarUndo: { runId: '7F3A' },
  sidebarTakeOver: { runId: '7F3A' },
  sidebarSendAgain: { runId: '7F3A' },
};
/** They only tell something, or do what a button without choices does, and look at no input. */
const WITHOUT_INPUT = [
  'sidebarAccountLists',
  'sidebarChoices',
  'sidebarDisconnect',
  'sidebarDropdowns',
  'sidebarHistory',
  'sidebarMatch',
  'sidebarOverview',
  'sidebarProgress',
  'sidebarRefreshAccount',
  'sidebarShowCalls',
  'sidebarShowRuns',
  'sidebarTestConnection',
];

/** Service calls that change anything, in all executions so far, and what the sheet and the account show. */
function changes(): string {
  const { methodCalls } = bench.host.counters;
  const writing = Object.entries(methodCalls).filter(([call]) =>
    /\.(?:set|put|delete|insert|append|replace|clear|create|send|fetch|toast|show|remove)/i.test(call),
  );
  return JSON.stringify([writing, statuses(bench.sheet), bench.account.calls.length, bench.host.triggers()]);
}

/** Every place of a value in it, as a path of keys. */
function places(value: unknown, path: readonly string[] = []): string[][] {
  if (typeof value !== 'object' || value === null) return [[...path]];
  const inner = Object.entries(value).flatMap(([key, each]) => places(each, [...path, key]));
  return path.length === 0 ? inner : [[...path], ...inner];
}

/** The value with another one, or nothing, at a place. */
function withAt(value: unknown, path: readonly string[], other: unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined || typeof value !== 'object' || value === null) return other;
  const isList = Array.isArray(value);
  const pairs = Object.entries(value).map(([name, each]) => [
    name,
    name === key ? withAt(each, rest, other) : each,
  ]);
  return isList ? pairs.map(([, each]) => each) : Object.fromEntries(pairs);
}

const asSent = (value: unknown): unknown => JSON.parse(JSON.stringify(value) ?? 'null');

async function expectRefused(name: string, input: unknown): Promise<void> {
  const before = changes();
  const answer = resultOf(await bench.host.callClient(name, [input]));
  expect([name, input, answer.ok]).toEqual([name, input, false]);
  expect(String(answer.message)).toMatch(/^[A-Z“][^<>]+[.!?]$/);
  expect(changes()).toBe(before);
}

describe('the functions that a page can call', () => {
  it('are exactly those that are called here', () => {
    const code = readFileSync(`${ADD_ON}Code.js`, 'utf8');
    const declared = [...code.matchAll(/^function (sidebar\w+)\(/gm)].map((match) => match[1]);
    expect(declared.sort()).toEqual([...Object.keys(VALID), ...WITHOUT_INPUT].sort());
  });

  it.each(Object.keys(VALID))('%s answers anything with an error, and changes nothing', async (name) => {
    const anything = fc.anything({ withDate: false, withBigInt: false }).map(asSent);
    await fc.assert(
      fc.asyncProperty(anything, (input) => expectRefused(name, input)),
      { numRuns: countOf('hostileInputs') },
    );
  });

  it('refuse a match of columns with anything but texts', async () => {
    for (const other of [5, null, {}, ['Name'], 'x'.repeat(5000)]) {
      await expectRefused('sidebarSaveMatch', { ...VALID.sidebarSaveMatch, columns: { Name: other } });
    }
  });

  it.each(Object.entries(VALID))('%s refuses an input with one wrong place', async (name, valid) => {
    const ofAnotherKind = (value: unknown) => (typeof value === 'object' ? [7, 'x'] : [{ a: 1 }, [[]]]);
    for (const path of places(valid)) {
      const old = path.reduce<unknown>(
        (value, key) => (typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined),
        valid,
      );
      for (const other of [...ofAnotherKind(old), undefined]) {
        await expectRefused(name, asSent(withAt(valid, path, other)));
      }
    }
  });
});
