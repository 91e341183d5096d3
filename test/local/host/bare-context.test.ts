// Google's page guides/v8-runtime: what a script finds in its global scope.
import { describe, expect, it } from 'vitest';
import { answerOf, evaluate, host, MODES, messageOf } from './support.ts';

const ABSENT = [
  'setTimeout setInterval setImmediate queueMicrotask fetch URL URLSearchParams TextEncoder TextDecoder Buffer',
  'process require module crypto structuredClone performance AbortController Event atob btoa window navigator',
].flatMap((names) => names.split(' '));

describe.each(MODES)('a bundle in %s mode', (mode) => {
  it('finds nothing of Node or of a browser (guides/v8-runtime, limitations)', async () => {
    const found = await evaluate(
      mode,
      `return ${JSON.stringify(ABSENT)}.filter((name) => eval('typeof ' + name) !== 'undefined')`,
    );
    expect(found).toEqual([]);
  });

  it('has fresh globals in every execution (guides/v8-runtime)', async () => {
    const code = 'var count = 0; function next() { count += 1; return count; }';
    const fresh = host(mode, { code });
    expect([answerOf(await fresh.run('next')), answerOf(await fresh.run('next'))]).toEqual([1, 1]);
  });

  it('is run again by each execution, global code included (guides/triggers)', async () => {
    const result = await host(mode, { code: 'console.log("loaded"); function main() {}' }).run('main');
    expect(result.logs.map((line) => line.message)).toEqual(['loaded']);
  });

  it('can have several files', async () => {
    const code = 'function main() { return other(); }';
    const several = host(mode, { code, files: { 'Other.js': 'function other() { return "other file"; }' } });
    expect(answerOf(await several.run('main'))).toBe('other file');
  });

  it('fails with its own error when global code throws', async () => {
    const result = await host(mode, { code: 'throw new Error("broken"); function main() {}' }).run('main');
    expect(messageOf(result)).toBe('broken');
  });

  it('may hold menu functions inside an object (guides/v8-runtime)', async () => {
    const result = await host(mode, { code: 'const menu = { go: () => "went" };' }).run('menu.go');
    expect(answerOf(result)).toBe('went');
  });

  it('says which function is missing', async () => {
    const result = await host(mode, { code: '' }).run('nothing');
    expect(messageOf(result)).toBe('Script function not found: nothing');
  });
});
