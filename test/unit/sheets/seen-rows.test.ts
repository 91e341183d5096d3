// Formulas that tell which rows are seen: as many as it takes, each for as many rows as a cell can tell of.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { seenRows } from '../../../src/sheets/seen-rows.ts';

const SHEET = { getName: () => "Ravi's rows" };
const TOKEN = '12345678';

beforeEach(() => {
  vi.stubGlobal('Utilities', { getUuid: () => `${TOKEN}-0000-4000-8000-000000000000` });
});
afterEach(() => {
  vi.unstubAllGlobals();
});

/** A sheet in which every seventh row is hidden. @param fails the number of the formula that Google cannot work out */
function ask(rows: readonly number[], fails = 0) {
  const asked: string[] = [];
  const helper = {
    furnish: () => {},
    work: (formula: string) => {
      asked.push(/'Ravi''s rows'!(\w+:\w+)/.exec(formula)?.[1] ?? formula);
      const [, first, last] = /!B(\d+):B(\d+)/.exec(formula)?.map(Number) ?? [];
      const flags = Array.from({ length: (last ?? 0) - (first ?? 0) + 1 }, (_, place) =>
        ((first ?? 0) + place) % 7 === 0 ? '0' : '1',
      );
      return asked.length === fails ? '#ERROR!' : `${TOKEN}10${flags.join('')}`;
    },
  };
  return { seen: seenRows(helper, SHEET, rows, 1), asked };
}

const rowsTo = (last: number) => Array.from({ length: last - 1 }, (_, place) => place + 2);

describe('rows that are asked about by formulas', () => {
  it('are told by one where a cell can tell of all', () => {
    const { seen, asked } = ask(rowsTo(15));
    expect(asked).toEqual(['B2:B15']);
    expect([...(seen ?? [])]).toEqual([2, 3, 4, 5, 6, 8, 9, 10, 11, 12, 13, 15]);
  });

  it('are told by several where there are more, each row by one of them', () => {
    const rows = rowsTo(100_001);
    const { seen, asked } = ask(rows);
    expect(asked).toEqual(['B2:B45001', 'B45002:B90001', 'B90002:B100001']);
    expect([...(seen ?? [])]).toEqual(rows.filter((row) => row % 7 !== 0));
  });

  it('and lie far apart are told by one each', () => {
    expect(ask([2, 44_000, 60_000, 99_999]).asked).toEqual(['B2:B44000', 'B60000:B99999']);
  });

  it('are not told at all where one of the formulas fails', () => {
    expect(ask(rowsTo(50_000), 2).seen).toBeNull();
  });
});
