// Which texts may be put into a cell by find-and-replace, whose rules for some signs nobody knows.
import { describe, expect, it } from 'vitest';
import { isLiteral, isPlainWords } from '../../../src/core/typed-text.ts';

describe('a text that takes the place of another one', () => {
  it.each(['costs $5', '$1', 'C:\\tasks', '\\'])('is not literal: %j', (text) => {
    expect([isLiteral(text), isPlainWords(text)]).toEqual([false, false]);
  });

  it.each(['00123', '2E22', '1/2', 'TRUE', 'false', '=x', '+1', '-', "'quoted", 'May 5', 'two\nlines', ' x'])(
    'may become another value when it is typed: %j',
    (text) => expect(isPlainWords(text)).toBe(false),
  );

  it.each(['', 'Meeting', 'Anil Kumar (Pune)', 'फ़ोन करें', 'É: à demain'])('stays what it is: %j', (text) => {
    expect([isLiteral(text), isPlainWords(text)]).toEqual([true, true]);
  });
});
