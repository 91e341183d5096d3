// A reading that is remembered is the reading itself, made once for each text.
import { expect, it } from 'vitest';
import { remembered } from '../../../src/core/remembered.ts';

/** A reader with the texts that it was really asked for. */
function reader() {
  const asked: string[] = [];
  const read = remembered((text: string) => {
    asked.push(text);
    return text === '' ? null : { length: text.length };
  });
  return { asked, read };
}

it('reads a text once, also when nothing is found in it', () => {
  const { asked, read } = reader();
  expect([read('abc'), read('abc'), read(''), read('')]).toEqual([{ length: 3 }, { length: 3 }, null, null]);
  expect(asked).toEqual(['abc', '']);
});

it('keeps no long text, and reads it each time', () => {
  const { asked, read } = reader();
  const long = 'x'.repeat(301);
  expect([read(long), read(long)]).toEqual([{ length: 301 }, { length: 301 }]);
  expect(asked).toHaveLength(2);
});

it('begins anew when it has kept 2,000 texts', () => {
  const { asked, read } = reader();
  for (let number = 0; number < 2000; number++) read(`text ${number}`);
  read('text 0');
  expect(asked).toHaveLength(2000);
  read('one more');
  expect(read('text 0')).toEqual({ length: 6 });
  expect(asked.slice(-2)).toEqual(['one more', 'text 0']);
});
