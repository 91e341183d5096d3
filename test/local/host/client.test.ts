// Google's pages guides/html/communication and guides/html/reference/run: calls from a page.
import { describe, expect, it } from 'vitest';
import { Service } from '../../../src/local/host/service.ts';
import { answerOf, host, MODES, messageOf } from './support.ts';

const CODE = `
  function echo(value) { return value; }
  function hidden_() {}
  const arrow = () => 1;
  function returns(what) { return RETURNS[what]; }
  const RETURNS = { date: { at: new Date(0), other: 1 }, deepDate: [[new Date(0)]], map: new Map([[1, 2]]), set: { s: new Set([1]) },
    holes: [1, undefined, 2], dropped: { a: undefined, b: 1 }, fn: { f: () => 1 }, nothing: undefined, plain: { a: [1, 'x', null, true] } };
  class Refusal extends Error { constructor() { super('not today'); this.name = 'Refusal'; this.code = 7; } }
  function refuse() { throw new Refusal(); }`;

describe.each(MODES)('a page in %s mode', (mode) => {
  it.each([
    ['plain', { a: [1, 'x', null, true] }],
    ['date', null],
    ['deepDate', null],
    ['map', {}],
    ['set', { s: {} }],
    ['holes', [1, null, 2]],
    ['dropped', { b: 1 }],
    ['nothing', null],
  ])('receives %s as it crosses (guides/html/reference/run)', async (what, expected) => {
    expect(answerOf(await host(mode, { code: CODE }).callClient('returns', [what]))).toEqual(expected);
  });

  it.each([
    ['a date', [1, new Date(0)], 1],
    ['a date inside', [{ a: [new Date(0)] }], 0],
    ['a function', [() => 1], 0],
  ])('cannot send %s (guides/html/reference/run)', async (_, args, index) => {
    await expect(host(mode, { code: CODE }).callClient('echo', args)).rejects.toThrow(
      `Failed due to illegal value in property: ${index}`,
    );
  });

  it('sends plain objects and arrays', async () => {
    const value = { rows: [[1, 'a', null]], ok: true };
    expect(answerOf(await host(mode, { code: CODE }).callClient('echo', [value]))).toEqual(value);
  });

  it.each(['hidden_', 'arrow', 'RETURNS', 'missing', 'Utilities', 'parseInt'])(
    'cannot call %s (guides/html/communication, private functions)',
    async (name) => {
      expect(messageOf(await host(mode, { code: CODE }).callClient(name))).toBe(
        `google.script.run.${name} is not a function`,
      );
    },
  );

  it('gets an Error with the message only (guides/html/communication)', async () => {
    const result = await host(mode, { code: CODE }).callClient('refuse');
    expect(result).toMatchObject({ ok: false, error: { name: 'Error', message: 'not today' } });
  });
});

describe('calls from a page in real time', () => {
  it('run ten at once; more are queued (guides/html/communication)', async () => {
    const running: number[] = [];
    let waiting: (() => void)[] = [];
    class Room extends Service {
      /** Comes back when three are in the room. */
      visit(): Promise<void> {
        running.push(made.running.length);
        return new Promise((resolve) => {
          waiting.push(resolve);
          if (waiting.length < 3) return;
          for (const leave of waiting) leave();
          waiting = [];
        });
      }
    }
    const made = host('real', {
      code: 'function visit() { Room.visit(); return 1; }',
      limits: { clientCallsAtOnce: 3 },
      services: () => ({ Room: new Room() }),
    });
    const results = await Promise.all(Array.from({ length: 6 }, () => made.callClient('visit')));
    expect(results.map(answerOf)).toEqual([1, 1, 1, 1, 1, 1]);
    expect(Math.max(...running)).toBe(3);
  });
});
