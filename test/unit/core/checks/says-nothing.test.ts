// A sign for nothing in a cell that need not be filled counts as an empty cell, and that is told; in a text it stays what it is.
import { describe, expect, it } from 'vitest';
import { check, GOOD } from './rows.ts';

describe('a sign for nothing', () => {
  it.each(['NA', 'N/A', 'n.a.', 'n/a', 'nil', '-', '–', '--', 'not available', 'None'])(
    '“%s” is an empty cell',
    (sign) => {
      const more = {
        'Due date': '05/03/2026 14:30',
        Duration: sign,
        'Lead phone': sign,
        'Notify owner': sign,
      };
      const [row] = check([{ ...GOOD, ...more }]);
      expect(row?.task).not.toBeNull();
      expect(row?.issues.map(({ code, level }) => `${code} ${level}`)).toEqual(
        Array(3).fill('taken-as-blank warning'),
      );
    },
  );

  it('stays in a text, and is refused where a value is needed', () => {
    const [text] = check([{ ...GOOD, Description: '-' }]);
    expect(text?.task?.description).toBe('-');
    for (const header of ['Due date', 'Owner e-mail']) {
      const [row] = check([{ ...GOOD, [header]: 'NA' }]);
      expect(row?.task).toBeNull();
    }
  });

  it('is no word that only begins like one', () => {
    const [row] = check([{ ...GOOD, Duration: 'na 30' }]);
    expect(row?.issues.map(({ level }) => level)).toEqual(['error']);
  });
});
