// The words that say whose run it is, and where.
import { describe, expect, it } from 'vitest';
import { runsStrings } from '../../../src/sidebar/text/runs-strings.ts';

describe('the line above results', () => {
  it('names the sheet and the person, as far as they are others', () => {
    expect(runsStrings.ofWhich('North', 'Priya Nair')).toBe('Run in sheet “North”, by Priya Nair');
    expect(runsStrings.ofWhich('North', null)).toBe('Run in sheet “North”');
    expect(runsStrings.ofWhich(null, 'Priya Nair')).toBe('Run by Priya Nair');
    expect(runsStrings.ofWhich(null, '')).toBe('Run by somebody else');
  });
});
