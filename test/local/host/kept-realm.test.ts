// Executions in simulated mode share a realm only as long as none of them can notice it.
import { describe, expect, it } from 'vitest';
import { answerOf, host, messageOf } from './support.ts';

/** Runs the functions one after the other on one host. */
async function answers(code: string, ...names: string[]): Promise<unknown[]> {
  const made = host('simulated', { code });
  const list: unknown[] = [];
  for (const name of names) list.push(answerOf(await made.run(name)));
  return list;
}

describe('the next execution in simulated mode', () => {
  it.each([
    ['a method of the language', `Array.prototype.map = () => 'changed'`, `[1].map(String).join()`, '1'],
    ['a method added to the language', `String.prototype.mine = 1`, `typeof 'x'.mine`, 'undefined'],
    [
      'an accessor',
      `Object.defineProperty(RegExp.prototype, 'flags', { get: () => 'q' })`,
      `/x/g.flags`,
      'g',
    ],
    ['a property on a constructor', `Object.kept = 1`, `typeof Object.kept`, 'undefined'],
    ['a global of another name', `globalThis.kept = 1`, `typeof kept`, 'undefined'],
    ['a deleted global', `delete globalThis.parseInt`, `typeof parseInt`, 'function'],
    ['a method of an iterator', `[].values().__proto__.next = 1`, `[...'ab', ...[1]].join()`, 'a,b,1'],
    ['a frozen prototype', `Object.freeze(Map.prototype)`, `String(Object.isFrozen(Map.prototype))`, 'false'],
    [
      'a prototype of a prototype',
      `Object.setPrototypeOf(Map.prototype, null)`,
      `String(new Map())`,
      '[object Map]',
    ],
    ['the clock', `Date.now = () => 5`, `String(Date.now() > 5)`, 'true'],
    ['a frozen global object', `Object.freeze(globalThis)`, `String(Object.isFrozen(globalThis))`, 'false'],
    ['a service', `SpreadsheetApp = null`, `String(SpreadsheetApp.getActive().getName())`, 'Follow-ups'],
  ])('finds nothing of %s', async (_what, change, look, expected) => {
    const code = `function change() { ${change}; } function look() { return ${look}; }`;
    expect(await answers(code, 'look', 'change', 'look')).toEqual([expected, undefined, expected]);
  });

  it('starts with the variables of the bundle as they are written', async () => {
    const code = `var a = 1; let b = { n: 1 }; const c = [];
      function next() { a += 1; b.n += 1; c.push(1); return [a, b.n, c.length]; }`;
    expect(await answers(code, 'next', 'next')).toEqual([
      [2, 2, 1],
      [2, 2, 1],
    ]);
  });

  it('begins after one that failed in its global code', async () => {
    const made = host('simulated', {
      code: `if (Utilities.getUuid() !== '') { var n = 1; } throw new Error('broken ' + n); function main() {}`,
    });
    expect(messageOf(await made.run('main'))).toBe('broken 1');
    expect(messageOf(await made.run('main'))).toBe('broken 1');
  });
});

describe('a bundle in simulated mode', () => {
  it('finds its functions and variables on the global object, but not its constants', async () => {
    const code = `var a = 1; const b = 2; function f() {} function look() {
      return [typeof globalThis.f, globalThis.a, typeof globalThis.b, typeof globalThis.SpreadsheetApp]; }`;
    const expected = ['function', 1, 'undefined', 'object'];
    expect(await answers(code, 'look', 'look')).toEqual([expected, expected]);
  });

  it('may declare the name of a service itself, and has the global object as its this', async () => {
    const code = `const Logger = 'mine'; const self = this; function look() { return [Logger, self === globalThis]; }`;
    expect(await answers(code, 'look')).toEqual([['mine', true]]);
  });

  it('fails with the engine’s words when it is no JavaScript', async () => {
    const made = host('simulated', { code: 'function main() {} } function (' });
    expect(messageOf(await made.run('main'))).toContain('Unexpected token');
  });

  it('can run in the middle of itself', async () => {
    const code = `var n = 0; function main() { n += 1; SpreadsheetApp.getActive(); return n; }`;
    const made = host('simulated', { code });
    const inner: unknown[] = [];
    const onServiceCall = () => void inner.push(answerOf(made.runNow('main')));
    expect(answerOf(made.runNow('main', [], { onServiceCall }))).toBe(1);
    expect(inner).toEqual([1]);
  });
});
