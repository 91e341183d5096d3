// Each form in which an account may give back what it holds is a setting, and changes nothing else.
import { describe, expect, it } from 'vitest';
import { createAccount } from '../../../src/local/sandbox/account.ts';
import { parseCommand } from '../../../src/local/sandbox/command.ts';
import { DEFAULT_USERS } from '../../../src/local/sandbox/default-records.ts';
import type { AccountOptions } from '../../../src/local/sandbox/options.ts';
import { PATHS } from '../../../src/local/sandbox/paths.ts';
import { ask, askBulk, NOW, task, withSandbox } from './calls.ts';

const WINDOW = {
  FromDate: '2026-03-01',
  ToDate: '2026-03-31',
  Users: ['kavya.rao@example.com'],
  Paging: { PageIndex: 1, PageSize: 1000 },
};
const OTHER = { access: 'other-access', secret: 'other-secret', email: 'arjun.mehta@example.com' };

function itemsOf(options: Partial<AccountOptions>, changes: Record<string, unknown> = {}) {
  const account = createAccount(options);
  askBulk(account, [task({ DueDate: '2026-03-05 16:30:07', EndDate: '2026-03-05 17:30:00', ...changes })]);
  return JSON.parse(ask(account, PATHS.appointmentsByEmail, WINDOW).body).List;
}

describe('a page that is capped', () => {
  it('holds no more tasks than that, and the next one those behind them', () => {
    const account = createAccount({ pageCap: 2 });
    askBulk(
      account,
      [1, 2, 3].map((number) =>
        task({ Name: `Visit ${number}`, DueDate: '2026-03-05 16:30:07', EndDate: '2026-03-05 17:30:00' }),
      ),
    );
    const namesOn = (PageIndex: number) =>
      JSON.parse(
        ask(account, PATHS.appointmentsByEmail, { ...WINDOW, Paging: { PageIndex, PageSize: 1000 } }).body,
      ).List.map(({ Name }: { Name: string }) => Name);
    expect([1, 2, 3].map(namesOn)).toEqual([['Visit 1', 'Visit 2'], ['Visit 3'], []]);
  });
});

describe('a page beyond the end', () => {
  it.each<[Partial<AccountOptions>, number, object]>([
    [{}, 200, { RecordCount: 1, List: [] }],
    [{ beyondForm: 'null-list' }, 200, { RecordCount: 1, List: null }],
    [{ beyondForm: 'null-list-alone' }, 200, { List: null }],
    [{ beyondForm: 'error' }, 500, { ExceptionType: 'MXInvalidInputException' }],
    [{ beyondForm: 'error', errorStatus: 200 }, 200, { ExceptionType: 'MXInvalidInputException' }],
  ])('is as %j has it, and the first page as ever', (options, status, body) => {
    const account = createAccount(options);
    askBulk(account, [task({ DueDate: '2026-03-05 16:30:07', EndDate: '2026-03-05 17:30:00' })]);
    const page = (PageIndex: number) =>
      ask(account, PATHS.appointmentsByEmail, { ...WINDOW, Paging: { PageIndex, PageSize: 1000 } });
    expect(JSON.parse(page(1).body).List).toHaveLength(1);
    expect(page(2).status).toBe(status);
    expect(JSON.parse(page(2).body)).toMatchObject(body);
  });
});

