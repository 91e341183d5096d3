// The sandbox's opportunities: what is said of one, and whether tasks may belong to it, agree in every form.
import { describe, expect, it } from 'vitest';
import { createAccount } from '../../../src/local/sandbox/account.ts';
import type { AccountOptions } from '../../../src/local/sandbox/options.ts';
import { PATHS } from '../../../src/local/sandbox/paths.ts';
import { ask, askBulk, task } from './calls.ts';

const KNOWN = '0bb00000-0000-4000-8000-000000000001';
const DELETED = '0bb00000-0000-4000-8000-000000000002';
const UNKNOWN = '0bb00000-0000-4000-8000-000000000003';

const open = (options: Partial<AccountOptions> = {}) =>
  createAccount({ opportunities: [KNOWN, DELETED], deletedOpportunities: [DELETED], ...options });
type Account = ReturnType<typeof open>;
const lookUp = (account: Account, id: string) => ask(account, `${PATHS.opportunityById}?OpportunityId=${id}`);
const saidOf = (account: Account, id: string) => JSON.parse(lookUp(account, id).body);

describe('an opportunity', () => {
  it('is given as documented, with another ID, or in a list', () => {
    expect(saidOf(open(), KNOWN.toUpperCase())).toMatchObject({ ID: KNOWN.toUpperCase(), Name: 'Loan' });
    const { ID, Fields } = saidOf(open({ opportunityForm: 'type-id' }), KNOWN);
    expect(ID).not.toBe(KNOWN);
    expect(Fields).toContainEqual(expect.objectContaining({ SchemaName: 'Status', Value: 'Open' }));
    expect(saidOf(open({ opportunityForm: 'list' }), KNOWN)).toMatchObject([{ ID: KNOWN }]);
  });

  it('that is not there is told so in each form', () => {
    const absent = (opportunityAbsence: AccountOptions['opportunityAbsence']) => {
      const { status, body } = lookUp(open({ opportunityAbsence }), UNKNOWN);
      return [status, JSON.parse(body)];
    };
    expect(absent('error')).toEqual([
      500,
      expect.objectContaining({ ExceptionType: 'MXInvalidInputException' }),
    ]);
    expect(absent('activity-error')).toEqual([
      500,
      expect.objectContaining({ ExceptionType: 'MXInvalidActivityException' }),
    ]);
    expect(absent('empty-list')).toEqual([200, []]);
    expect(absent('null')).toEqual([200, null]);
    expect(absent('blank-record')).toEqual([200, expect.objectContaining({ Fields: [] })]);
  });

  it('that was deleted is told so, and may be kept from the users of the keys', () => {
    expect(saidOf(open(), DELETED).ExceptionMessage).toContain('has been deleted');
    expect(lookUp(open({ opportunitiesReadable: false }), KNOWN).status).toBe(403);
  });

  it('takes tasks exactly when it is said to be there', () => {
    for (const account of [open(), createAccount({ deletedOpportunities: [DELETED] })]) {
      for (const id of [KNOWN, DELETED, UNKNOWN, 'x']) {
        const isSaid = lookUp(account, id).status === 200;
        const taken = askBulk(account, [task({ RelatedEntity: 5, RelatedEntityId: id })]).status === 200;
        expect([id, taken]).toEqual([id, isSaid]);
      }
    }
  });
});
