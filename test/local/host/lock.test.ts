// Google's pages reference/lock/lock and reference/base/ui: who holds a lock, how long, and when it is gone.
import { describe, expect, it } from 'vitest';
import { Service } from '../../../src/local/host/service.ts';
import { answerOf, evaluate, host, MODES, messageOf } from './support.ts';

const TIMEOUT = 'Lock timeout: another process was holding the lock for too long.';

describe.each(MODES)('a lock in %s mode', (mode) => {
  it('is held from tryLock to releaseLock, and may be taken twice (reference/lock/lock)', async () => {
    const body = `const lock = LockService.getScriptLock(); const seen = [lock.hasLock(), lock.tryLock(1), lock.tryLock(1),
      lock.hasLock()]; lock.releaseLock(); return [...seen, lock.hasLock()];`;
    expect(await evaluate(mode, body)).toEqual([false, true, true, true, false]);
  });

  it('is released at the end of the execution (reference/lock/lock)', async () => {
    const twice = host(mode, {
      code: 'function main() { return LockService.getDocumentLock().tryLock(1); }',
    });
    expect([answerOf(await twice.run('main')), answerOf(await twice.run('main'))]).toEqual([true, true]);
  });

  it('is released when the execution is killed', async () => {
    const code = `function hold() { LockService.getScriptLock().waitLock(1); Utilities.sleep(1); }
      function take() { return LockService.getScriptLock().tryLock(1); }`;
    const killed = host(mode, { code });
    await killed.run('hold', [], { killAt: { call: 3, when: 'before' } });
    expect(answerOf(await killed.run('take'))).toBe(true);
  });

  it.each(['alert', 'prompt'])(
    'does not survive a dialog: %s releases it (reference/base/ui)',
    async (dialog) => {
      const body = `const lock = LockService.getDocumentLock(); lock.waitLock(1);
      SpreadsheetApp.getUi().${dialog}('Go on?'); return lock.hasLock();`;
      expect(await evaluate(mode, body)).toBe(false);
    },
  );
});

const CONTENDED = `
  function hold(which) { lock(which).waitLock(1); Utilities.sleep(1); }
  function take(which) { return lock(which).tryLock(50); }
  function insist(which) { lock(which).waitLock(50); }
  function lock(which) { return LockService['get' + which + 'Lock'](); }`;

describe('two executions on the virtual clock', () => {
  /** Runs `inner` while another execution holds a lock. */
  function whileHeld(which: string, inner: 'take' | 'insist', user = 'asha@example.com') {
    const contended = host('simulated', { code: CONTENDED });
    const results: ReturnType<typeof contended.runNow>[] = [];
    const onServiceCall = (n: number) => {
      if (n === 3) results.push(contended.runNow(inner, [which], { user }));
    };
    answerOf(contended.runNow('hold', [which], { onServiceCall }));
    const [result] = results;
    if (result === undefined) throw new Error('The inner execution did not run.');
    return result;
  }

  it('cannot hold one lock both; the wait takes its time (reference/lock/lock)', () => {
    const result = whileHeld('Script', 'take');
    expect(answerOf(result)).toBe(false);
    expect(result.milliseconds).toBeGreaterThanOrEqual(50);
  });

  it('get an error from waitLock when the time is over (reference/lock/lock)', () => {
    expect(messageOf(whileHeld('Document', 'insist'))).toBe(TIMEOUT);
  });

  it('of two users have a user lock each (reference/lock/lock-service)', () => {
    expect(answerOf(whileHeld('User', 'take', 'ben@example.com'))).toBe(true);
    expect(answerOf(whileHeld('User', 'take'))).toBe(false);
  });
});

describe('two executions in real time', () => {
  const code = `function hold() { LockService.getScriptLock().waitLock(1); Test.holding(); return 'held'; }
    function take(wait) { return LockService.getScriptLock().tryLock(wait); }`;

  /** Starts an execution and waits until it holds the lock, which it does until it is let go. */
  async function held() {
    let letGo = () => {};
    let tell = () => {};
    const holds = new Promise<void>((resolve) => {
      tell = resolve;
    });
    class Test extends Service {
      holding(): Promise<void> {
        tell();
        return new Promise((resolve) => {
          letGo = resolve;
        });
      }
    }
    const real = host('real', { code, services: () => ({ Test: new Test() }) });
    const holder = real.run('hold');
    await holds;
    return { real, holder, letGo: () => letGo() };
  }

  it('the second gets the lock as soon as the first has ended', async () => {
    const { real, holder, letGo } = await held();
    const onServiceCall = (_: number, __: unknown, call: string) => {
      if (call === 'Lock.tryLock') setImmediate(letGo);
    };
    expect(answerOf(await real.run('take', [20_000], { onServiceCall }))).toBe(true);
    expect(answerOf(await holder)).toBe('held');
  });

  it('the second gives up when its time is over', async () => {
    const { real, holder, letGo } = await held();
    expect(answerOf(await real.run('take', [1]))).toBe(false);
    letGo();
    await holder;
  });
});
