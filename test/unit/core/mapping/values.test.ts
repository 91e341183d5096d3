// Texts that stand for something of LeadSquared's are listed with proposals, which are shown and never applied by themselves.
import { describe, expect, it } from 'vitest';
import { proposeByPattern } from '../../../../src/core/mapping/values/propose-address.ts';
import { valuesToMatch } from '../../../../src/core/mapping/values/values-to-match.ts';
import { facts, USERS, user } from '../account/account.ts';
import { list, match } from './sheets.ts';

function toMatch(columns: Record<string, readonly string[]>, values = {}, known: readonly string[] = []) {
  const sheet = list(columns);
  return valuesToMatch(match(sheet), sheet.rows, { values }, known);
}

const proposals = (...args: Parameters<typeof toMatch>) =>
  Object.fromEntries(
    toMatch(...args).flatMap(({ values }) => values.map(({ text, proposal }) => [text, proposal])),
  );

describe('the texts to be matched', () => {
  it('are the names in an owner column, counted, whatever their case and spaces', () => {
    expect(
      toMatch({ Counsellor: ['Kavya Rao', 'kavya  rao', 'Arjun Mehta', '', 'priya@example.com'] }),
    ).toEqual([
      {
        field: 'OwnerEmailAddress',
        header: 'Counsellor',
        values: [
          { text: 'Kavya Rao', count: 2, proposal: null, why: '' },
          { text: 'Arjun Mehta', count: 1, proposal: null, why: '' },
        ],
      },
    ]);
  });

  it('are the texts in a lead ID column that are no IDs', () => {
    expect(toMatch({ 'Lead ID': ['LN-1001', '1ead0000-0000-4000-8000-000000000001'] })).toEqual([
      {
        field: 'LeadId',
        header: 'Lead ID',
        values: [{ text: 'LN-1001', count: 1, proposal: null, why: '' }],
      },
    ]);
  });

  it('are none that the user has already said', () => {
    expect(
      toMatch({ Owner: ['Kavya'] }, { OwnerEmailAddress: { ' KAVYA ': 'kavya.rao@example.com' } }),
    ).toEqual([]);
  });

  it('are 200 at most', () => {
    const names = Array.from(
      { length: 500 },
      (_, index) =>
        `Kavya ${'a'.repeat(index % 26)}${String.fromCharCode(97 + (index % 26))} ${'b'.repeat(Math.floor(index / 26))}`,
    );
    expect(toMatch({ Owner: names })[0]?.values).toHaveLength(200);
  });
});

describe('an address is proposed', () => {
  it('that stands elsewhere in the sheet, and not one of a lead', () => {
    const columns = {
      Owner: ['Kavya Rao', 'Arjun', 'arjun.mehta@example.com', 'Meera Pillai'],
      'Contact Email': ['', '', '', 'meera.pillai@example.org'],
    };
    expect(proposals(columns)).toEqual({
      'Kavya Rao': null,
      Arjun: 'arjun.mehta@example.com',
      'Meera Pillai': null,
    });
  });

  it.each([
    ['Kavya Rao', ['kavya.rao@example.com'], 'kavya.rao@example.com'],
    ['Rao, Kavya', ['kavya_rao@example.com'], 'kavya_rao@example.com'],
    ['Ms. Kavya Rao', ['kavyarao@example.com'], 'kavyarao@example.com'],
    ['Kavya', ['kavya.rao@example.com'], 'kavya.rao@example.com'],
    ['Kavya', ['kavya.rao@example.com', 'kavya.iyer@example.com'], null],
    ['Kavya Rao', ['kavya.rao@example.com', 'kavya.iyer@example.com'], 'kavya.rao@example.com'],
    ['Kavya Rao', ['kavya@example.com'], 'kavya@example.com'],
    ['Kavya Rao', ['krao@example.com'], 'krao@example.com'],
    ['Kavya Rao', ['kavya.iyer@example.com'], null],
    ['Kavya Rao', ['KAVYA.RAO@example.com', 'kavya.rao@example.com'], 'kavya.rao@example.com'],
    ['कव्या', ['kavya.rao@example.com'], null],
  ])('for %s of %j: %s', (name, known, expected) => {
    expect(proposals({ Owner: [name] }, {}, known)).toEqual({ [name]: expected });
  });

  it('for no two names at once', () => {
    expect(proposals({ Owner: ['Kavya Rao', 'Kavya Iyer'] }, {}, ['kavya@example.com'])).toEqual({
      'Kavya Rao': null,
      'Kavya Iyer': null,
    });
    expect(proposals({ Owner: ['Kavya', 'Kavya Rao'] }, {}, ['kavya.rao@example.com'])).toEqual({
      Kavya: null,
      'Kavya Rao': 'kavya.rao@example.com',
    });
  });
});

