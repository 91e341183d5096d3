// Whose the rules of a column are: the user's as soon as one is, wherever it stands, and the add-on's only where all were looked at.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { helpOf, type Parts } from '../../../src/sheets/own-list.ts';
import { whoseRules } from '../../../src/sheets/validation.ts';

interface Made {
  readonly help: string | null;
  readonly allows: boolean;
  readonly values: unknown[];
}

const ROWS = 1000;
const CHOICES = ['Meeting', 'Phone call'];
const OWN: Made = { help: helpOf(CHOICES), allows: true, values: [CHOICES, true] };
const USERS: readonly [what: string, rule: Made][] = [
  ['a list of the user’s', { help: null, allows: false, values: [CHOICES, true] }],
  ['a checkbox', { help: null, allows: true, values: [] }],
  ['the add-on’s list with one choice more', { ...OWN, values: [[...CHOICES, 'Demo'], true] }],
  ['the add-on’s list with one choice changed', { ...OWN, values: [['Meeting', 'Demo'], true] }],
  ['the add-on’s list that refuses the rest', { ...OWN, allows: false }],
  ['the add-on’s list without its arrow', { ...OWN, values: [CHOICES, false] }],
  ['a range of cells under the add-on’s help', { ...OWN, values: [{}, true] }],
  ['a help that only begins as the add-on’s', { ...OWN, help: 'Bulk Tasks for LeadSquared: our types' }],
];

const rule = ({ help, allows, values }: Made): Parts => ({
  getHelpText: () => help,
  getAllowInvalid: () => allows,
  getCriteriaValues: () => values,
});
/** Google may give each cell an object of its own, or equal ones the same. */
const column = (isShared: boolean, made: Made = OWN): (Parts | null)[] => {
  const one = rule(made);
  return Array.from({ length: ROWS }, () => (isShared ? one : rule(made)));
};
const never = () => false;

describe.each([
  ['each cell with an object of its own', false],
  ['equal cells with one object', true],
])('a column of the add-on’s, %s,', (_, isShared) => {
  it('is the add-on’s, with gaps and older lists too', () => {
    expect(whoseRules(column(isShared), never)).toEqual({ kind: 'own' });
    const older = { help: helpOf(['Call']), allows: true, values: [['Call'], true] };
    expect(whoseRules([null, ...column(isShared), null, rule(older)], never)).toEqual({ kind: 'own' });
  });

  it.each(USERS)('is the user’s with %s in any single row', (__, users) => {
    for (let place = 0; place < ROWS; place++) {
      const rules = column(isShared);
      rules[place] = rule(users);
      expect(whoseRules(rules, never)).toEqual({ kind: 'user', place, besideOwn: true });
    }
  });
});

describe('a column', () => {
  it('is the user’s whichever rows are', () => {
    const places = fc.uniqueArray(fc.nat({ max: ROWS - 1 }), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(places, fc.constantFrom(...USERS), fc.boolean(), (all, [, users], isShared) => {
        const rules = column(isShared);
        for (const place of all) rules[place] = rule(users);
        const found = whoseRules(rules, never);
        return found.kind === 'user' && found.place === Math.min(...all);
      }),
    );
  });

  it('without rules is nobody’s', () => {
    expect(whoseRules([null, null], never)).toEqual({ kind: 'nobody' });
  });

  it('of the user’s alone is told after a look at few of its rules', () => {
    let looks = 0;
    const [, [, users] = ['', OWN]] = USERS;
    const rules = column(false, users).map((each) => ({
      ...(each ?? rule(users)),
      getHelpText: () => {
        looks++;
        return null;
      },
    }));
    expect(whoseRules(rules, never)).toEqual({ kind: 'user', place: 0, besideOwn: false });
    expect(looks).toBeLessThan(5);
  });

  it('is nobody’s to change when the time was over before its last rule', () => {
    let looks = 0;
    expect(whoseRules(column(false), () => ++looks === ROWS)).toEqual({ kind: 'unseen' });
  });

  it('stays the add-on’s when Google gives choices back as numbers, or in other letters', () => {
    const made = { help: helpOf(['1', 'TRUE', 'Call ']), allows: true, values: [[1, true, 'Call'], true] };
    expect(whoseRules([rule(made)], never)).toEqual({ kind: 'own' });
  });
});
