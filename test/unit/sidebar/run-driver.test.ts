// Driving a run by short calls, with every way a call can go.
import { describe, expect, it } from 'vitest';
import type { RunView } from '../../../src/rpc/api.ts';
import type { Call } from '../../../src/sidebar/client/server.ts';
import {
  createRunDriver,
  type Link,
  MOST_TRIES,
  pauseSeconds,
  type RunState,
} from '../../../src/sidebar/state/run-driver.ts';
import { runView } from '../../browser/sidebar/fake/data.ts';

type Reply = RunView | { readonly code: string; readonly message: string };

const going = (done: number) => runView({ accepted: done, queued: 100 - done });
const ENDED = runView({ created: 100 }, { state: 'ended' });
const refusal = (code: string) => ({ code, message: `Because of ${code}.` });

/** Plays the answers to `sidebarAdvance` in order; the clock is the number of milliseconds waited for. */
function play(advances: readonly Reply[], looks: readonly RunView[] = []) {
  const left = [...advances];
  const looksLeft = [...looks];
  const made: string[] = [];
  const asked: unknown[] = [];
  const waits: number[] = [];
  const states: RunState[] = [];
  const call = (async (name: string, input: unknown) => {
    made.push(name);
    if (name === 'sidebarAdvance') asked.push(input);
    if (name === 'sidebarProgress') return { ok: true, run: looksLeft.shift() ?? null };
    const reply = left.shift();
    if (reply === undefined) throw new Error('No answer was laid down for this call.');
    return 'code' in reply ? { ok: false, ...reply } : { ok: true, run: reply };
  }) as Call;
  const driver = createRunDriver({
    call,
    wait: async (ms) => void waits.push(ms),
    changed: (state) => states.push(state),
  });
  const links = () => states.map((state) => state.link);
  const settled = async (kind: Link['kind']) => {
    for (let turn = 0; turn < 2000 && states[states.length - 1]?.link.kind !== kind; turn++)
      await Promise.resolve();
    expect(states[states.length - 1]?.link.kind).toBe(kind);
  };
  return { driver, made, asked, waits, states, links, settled, left };
}

const advances = (made: readonly string[]) => made.filter((name) => name === 'sidebarAdvance').length;

describe('a run that is driven', () => {
  it('is only followed while the call that began it is at work, and advanced right after', async () => {
    const { driver, settled, made, links } = play([ENDED], [going(20)]);
    let end: () => void = () => {};
    const rest = new Promise<void>((resolve) => {
      end = resolve;
    });
    driver.drive(going(0), rest);
    for (let turn = 0; turn < 20; turn++) await Promise.resolve();
    expect([advances(made), made.includes('sidebarProgress')]).toEqual([0, true]);
    end();
    await settled('idle');
    expect(advances(made)).toBe(1);
    expect(links().map(({ kind }) => kind)).not.toContain('watching');
  });

  it('is advanced until it has ended, and every answer is shown', async () => {
    const { driver, states, settled, made } = play([going(30), going(60), ENDED]);
    driver.drive(going(0));
    await settled('idle');
    expect(advances(made)).toBe(3);
    expect(states.map((state) => state.run?.counts.accepted)).toEqual(expect.arrayContaining([0, 30, 60]));
    expect(states[states.length - 1]?.run).toBe(ENDED);
  });

  it('and waits for something is not tried at once because a sidebar was opened, but because its user says so', async () => {
    const resting = { ...going(0), waiting: 'LeadSquared does not answer.', waitSeconds: 600 };
    const { driver, asked, settled } = play([resting, ENDED]);
    driver.drive(going(0));
    await settled('resting');
    driver.resume();
    await settled('idle');
    expect(asked).toMatchObject([{ atOnce: false }, { atOnce: true }]);
  });

  it('is left alone when it has ended already', async () => {
    const { driver, made } = play([]);
    driver.drive(ENDED);
    await Promise.resolve();
    expect(made).toEqual([]);
  });

  it('is not asked in a tight loop', async () => {
    const { driver, waits, settled } = play([going(30), ENDED]);
    driver.drive(going(0));
    await settled('idle');
    expect(waits.filter((ms) => ms >= 500).length).toBeGreaterThanOrEqual(2);
  });
});

