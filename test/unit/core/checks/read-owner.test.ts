// An owner is told by address or by full name; what no user of the account has is refused with the nearest ones.
import { describe, expect, it } from 'vitest';
import type { AccountUser } from '../../../../src/core/account/account-facts.ts';
import { lookAt } from '../../../../src/core/account/account-look.ts';
import { readOwner } from '../../../../src/core/checks/read-owner.ts';
import { facts, USERS, user } from '../account/account.ts';

const read = (text: string, more = {}) => readOwner(text, lookAt(facts(more), true));
const wrong = (text: string, more = {}) => {
  const reading = read(text, more);
  return reading.ok ? null : [reading.error.code, reading.error.suggestion ?? null];
};

describe('an owner', () => {
  it.each(['kavya.rao@example.com', ' KAVYA.RAO@Example.com ', 'Kavya Rao', 'kavya  RAO'])(
    'is taken from “%s”',
    (text) => {
      expect(read(text)).toEqual({ ok: true, value: 'kavya.rao@example.com', warning: null });
    },
  );

  it('that the account knows is not suspected of a slip in its domain', () => {
    const users = [user('Kavya Rao', { email: 'kavya@gmail.co' })];
    expect(read('kavya@gmail.co', { users })).toEqual({ ok: true, value: 'kavya@gmail.co', warning: null });
  });

  it.each([
    ['kavya.roa@example.com', 'owner-unknown', { value: 'kavya.rao@example.com', certain: true }],
    ['nobody@example.com', 'owner-unknown', null],
    ['vikram.shah@example.com', 'owner-inactive', null],
    ['Kavya', 'owner-name', { value: 'kavya.rao@example.com', certain: false }],
    ['Zubin', 'owner-name', null],
    ['kavya.rao(at)example.com', 'email-spelled', { value: 'kavya.rao@example.com', certain: false }],
    ['kavya.rao@', 'email-invalid', null],
  ])('“%s” is refused as %s', (text, code, suggestion) => {
    expect(wrong(text)).toEqual([code, suggestion]);
  });

  it.each([null, lookAt(facts({ users: null }), true)])(
    'named where the users are not known is told that names need them',
    (account) => {
      const reading = readOwner('Kavya Rao', account);
      expect(reading.ok ? '' : reading.error.message).toBe(
        '"Kavya Rao" is not an e-mail address, and whose name it is can only be told by the users of your LeadSquared account, which are not known here. Write one address such as priya@example.com, or connect LeadSquared.',
      );
      const slip = readOwner('kavya.example.com', account);
      expect(slip.ok ? '' : slip.error.message).toMatch(/: it has no @\. Write one address/);
    },
  );

  it('whose name two users have is asked for by address', () => {
    const users = [...USERS, user('Kavya Rao', { email: 'kavya.rao2@example.com' })];
    const reading = read('Kavya Rao', { users });
    expect(reading.ok ? '' : reading.error.message).toMatch(
      /the name of 2 users of this account\. Did you mean kavya\.rao@example\.com \(Kavya Rao\) or kavya\.rao2@/,
    );
  });

  describe('that comes near somebody who has left', () => {
    const shah = 'vikram.shah@example.com (Vikram Shah)';
    const users = [...USERS, user('Vikram Shashh')];
    const said = (text: string) => {
      const reading = read(text, { users });
      return reading.ok ? null : [reading.error.message, reading.error.suggestion ?? null];
    };

    it.each(['vikram.shahh@example.com', 'Vikram Shahh'])(
      'as near as another, “%s”, gets no offer',
      (text) => {
        const message = expect.stringContaining(
          `Did you mean vikram.shashh@example.com (Vikram Shashh)? ${shah} comes as near, but is not an active user any more.`,
        );
        expect(said(text)).toEqual([message, null]);
      },
    );

    it.each(['vikram.sha@example.com', 'Vikram Shah', 'Vikram Sha'])('“%s” is told who that is', (text) => {
      const message = expect.stringContaining(`The nearest, ${shah}, is not an active user any more. Write`);
      expect(said(text)).toEqual([message, null]);
    });

    it('less than somebody else is offered as that one', () => {
      expect(said('vikram.shashhh@example.com')?.[1]).toMatchObject({ value: 'vikram.shashh@example.com' });
    });
  });

  it('whose name somebody had who has left is asked for by address', () => {
    const gone = user('Kavya Rao', { email: 'kavya.rao2@example.com', isActive: false });
    const users = [...USERS, gone];
    const reading = read('Kavya Rao', { users });
    expect(reading.ok ? '' : reading.error.message).toContain(
      'kavya.rao2@example.com (Kavya Rao) comes as near, but is not an active user any more. Write the address',
    );
    expect(readOwner('Kavya Rao', lookAt(facts({ users }), false))).toMatchObject({ ok: true });
  });

  it('with a comma in the address is certain unless the one meant has left, or another user comes as near', () => {
    const meant = user('', { email: 'kavya@example.com' });
    const repaired = (users: readonly AccountUser[]) => wrong('kavya@example,com', { users })?.[1];
    const certain = { value: 'kavya@example.com', certain: true };
    expect(repaired([meant, user('Ravi Das')])).toEqual(certain);
    expect(repaired([{ ...meant, isActive: false }])).toEqual({ ...certain, certain: false });
    expect(repaired([user('', { email: 'kavya@example.co' })])).toEqual({ ...certain, certain: false });
  });

  it('is every address where the users are not known', () => {
    expect(read('nobody@example.com', { users: null })).toMatchObject({
      ok: true,
      value: 'nobody@example.com',
    });
    expect(readOwner('nobody@example.com', null)).toMatchObject({ ok: true });
  });

  it('of a row that may have been sent is taken although the user has left', () => {
    const sent = lookAt(facts(), false);
    expect(readOwner('vikram.shah@example.com', sent)).toMatchObject({ ok: true });
    expect(readOwner('nobody@example.com', sent)).toMatchObject({ ok: true });
    expect(readOwner('Kavya Rao', sent)).toMatchObject({ ok: true, value: 'kavya.rao@example.com' });
  });
});