describe('a task that is read back', () => {
  it.each([
    [{ ownerForm: 'capitals' }, { OwnerEmailAddress: 'KAVYA.RAO@EXAMPLE.COM' }],
    [{ dateForm: 'plain' }, { DueDate: '2026-03-05 16:30:07', CreatedOn: '2026-03-02 04:30:00' }],
    [{ dateForm: 'iso' }, { DueDate: '2026-03-05T16:30:07.000Z' }],
    [{ dateForm: 'us' }, { DueDate: '3/5/2026 4:30:07 PM', CreatedOn: '3/2/2026 4:30:00 AM' }],
    [{ secondsKept: false }, { DueDate: '2026-03-05 16:30:00.000' }],
    [{ timeShift: 330 }, { DueDate: '2026-03-05 22:00:07.000', CreatedOn: '2026-03-02 10:00:00.000' }],
    [{ nameForm: 'with-type' }, { Name: "Site visit: A & B's  <1>" }],
    [{ nameForm: 'entities' }, { Name: 'A &amp; B&#39;s  &lt;1&gt;' }],
    [{ nameForm: 'tidied' }, { Name: "A & B's <1>" }],
    [{ idForm: 'number' }, { UserTaskId: '11' }],
    [{ idForm: 'formula' }, { UserTaskId: '=IMPORTXML("https://example.com/","//a")' }],
    [{ makerTold: 'somebody-else' }, { CreatedBy: 'somebody-else', CreatedByName: '' }],
    [{ clockSkew: 37_000 }, { CreatedOn: '2026-03-02 04:30:37.000' }],
  ] as const)('with %j comes with %j', (options, expected) => {
    expect(itemsOf(options, { Name: "A & B's  <1>" })).toMatchObject([expected]);
  });

  it('says nothing of its owner or its maker where these are not told', () => {
    const [item] = itemsOf({ ownerForm: 'untold', createdByTold: false });
    expect(item).not.toHaveProperty('OwnerEmailAddress');
    expect(item).not.toHaveProperty('CreatedBy');
  });

  it('comes twice where recurring ones do', () => {
    expect(itemsOf({ itemsTwice: true })).toHaveLength(2);
  });

  it('names the user whose keys made it', () => {
    const account = createAccount({ otherKeys: [OTHER] });
    const headers = { 'x-lsq-accesskey': OTHER.access, 'x-lsq-secretkey': OTHER.secret };
    const call = { method: 'POST', path: PATHS.bulkCreate, query: {}, headers };
    account.handle({ ...call, body: JSON.stringify({ TaskList: [task()] }) }, NOW);
    expect(JSON.parse(ask(account, PATHS.appointmentsByEmail, WINDOW).body).List).toMatchObject([
      { CreatedBy: DEFAULT_USERS[1]?.id, CreatedByName: 'Arjun Mehta' },
    ]);
    const who = account.handle({ ...call, method: 'GET', path: PATHS.userByAccessKey, body: '' }, NOW);
    expect(JSON.parse(who.body)).toMatchObject({ Name: 'Arjun Mehta', EmailAddress: OTHER.email });
  });

  it('has status code 2 once it was cancelled', async () => {
    await withSandbox({}, async ({ account, post }) => {
      await post(PATHS.bulkCreate, { TaskList: [task()] });
      const ids = account.tasks.map(({ id }) => id);
      expect(await (await post('/sandbox/cancel', { ids })).json()).toEqual({ cancelled: 1 });
      expect(await (await post('/sandbox/complete', { ids })).json()).toEqual({ completed: 0 });
      const reply = await post(PATHS.appointmentsByEmail, WINDOW);
      expect(await reply.json()).toMatchObject({ List: [{ StatusCode: 2 }] });
    });
  });
});

describe('the account of the keys', () => {
  const read = (options: Partial<AccountOptions>) =>
    JSON.parse(ask(createAccount(options), PATHS.userByAccessKey).body);

  it('may be wrapped, may not name its host, and may tell its country', () => {
    expect(read({ accountForm: 'wrapped' })).toMatchObject({ d: { Name: 'Priya Nair' } });
    expect(read({ hostTold: false })).toMatchObject({ LSQCommonServiceURLs: null });
    expect(read({})).not.toHaveProperty('CountryCode');
    expect(read({ countryTold: 'AE' })).toMatchObject({ CountryCode: 'AE' });
  });

  it('may tell another host of its pages, or none', () => {
    const { apiHost: api } = createAccount({}).options;
    expect(read({ webHost: 'https://run.leadsquared.com/' })).toMatchObject({
      LSQCommonServiceURLs: { api, app: 'https://run.leadsquared.com/' },
    });
    expect(read({ webHost: '' })).toMatchObject({ LSQCommonServiceURLs: { app: null } });
  });
});

describe('the time of a reply', () => {
  it.each([
    [0, 'Mon, 02 Mar 2026 04:30:00 GMT'],
    [37_000, 'Mon, 02 Mar 2026 04:30:37 GMT'],
    [-300_000, 'Mon, 02 Mar 2026 04:25:00 GMT'],
    [null, null],
  ])('with a clock that is %j ms ahead is %j', async (clockSkew, expected) => {
    await withSandbox({ clockSkew }, async ({ get }) => {
      expect((await get(PATHS.userByAccessKey)).headers.get('date')).toBe(expected);
    });
  });
});

describe('the command', () => {
  it('sets them by name', () => {
    const line = ['--set', 'ownerForm=untold,clockSkew=-300000,itemsTwice=true'];
    const options = { ownerForm: 'untold', clockSkew: -300_000, itemsTwice: true };
    expect(parseCommand(line)).toMatchObject({ options });
  });

  it.each([
    ['ownerForm', '--set must be NAME=VALUE, but "ownerForm" was given.'],
    ['ownerForm=loud', '--set: The setting ownerForm cannot be used'],
    ['timeShift=9000', '--set: The setting timeShift cannot be used'],
  ])('says what is wrong with --set %s', (text, message) => {
    expect(() => parseCommand(['--set', text])).toThrow(message);
  });

  it.each([{ timeShift: 900 }, { clockSkew: 1.5 }, { otherKeys: [{ ...OTHER, email: 'x@example.com' }] }])(
    'knows no account with %j',
    (options) => {
      expect(() => createAccount(options)).toThrow(/timeShift|clockSkew|otherKeys/);
    },
  );
});
