// Executions in real mode that follow one another share threads, and nothing else.
import { describe, expect, it } from 'vitest';
import { answerOf, host } from './support.ts';

const SHEET = 'SpreadsheetApp.getActive().getSheets()[0]';

describe('an execution after another one', () => {
  it('finds nothing that the one before changed', async () => {
    const made = host('real', {
      code: `var count = 0;
        function main() {
          count += 1;
          Array.prototype.seen = (Array.prototype.seen || 0) + 1;
          globalThis.left = (globalThis.left || 0) + 1;
          return [count, [].seen, left];
        }`,
    });
    for (let turn = 0; turn < 3; turn++) expect(answerOf(await made.run('main'))).toEqual([1, 1, 1]);
  });

  it('runs another bundle', async () => {
    for (const answer of ['one', 'two'])
      expect(answerOf(await host('real', { code: `const main = () => '${answer}';` }).run('main'))).toBe(
        answer,
      );
  });

  it('runs after one that was killed', async () => {
    const made = host('real', {
      code: 'function main(forever) { while (forever) SpreadsheetApp.getActive(); return "over"; }',
    });
    expect(answerOf(await made.run('main', [false]))).toBe('over');
    const onServiceCall = (_: number, { id }: { id: string }) => made.kill(id);
    expect(await made.run('main', [true], { onServiceCall })).toMatchObject({ killed: true });
    expect(answerOf(await made.run('main', [false]))).toBe('over');
  });
});

describe('a promise that an execution leaves behind', () => {
  it('reaches no service any more', async () => {
    const made = host('real', {
      code: `function main() { Promise.resolve().then(() => ${SHEET}.getRange('A1').setValue('late')); }
        function look() { return ${SHEET}.getRange('A1').getValue(); }`,
    });
    answerOf(await made.run('main'));
    expect(answerOf(await made.run('look'))).toBe('');
  });

  it.each([
    ['never ends', 'for (;;) await null;'],
    ['throws', 'await null; throw new Error("late");'],
  ])('and that %s holds no other one up', async (_, body) => {
    const made = host('real', { code: `function main() { (async () => { ${body} })(); return 'over'; }` });
    for (let turn = 0; turn < 5; turn++) expect(answerOf(await made.run('main'))).toBe('over');
  });
});
