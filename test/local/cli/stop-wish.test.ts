// Ctrl+C: what one press means, what two mean, and how close two are that count as one.
import { describe, expect, it } from 'vitest';
import { listenForStop, StopWish } from '../../../src/local/cli/stop-wish.ts';

function stage() {
  const listeners = new Map<string, () => void>();
  const ended: number[] = [];
  const wish = new StopWish();
  let time = 1000;
  const stop = listenForStop(wish, {
    now: () => time,
    on: (signal, listener) => listeners.set(signal, listener),
    off: (signal) => listeners.delete(signal),
    endNow: (code) => ended.push(code),
  });
  return {
    wish,
    ended,
    stop,
    listeners,
    press: (signal: string, at: number) => {
      time = at;
      listeners.get(signal)?.();
    },
  };
}

describe('a signal', () => {
  it('is a wish to stop, which is heard once, also by those who ask later', () => {
    const { wish, ended, press } = stage();
    const heard: string[] = [];
    wish.whenMade(() => heard.push('before'));
    press('SIGINT', 1000);
    wish.whenMade(() => heard.push('after'));
    expect([wish.isMade, heard, ended]).toEqual([true, ['before', 'after'], []]);
  });

  it.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ])('%s after another ends the process with %d', (signal, code) => {
    const { ended, press } = stage();
    press('SIGINT', 1000);
    press(signal, 3000);
    expect(ended).toEqual([code]);
  });

  it('that npm hands on a moment later is no second one', () => {
    const { ended, press } = stage();
    press('SIGINT', 1000);
    press('SIGINT', 1200);
    expect(ended).toEqual([]);
    press('SIGINT', 1600);
    expect(ended).toEqual([130]);
  });

  it('means nothing any more once the sending is over', () => {
    const { stop, listeners } = stage();
    stop();
    expect(listeners.size).toBe(0);
  });
});
