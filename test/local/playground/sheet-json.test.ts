// What the page is told of cells: where their texts lead.
import { describe, expect, it } from 'vitest';
import { cellBlock } from '../../../src/local/playground/server/sheet-json.ts';
import { newWorkbook } from './support.ts';

const ADDRESS = 'https://in21.leadsquared.com/LeadManagement/LeadDetails?LeadID=1';

describe('the link of a cell', () => {
  const box = { row: 1, column: 1, rows: 1, columns: 4 };

  it('is that of its text, of a text that is an address, or of a formula, and nothing but an address', () => {
    const [sheet] = newWorkbook([['an id', ADDRESS, `=HYPERLINK("${ADDRESS}","x")`, 'an id']]).sheets;
    sheet?.writeLinks(box, [[ADDRESS, null, null, 'javascript:alert(1)']]);
    const cells = sheet === undefined ? [] : cellBlock(sheet, box).cells[0];
    expect(cells?.map((cell) => cell?.link)).toEqual([ADDRESS, ADDRESS, ADDRESS, undefined]);
    expect(cells?.[0]?.text).toBe('an id');
  });
});
