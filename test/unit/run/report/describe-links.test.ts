// What is said of linked ids: how many, what could not be linked and why, and how to go on.
import { describe, expect, it } from 'vitest';
import { type LinkCounts, NOTHING_LINKED } from '../../../../src/run/links/link-state.ts';
import type { LinkedIds } from '../../../../src/run/links/link-task-ids.ts';
import { describeLinks, describeUnlinked, handledIds } from '../../../../src/run/report/describe-links.ts';

const found = (counts: Partial<LinkCounts>, more: Partial<LinkedIds> = {}): LinkedIds => {
  const state = { row: 9, counts: { ...NOTHING_LINKED, ...counts } };
  return { sheetName: 'Calls', state, total: handledIds({ state }), lost: 0, isOver: true, ...more };
};

describe('linked ids', () => {
  it('are told with those that were linked before', () => {
    expect(describeLinks(found({ linked: 1200, already: 1 }))).toBe(
      '1,200 task IDs of “Calls” linked to the page of the lead or opportunity in LeadSquared. 1 was before.',
    );
  });

  it('are told with why others were not, one line each', () => {
    const lines = describeLinks(
      found({ linked: 1, withoutLead: 1, unknownLead: 3, elsewhere: 4, left: 5 }),
    ).split('\n');
    expect(lines.map((line) => line.slice(0, 9))).toEqual([
      '1 task ID',
      '1 row has',
      '3 rows na',
      '4 rows ar',
      '5 rows we',
    ]);
  });

  it('are told to be linked again where rows moved out of the way', () => {
    expect(describeLinks(found({ linked: 9 }, { total: 10 }))).toContain(
      '1 row was moved or deleted meanwhile.',
    );
    expect(describeLinks(found({ linked: 9 }, { total: 10, isOver: false }))).not.toContain('meanwhile');
    expect(describeLinks(found({ linked: 9 }, { total: 8 }))).not.toContain('meanwhile');
  });

  it('that there was no time for are told with how to go on', () => {
    expect(describeUnlinked(found({ linked: 1000 }, { total: 50_000, isOver: false }))).toMatch(
      /^There was no time left for 49,000 IDs\. Choose “Link task IDs” again/,
    );
    expect(describeUnlinked(found({ linked: 1 }))).toBeNull();
  });
});
