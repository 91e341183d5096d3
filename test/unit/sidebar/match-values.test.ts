// Values of a column that stand for values of LeadSquared, while the user gives them.
import { describe, expect, it } from 'vitest';
import type { MatchView } from '../../../src/rpc/api.ts';
import { choiceOf, draftOf, isChanged, isUnsaved } from '../../../src/sidebar/state/match-draft.ts';
import {
  givenFor,
  openTexts,
  proposedValues,
  usedValues,
  withValue,
} from '../../../src/sidebar/state/match-values.ts';
import { MATCH } from '../../browser/sidebar/fake/data.ts';
import { CALL_LIST } from '../../browser/sidebar/own-sheets.ts';

const OWNER = 'OwnerEmailAddress';
const [GROUP] = CALL_LIST.valueGroups;
if (GROUP === undefined) throw new Error('The call list names people.');

describe('values', () => {
  it('begin with what is saved, and with what is proposed where nothing is', () => {
    const saved: MatchView = { ...CALL_LIST, values: { [OWNER]: { 'Arjun Mehta': 'arjun@example.com' } } };
    const values = proposedValues(saved);
    expect(givenFor(values, OWNER, 'Kavya Rao')).toBe('kavya.rao@example.com');
    expect(givenFor(values, OWNER, 'Arjun Mehta')).toBe('arjun@example.com');
    expect(givenFor(values, OWNER, 'Old Timer')).toBe('');
  });

  it('that are saved are not overwritten by a proposal', () => {
    const saved: MatchView = { ...CALL_LIST, values: { [OWNER]: { 'Kavya Rao': 'k.rao@example.com' } } };
    expect(givenFor(proposedValues(saved), OWNER, 'Kavya Rao')).toBe('k.rao@example.com');
  });

  it('are open until something is written', () => {
    const values = withValue(proposedValues(CALL_LIST), OWNER, 'Arjun Mehta', 'arjun@example.com');
    expect(openTexts(GROUP, values)).toEqual(['Old Timer']);
    expect(openTexts(GROUP, withValue(values, OWNER, 'Old Timer', '  '))).toEqual(['Old Timer']);
  });

  it('are saved only where something is written, in an order of their own', () => {
    const one = withValue(withValue({}, OWNER, 'b', 'x'), OWNER, 'a', 'y');
    const other = withValue(withValue(withValue({}, OWNER, 'a', 'y'), OWNER, 'b', 'x'), 'LeadId', 'c', ' ');
    expect(JSON.stringify(usedValues(one))).toBe('{"OwnerEmailAddress":{"a":"y","b":"x"}}');
    expect(JSON.stringify(usedValues(other))).toBe(JSON.stringify(usedValues(one)));
  });

  it('named like parts of the language are texts like others', () => {
    const values = withValue(withValue({}, OWNER, 'constructor', 'a'), OWNER, '__proto__', 'b');
    expect(givenFor(values, OWNER, 'constructor')).toBe('a');
    expect(givenFor(values, OWNER, 'toString')).toBe('');
  });
});

describe('what is offered for a call list', () => {
  const draft = draftOf(CALL_LIST);

  it('stands in the form, and is no change of the user’s', () => {
    expect(draft.constants).toEqual({ Name: 'Call {Subject}', TaskType: '' });
    expect(isChanged(draft, CALL_LIST)).toBe(false);
  });

  it('is saved with the rest', () => {
    expect(isUnsaved(draft, CALL_LIST)).toBe(true);
    expect(choiceOf(draft, CALL_LIST)).toMatchObject({
      constants: { Name: 'Call {Subject}' },
      values: { [OWNER]: { 'Kavya Rao': 'kavya.rao@example.com' } },
    });
  });

  it('leaves a sheet alone in which nothing is missing', () => {
    expect(isUnsaved(draftOf(MATCH), MATCH)).toBe(false);
  });
});
