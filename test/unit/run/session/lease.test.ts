// One driver at a time, and nobody locked out for long.
import { describe, expect, it } from 'vitest';
import { LEASE_MS, takeLease } from '../../../../src/run/session/lease.ts';
import { UserError } from '../../../../src/run/user-error.ts';
import { FakeClock, FakeStore, freeLock } from '../../../support/run-fakes.ts';

const WORK = { doing: 'Rows are being sent', othersWaitMs: 0 };

function stage() {
  const ports = { clock: new FakeClock(), store: new FakeStore(), lock: freeLock, sheetId: 0 };
  return { ...ports, take: (holder: string) => takeLease(ports, holder, WORK) };
}

describe('the lease', () => {
  it('keeps a second driver out and tells it what is going on', () => {
    const { take } = stage();
    take('first');
    expect(() => take('second')).toThrow(UserError);
    expect(() => take('second')).toThrow(/^Rows are being sent\. Wait/);
  });

  it('is free again once it is released', () => {
    const { take } = stage();
    take('first').release();
    expect(() => take('second')).not.toThrow();
  });

  it('runs out when its holder was killed, and not before', () => {
    const { take, clock } = stage();
    take('first');
    clock.time += LEASE_MS - 1;
    expect(() => take('second')).toThrow();
    clock.time += 1;
    expect(() => take('second')).not.toThrow();
  });

  it('lasts as long as it is renewed', () => {
    const { take, clock } = stage();
    const lease = take('first');
    for (let turn = 0; turn < 10; turn++) {
      clock.time += LEASE_MS - 1;
      expect(lease.renew()).toBe(true);
      expect(() => take('second')).toThrow();
    }
  });

  it('renewed at any distance never lapses while its holder works on', () => {
    const { take, clock } = stage();
    const lease = take('first');
    // Short pieces of work, each renewed: others must be kept out at every moment.
    for (let turn = 0; turn < 60; turn++) {
      clock.time += 7_000;
      expect(lease.renew()).toBe(true);
      expect(() => take('second')).toThrow();
    }
  });

  it('cannot be renewed or released by one who has lost it', () => {
    const { take, clock, store } = stage();
    const late = take('first');
    clock.time += LEASE_MS;
    take('second');
    expect(late.renew()).toBe(false);
    late.release();
    expect(() => take('third')).toThrow();
    expect(store.get('lease.0')).toContain('second');
  });

  it('that cannot be read protects nobody', () => {
    const { take, store } = stage();
    store.set('lease', '{"holder":');
    expect(() => take('first')).not.toThrow();
  });
});
