// Keys, paths and look-ups, over real HTTP.
import { describe, expect, it } from 'vitest';
import { createAccount } from '../../../src/local/sandbox/account.ts';
import { DEFAULT_KEYS, DEFAULT_LEADS } from '../../../src/local/sandbox/default-records.ts';
import { PATHS } from '../../../src/local/sandbox/paths.ts';
import { LIST_FORMS } from '../../../src/local/sandbox/read-forms.ts';
import { ask, withSandbox } from './calls.ts';

describe('keys', () => {
  it('are taken from headers or from the query', async () => {
    await withSandbox({}, async ({ sandbox, get }) => {
      expect((await get(PATHS.userByAccessKey)).status).toBe(200);
      const query = new URLSearchParams({ accessKey: DEFAULT_KEYS.access, secretKey: DEFAULT_KEYS.secret });
      expect((await fetch(`${sandbox.url}${PATHS.userByAccessKey}?${query}`)).status).toBe(200);
    });
  });

  it('that are missing or wrong are refused with status 401, and the log never holds any', async () => {
    await withSandbox({}, async ({ account, sandbox }) => {
      const query = `accessKey=${DEFAULT_KEYS.access}&secretKey=wrong`;
      for (const url of [PATHS.users, `${PATHS.users}?${query}`, `/v2/${DEFAULT_KEYS.secret}`]) {
        await fetch(sandbox.url + url);
      }
      expect(account.calls.map((call) => call.outcome)).toEqual([
        'unauthorized',
        'unauthorized',
        'not-found',
      ]);
      const log = JSON.stringify(account.calls);
      expect(log).not.toContain(DEFAULT_KEYS.secret);
      expect(log).not.toContain(DEFAULT_KEYS.access);
    });
  });

  it('lead to their user, the zone and the right hosts', async () => {
    await withSandbox(
      { user: { email: 'lena@example.de', name: 'Lena Vogt', role: 'Admin', timeZone: 'UTC' } },
      async ({ get }) => {
        expect(await (await get(PATHS.userByAccessKey)).json()).toEqual({
          Id: expect.stringMatching(/^[0-9a-f-]{36}$/),
          Name: 'Lena Vogt',
          EmailAddress: 'lena@example.de',
          OrgId: '40017',
          Role: 'Admin',
          TimeZone: 'UTC',
          OrgShortCode: 'SANDBOX1',
          Plan: 'Super',
          LSQCommonServiceURLs: { api: 'api-in21.leadsquared.com', app: 'in21.leadsquared.com' },
        });
      },
    );
  });
});

describe('a call that nobody answers', () => {
  it('gets 404 for an unknown path and 405 for the wrong method', async () => {
    await withSandbox({}, async ({ get, post }) => {
      expect((await get('/v2/Task.svc/Nonsense')).status).toBe(404);
      expect((await get('/')).status).toBe(404);
      expect((await get(PATHS.bulkCreate)).status).toBe(405);
      expect((await post(PATHS.users, {})).status).toBe(405);
    });
  });

  it('gets 400 with plain text for a body that is not JSON', () => {
    const reply = ask(createAccount(), PATHS.bulkCreate, '{"TaskList":[');
    expect(reply).toMatchObject({ status: 400, headers: { 'content-type': 'text/plain; charset=utf-8' } });
  });
});

describe('look-ups', () => {
  it('list the users, active or not', async () => {
    await withSandbox({}, async ({ get }) => {
      const users = (await (await get(PATHS.users)).json()) as { EmailAddress: string; StatusCode: number }[];
      expect(users).toHaveLength(6);
      expect(users.filter((user) => user.StatusCode === 1).map((user) => user.EmailAddress)).toEqual([
        'vikram.shah@example.com',
      ]);
    });
  });

  it('list the task types of both categories with their fields', async () => {
    await withSandbox({}, async ({ get }) => {
      const types = (await (await get(PATHS.taskTypes)).json()) as Record<string, unknown>[];
      expect(new Set(types.map((type) => type.Category))).toEqual(new Set([0, 1]));
      const verification = types.find((type) => type.Name === 'Verification visit');
      expect(verification?.ColumnConfiguration).toContainEqual(
        expect.objectContaining({
          SchemaName: 'mx_Custom_2',
          DisplayName: 'Address type',
          DataType: 'Dropdown',
          Mandatory: true,
          IsDefault: false,
          Options: ['Residence', 'Office'],
        }),
      );
    });
  });

  it('are refused, wrapped, or spoilt as the account is set', async () => {
    for (const listsRefused of ['users', 'task-types', 'both'] as const) {
      await withSandbox({ listsRefused }, async ({ get }) => {
        expect((await get(PATHS.users)).status).toBe(listsRefused === 'task-types' ? 200 : 403);
        expect((await get(PATHS.taskTypes)).status).toBe(listsRefused === 'users' ? 200 : 403);
      });
    }
    const bodies = LIST_FORMS.map((listForm) => {
      const account = createAccount({ listForm, typeCodes: 'numbers' });
      return ask(account, PATHS.taskTypes).body;
    });
    expect(new Set(bodies).size).toBe(LIST_FORMS.length);
  });

  it('find leads by ids in each form, leaving unknown ones out', () => {
    const [first, second] = DEFAULT_LEADS.map((lead) => lead.ProspectID);
    const LeadIds = [second, '3f2a1b4c-0000-4000-8000-00000000beef', first?.toUpperCase()];
    const account = createAccount({ refuseUnknownLeads: true });
    const find = (Paging?: unknown) => {
      const Columns = { Include_CSV: 'ProspectID, FirstName' };
      return JSON.parse(
        ask(account, PATHS.leadsByIds, { SearchParameters: { LeadIds }, Columns, Paging }).body,
      );
    };
    expect(find()).toEqual({
      RecordCount: 2,
      Leads: [
        { ProspectID: first, FirstName: 'Anita' },
        { ProspectID: second, FirstName: 'Bharat' },
      ],
    });
    expect(find({ PageIndex: 2, PageSize: 1 }).Leads).toEqual([{ ProspectID: second, FirstName: 'Bharat' }]);
    account.configure({ leadForm: 'without-id' });
    expect(find().Leads[0]).toEqual({ FirstName: 'Anita' });
    account.configure({ leadForm: 'property-list' });
    expect(find().Leads[0].LeadPropertyList).toContainEqual({ Attribute: 'ProspectID', Value: first });
  });

  it('find a lead by e-mail, by phone and by id, and give an empty list for an unknown one', () => {
    const account = createAccount();
    const found = (path: string) =>
      JSON.parse(ask(account, path).body).map((lead: { FirstName: string }) => lead.FirstName);
    expect(found(`${PATHS.leadByEmail}?emailaddress=Anita.Desai@example.org`)).toEqual(['Anita']);
    expect(found(`${PATHS.leadByEmail}?emailaddress=`)).toEqual([]);
    expect(found(`${PATHS.leadByPhone}?phone=9876543211`)).toEqual(['Anita']);
    expect(found(`${PATHS.leadByPhone}?phone=%2B91-9876543212`)).toEqual(['Bharat']);
    expect(found(`${PATHS.leadByPhone}?phone=1`)).toEqual([]);
    expect(found(`${PATHS.leadById}?id=${DEFAULT_LEADS[2]?.ProspectID}`)).toEqual(['Chitra']);
    expect(found(`${PATHS.leadById}?id=x`)).toEqual([]);
  });
});