describe('a lost call', () => {
  it('is made again after pauses that grow, which are told', async () => {
    const { driver, links, settled } = play([refusal('lost'), refusal('google'), refusal('failed'), ENDED]);
    driver.drive(going(0));
    await settled('idle');
    const told = links().flatMap((link) => (link.kind === 'waiting' ? [[link.tries, link.seconds]] : []));
    expect(told).toEqual([
      [1, 1],
      [2, 2],
      [2, 1],
      [3, 4],
      [3, 3],
      [3, 2],
      [3, 1],
    ]);
  });

  it('has pauses of at most half a minute', () => {
    const pauses = Array.from({ length: 20 }, (_, index) => pauseSeconds(index + 1));
    expect(pauses.slice(0, 6)).toEqual([1, 2, 4, 8, 16, 30]);
    expect(Math.max(...pauses)).toBe(30);
  });

  it('is given up after many tries, until the user goes on', async () => {
    const lost = Array.from({ length: MOST_TRIES + 1 }, () => refusal('lost'));
    const { driver, settled, left } = play([...lost, ENDED]);
    driver.drive(going(0));
    await settled('halted');
    expect(left).toEqual([ENDED]);
    await Promise.resolve();
    driver.resume();
    await settled('idle');
  });
});

describe('a refusal', () => {
  it('stands until the user goes on', async () => {
    const { driver, links, settled } = play([refusal('bad-keys'), ENDED]);
    driver.drive(going(0));
    await settled('halted');
    expect(links()).toContainEqual({ kind: 'halted', code: 'bad-keys', message: 'Because of bad-keys.' });
    await Promise.resolve();
    driver.resume();
    await settled('idle');
  });
});

describe('a run that is not known any more', () => {
  it('is a refusal that the user closes', async () => {
    const { driver, links, settled } = play([refusal('no-run')]);
    driver.drive(going(0));
    await settled('halted');
    expect(links().slice(-1)).toMatchObject([{ kind: 'halted', code: 'no-run' }]);
    driver.drive(null);
    await settled('idle');
  });
});

describe('a run that is not the user’s own', () => {
  const owned = (access: 'ask' | 'no', accepted = 0) =>
    runView(
      { accepted, queued: 100 - accepted },
      { owner: { ...going(0).owner, access, words: 'It is Ravi’s.' } },
    );

  it.each([
    ['ask', 'other-person'],
    ['no', 'other-account'],
  ] as const)(
    'with access %s is neither advanced nor polled, and its sentence is shown',
    async (access, code) => {
      const { driver, links, made } = play([]);
      driver.drive(owned(access));
      await Promise.resolve();
      driver.resume();
      await Promise.resolve();
      expect(made.filter((name) => name !== 'sidebarProgress')).toEqual([]);
      expect(links()).toContainEqual({ kind: 'halted', code, message: 'It is Ravi’s.' });
    },
  );

  it('any more, because a colleague took it over, is let go with the sentence', async () => {
    const { driver, states, settled, made } = play([refusal('other-person')], [owned('ask')]);
    driver.drive(going(0));
    await settled('halted');
    expect(advances(made)).toBe(1);
    expect(states.slice(-1)[0]?.run?.owner.access).toBe('ask');
  });

  it('any more is followed to its end, which another person brings about', async () => {
    const { driver, states, settled, made } = play(
      [refusal('other-person')],
      [owned('ask'), owned('ask', 60), { ...owned('ask', 100), state: 'ended' }],
    );
    driver.drive(going(0));
    await settled('idle');
    expect(advances(made)).toBe(1);
    expect(states.map(({ run }) => run?.counts.accepted)).toContain(60);
    expect(states.slice(-1)[0]?.run).toMatchObject({ state: 'ended', counts: { accepted: 100 } });
  });

  it('any more is driven on when it is given back', async () => {
    const { driver, settled, made } = play(
      [refusal('other-person'), ENDED],
      [owned('ask'), owned('ask'), going(50)],
    );
    driver.drive(going(0));
    await settled('halted');
    await settled('idle');
    expect(advances(made)).toBe(2);
  });

  it('while it is watched in another window, is let go when a colleague takes it over', async () => {
    const { driver, links, settled, made } = play([refusal('busy')], [owned('ask')]);
    driver.drive(going(0));
    await settled('halted');
    expect(advances(made)).toBe(1);
    expect(links().slice(-1)).toMatchObject([{ code: 'other-person' }]);
  });

  it('is driven once it is, after the keys of its account were set again', async () => {
    const { driver, settled, made } = play([refusal('other-account'), ENDED], [owned('no'), going(0)]);
    driver.drive(going(0));
    await settled('halted');
    await Promise.resolve();
    driver.resume();
    await settled('idle');
    expect(advances(made)).toBe(2);
  });
});

