// The sandbox's leads: found as the account is told to find them, however many there are.
import { describe, expect, it } from 'vitest';
import { createAccount } from '../../../src/local/sandbox/account.ts';
import { DEFAULT_LEADS } from '../../../src/local/sandbox/default-records.ts';
import { PATHS } from '../../../src/local/sandbox/paths.ts';
import { leadsSharingPhones, leadsUpTo } from '../../support/lead-list.ts';
import { ask } from './calls.ts';

type Account = ReturnType<typeof createAccount>;
const namesFor = (account: Account, path: string, body?: unknown): string[] =>
  JSON.parse(ask(account, path, body).body).map((lead: { FirstName: string }) => lead.FirstName);
const byPhone = (account: Account, phone: string) =>
  namesFor(account, `${PATHS.leadByPhone}?phone=${encodeURIComponent(phone)}`);
const byNumber = (account: Account, LookupValue: string) =>
  namesFor(account, PATHS.leadsByAttribute, { Parameter: { LookupName: 'ProspectAutoId', LookupValue } });

describe('leads', () => {
  it('are found by phone in any form, or in one alone', () => {
    const forms = {
      dashed: '+91-9876543211',
      national: '9876543211',
      plus: '+919876543211',
      digits: '919876543211',
    };
    const account = createAccount();
    for (const phone of Object.values(forms)) expect(byPhone(account, phone)).toEqual(['Anita']);
    for (const phoneForm of ['dashed', 'national', 'plus', 'digits'] as const) {
      account.configure({ phoneForm });
      const found = Object.entries(forms).filter(([, phone]) => byPhone(account, phone).length > 0);
      expect(found.map(([form]) => form)).toEqual([phoneForm]);
    }
  });

  it('that share a phone are all given', () => {
    expect(byPhone(createAccount(), '+91-9830011111')).toEqual(['Gita', 'Gopal']);
  });

  it('are found by their numbers, and by no attribute that is not kept', () => {
    const account = createAccount();
    expect(byNumber(account, '1003')).toEqual(['Chitra']);
    expect(byNumber(account, '9')).toEqual([]);
    const other = { Parameter: { LookupName: 'City', LookupValue: 'Pune' } };
    expect(ask(account, PATHS.leadsByAttribute, other).status).toBe(500);
  });

  it('that were merged are answered for by the one that is left', () => {
    const [first, second] = DEFAULT_LEADS;
    const old = '7c1504e0-4f89-11d3-9a0c-0305e82c3398';
    const account = createAccount({
      mergedLeads: { [old]: second?.ProspectID ?? '' },
      refuseUnknownLeads: true,
    });
    expect(namesFor(account, `${PATHS.leadById}?id=${old}`)).toEqual(['Bharat']);
    const LeadIds = [old, first?.ProspectID];
    const { Leads } = JSON.parse(ask(account, PATHS.leadsByIds, { SearchParameters: { LeadIds } }).body);
    expect(Leads.map((lead: { FirstName: string }) => lead.FirstName).sort()).toEqual(['Anita', 'Bharat']);
  });

  it('are any GUIDs in an account that knows none', () => {
    const id = '3f2504e0-4f89-11d3-9a0c-0305e82c3301';
    const known = (account: Account) =>
      JSON.parse(ask(account, PATHS.leadsByIds, { SearchParameters: { LeadIds: [id, 'x'] } }).body)
        .RecordCount;
    expect(known(createAccount())).toBe(1);
    expect(known(createAccount({ leads: DEFAULT_LEADS }))).toBe(0);
  });

  it('may be kept from the users of the keys', () => {
    const account = createAccount({ leadsReadable: false });
    for (const path of [
      `${PATHS.leadByPhone}?phone=1`,
      `${PATHS.leadByEmail}?emailaddress=a`,
      `${PATHS.leadById}?id=x`,
    ]) {
      expect(ask(account, path).status).toBe(403);
    }
  });

  it('are given a thousand ids at a time, each once, however many are asked for', () => {
    const leads = leadsUpTo(2500);
    const account = createAccount({ leads });
    const LeadIds = leads.map(({ ProspectID }) => ProspectID);
    const page = (PageIndex: number) =>
      JSON.parse(
        ask(account, PATHS.leadsByIds, {
          SearchParameters: { LeadIds },
          Columns: { Include_CSV: 'ProspectID' },
          Paging: { PageIndex, PageSize: 1000 },
        }).body,
      );
    const pages = [1, 2, 3, 4].map(page);
    expect(pages.map(({ RecordCount, Leads }) => [RecordCount, Leads.length])).toEqual([
      [2500, 1000],
      [2500, 1000],
      [2500, 500],
      [2500, 0],
    ]);
    const given = pages.flatMap(({ Leads }) => Leads.map((lead: { ProspectID: string }) => lead.ProspectID));
    expect(new Set(given)).toEqual(new Set(LeadIds));
  });

  it('share their phones where the account has it so', () => {
    const account = createAccount({ leads: leadsSharingPhones(200) });
    expect(byPhone(account, '9800000099')).toEqual(['Lead', 'Lead']);
    expect(byPhone(account, '9800000098')).toEqual(['Lead']);
    expect(byPhone(account, '9800000100')).toEqual([]);
  });

  it('are looked for in an index, so that a large account answers as a small one', () => {
    const account = createAccount({ leads: leadsUpTo(200_000), limit: { calls: 100_000, seconds: 1 } });
    for (let number = 1; number <= 200_000; number += 40) {
      expect(byPhone(account, `98${String(number).padStart(8, '0')}`)).toEqual(['Lead']);
    }
  });
});