describe('of the users of the account', () => {
  const matched = (name: string, users = USERS) => {
    const sheet = list({ Owner: [name, 'kavya.rao@example.com'] });
    const known = facts({ users });
    return valuesToMatch(match(sheet), sheet.rows, { values: {} }, [], known)[0]?.values[0];
  };
  const gone = user('Kavya Rao', { email: 'kavya.rao2@example.com', isActive: false });

  it('the only one whose name fits is proposed', () => {
    expect(matched('Kavya')).toMatchObject({ proposal: 'kavya.rao@example.com' });
  });

  it('nobody is where the nearest has left, and it is said who that is', () => {
    const why = 'the nearest, Vikram Shah (vikram.shah@example.com), is not an active user any more';
    expect(matched('Vikram')).toMatchObject({ proposal: null, why });
  });

  it.each(['Kavya', 'Kavya Rao'])('nobody is for “%s” where one who has left fits as well', (name) => {
    const why = `one of the nearest, Kavya Rao (${gone.email}), is not an active user any more`;
    expect(matched(name, [...USERS, gone])).toMatchObject({ proposal: null, why });
  });

  it('one needs no proposal who alone has the name in full', () => {
    expect(matched('Kavya Rao')).toBeUndefined();
  });
});

describe('after the user has given an address', () => {
  const made = (given: Record<string, string>, ...names: string[]) =>
    proposeByPattern(
      Object.entries(given).map(([text, address]) => ({ text, address })),
      names,
    ).map(({ proposal }) => proposal);

  it.each([
    ['kavya.rao@example.com', 'arjun.mehta@example.com'],
    ['kavyarao@example.com', 'arjunmehta@example.com'],
    ['kavya@example.com', 'arjun@example.com'],
    ['k.rao@example.com', 'a.mehta@example.com'],
    ['krao@example.com', 'amehta@example.com'],
    ['rao.kavya@example.com', 'mehta.arjun@example.com'],
    ['admissions@example.com', null],
  ])('%s for Kavya Rao proposes %s for Arjun Mehta', (given, expected) => {
    expect(made({ 'Kavya Rao': given }, 'Arjun Mehta')).toEqual([expected]);
  });

  it('proposes nothing for what cannot be told', () => {
    const given = { 'Kavya Rao': 'kavya.rao@example.com' };
    expect(made(given, 'Arjun', 'अर्जुन मेहता', '')).toEqual([null, null, null]);
    expect(made({ ...given, 'Priya Nair': 'priyan@example.com' }, 'Arjun Mehta')).toEqual([null]);
    expect(made({ ...given, 'Priya Nair': 'priya.nair@example.org' }, 'Arjun Mehta')).toEqual([null]);
    expect(made({}, 'Arjun Mehta')).toEqual([null]);
  });

  it('takes the way that fits all of them', () => {
    expect(made({ Kavya: 'kavya@example.com' }, 'Arjun Mehta', 'Priya')).toEqual([
      'arjun@example.com',
      'priya@example.com',
    ]);
  });
});