describe('another run that the user chooses', () => {
  const other = runView({ queued: 7 }, { id: 'BCDFGHJK' });

  it('is driven next, and the answer about the one before changes nothing', async () => {
    const { driver, states, settled } = play([going(50), { ...other, state: 'ended' }]);
    driver.drive(going(0));
    driver.drive(other);
    await settled('idle');
    expect(states.slice(-1)[0]?.run).toMatchObject({ id: 'BCDFGHJK', state: 'ended' });
    expect(states.slice(1).every(({ run }) => run?.id === 'BCDFGHJK' || run?.counts.accepted === 0)).toBe(
      true,
    );
  });

  it('gives no pause of the one before to be waited for', async () => {
    const lost = Array.from({ length: 5 }, () => refusal('lost'));
    const { driver, links, settled } = play([...lost, { ...other, state: 'ended' }]);
    driver.drive(going(0));
    await settled('waiting');
    driver.drive(other);
    await settled('idle');
    expect(links().slice(-1)).toEqual([{ kind: 'idle' }]);
  });
});

describe('a run that another window holds', () => {
  it('is watched, then gone on with when it is free', async () => {
    const { driver, states, links, settled, made } = play([refusal('busy'), ENDED], [going(20), going(40)]);
    driver.drive(going(0));
    await settled('idle');
    expect(links().map((link) => link.kind)).toContain('watching');
    expect(states.map((state) => state.run?.counts.accepted)).toEqual(expect.arrayContaining([20, 40]));
    expect(advances(made)).toBe(2);
  });

  it('is only watched when the other window brings it to its end', async () => {
    const { driver, settled, made } = play([refusal('busy')], [going(20), ENDED]);
    driver.drive(going(0));
    await settled('idle');
    expect(advances(made)).toBe(1);
  });
});

describe('a run that waits for something itself', () => {
  const waiting = runView(
    { queued: 100 },
    { waiting: 'LeadSquared allows 1 call in 60 s.', waitSeconds: 40 },
  );

  it('is followed until it may go on, and is not advanced meanwhile', async () => {
    const { driver, made, links, settled } = play([waiting, ENDED], [going(0), waiting, waiting, going(0)]);
    driver.drive(going(0));
    await settled('idle');
    expect(links().some(({ kind }) => kind === 'resting')).toBe(true);
    expect(advances(made)).toBe(2);
  });

  it('is tried at once when the user wants that', async () => {
    const { driver, made, settled } = play([waiting, ENDED], [going(0)]);
    driver.drive(going(0));
    await settled('resting');
    driver.resume();
    await settled('idle');
    expect(advances(made)).toBe(2);
  });
});
