// What people write for the kind of record that a task belongs to.
import { describe, expect, it } from 'vitest';
import { readRelated } from '../../../../src/core/checks/read-related.ts';
import { codeText } from '../../../../src/core/checks/read-text.ts';
import { verdict } from './readings.ts';

const message = (text: string): string => {
  const reading = readRelated(text);
  return reading.ok ? '' : reading.error.message;
};

describe('related to', () => {
  it.each(
    'lead.|"lead"|lead|Lead|LEADS|prospect|1|1.0|Lead (1)|1 - Lead|Lead: 1|1=lead|Lead [1]|lead / prospect|लीड| lead '.split(
      '|',
    ),
  )('%j is a lead', (text) => {
    expect(verdict(readRelated(text))).toBe('ok 1');
  });

  it.each('opportunity|Opportunities|OPP|oppty|5|5.0|Opportunity (5)|5: opp'.split('|'))(
    '%j is an opportunity',
    (text) => {
      expect(verdict(readRelated(text))).toBe('ok 5');
    },
  );

  it.each('none|No|nothing|-|–|--|n/a|NA|nil|null|0|None (0)|0 - none|not applicable'.split('|'))(
    '%j is nothing',
    (text) => {
      expect(verdict(readRelated(text))).toBe('ok 0');
    },
  );

  it.each([
    ['Contact', 'related-invalid ? lead'],
    ['customer', 'related-invalid ? lead'],
    ['laed', 'related-invalid ? lead'],
    ['Lead ID', 'related-invalid ? lead'],
    ['Deal', 'related-invalid ? opportunity'],
    ['oppurtunity', 'related-invalid ? opportunity'],
    ['account', 'related-invalid'],
    ['2', 'related-invalid'],
    ['-1', 'related-invalid'],
    ['15', 'related-invalid'],
    ['Lead: Kavya Rao', 'related-invalid'],
    ['Kavya', 'related-invalid'],
    ['Lead (5)', 'related-contradiction'],
    ['lead/opportunity', 'related-contradiction'],
    ['no lead', 'related-contradiction'],
    ['0 - Lead', 'related-contradiction'],
  ])('%j is refused: %s', (text, expected) => {
    expect(verdict(readRelated(text))).toBe(expected);
    expect(message(text)).toMatch(/^".*Write lead, opportunity or none/);
  });

  it('takes a number cell by its digits', () => {
    expect(verdict(readRelated(codeText({ value: 5, display: '5.00' })))).toBe('ok 5');
    expect(verdict(readRelated(codeText({ value: 1, display: '100%' })))).toBe('ok 1');
  });

  it('says what is wrong with what was written', () => {
    expect(message('account')).toBe(
      '"account" is neither lead nor opportunity, and a task can belong to no other record. Write lead, opportunity or none.',
    );
    expect(message('2')).toContain(
      'LeadSquared has only the codes 0 for none, 1 for lead and 5 for opportunity',
    );
    expect(message('3f2504e0-4f89-11d3-9a0c-0305e82c3301')).toContain(
      'but an ID. Move it into a column Lead ID or Opportunity ID, and write lead or opportunity here.',
    );
    expect(message('Lead (5)')).toContain('names more than one kind');
  });
});
