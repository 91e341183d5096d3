// The form of phone numbers that an account answers to: learnt from what was found, forgotten after a month.
import { describe, expect, it } from 'vitest';
import { FORMS_ABROAD, PHONE_FORMS } from '../../../src/core/leads/phone-number.ts';
import { HABIT_FOR_MS } from '../../../src/leadsquared/call-habits.ts';
import {
  type PhoneHabits,
  phoneFormOrders,
  type SeenForm,
  sawPhoneForms,
} from '../../../src/leadsquared/phone-habits.ts';

const NOW = Date.UTC(2027, 0, 25);
const times = (form: SeenForm, count: number): SeenForm[] => Array.from({ length: count }, () => form);
const seen = (...forms: SeenForm[]): PhoneHabits => sawPhoneForms({}, forms, NOW);

describe('the forms of a phone number are tried', () => {
  it('in the usual order by an account that has shown nothing', () => {
    expect(phoneFormOrders({}, NOW).home).toEqual(PHONE_FORMS);
  });

  it('with the one first that has found the most', () => {
    expect(phoneFormOrders(seen('digits', 'plus', 'digits'), NOW).home.slice(0, 2)).toEqual([
      'digits',
      'plus',
    ]);
  });

  it('in that one alone once it has found many, and no other any', () => {
    expect(phoneFormOrders(seen(...times('national', 29)), NOW).home).toHaveLength(PHONE_FORMS.length);
    expect(phoneFormOrders(seen(...times('national', 30)), NOW).home).toEqual(['national']);
    expect(phoneFormOrders(seen(...times('national', 90), 'plus'), NOW).home).toHaveLength(
      PHONE_FORMS.length,
    );
  });

  it('in the usual order again after a month without a find', () => {
    const habits = seen(...times('digits', 40));
    expect(phoneFormOrders(habits, NOW + HABIT_FOR_MS - 1).home).toEqual(['digits']);
    expect(phoneFormOrders(habits, NOW + HABIT_FOR_MS).home).toEqual(PHONE_FORMS);
    expect(sawPhoneForms(habits, ['plus'], NOW + HABIT_FOR_MS).phoneForms?.found).toEqual({ plus: 1 });
  });

  it('never as the bare digits of a foreign number, whatever the account’s own numbers are found by', () => {
    const { home, abroad } = phoneFormOrders(seen(...times('national', 40)), NOW);
    expect([home, [...abroad].sort()]).toEqual([['national'], [...FORMS_ABROAD].sort()]);
    expect(phoneFormOrders(seen('plus'), NOW).abroad[0]).toBe('plus');
  });

  it('as foreign numbers have found leads, which tells nothing of the account’s own', () => {
    const habits = seen(...times('abroad-digits', 40), ...times('national', 2));
    expect(phoneFormOrders(habits, NOW).abroad).toEqual(['digits']);
    expect(phoneFormOrders(habits, NOW).home[0]).toBe('national');
    expect(phoneFormOrders(habits, NOW).home).toHaveLength(PHONE_FORMS.length);
  });

  it('and nothing is learnt from nothing', () => {
    const habits = seen('plus');
    expect(sawPhoneForms(habits, [], NOW + 1)).toBe(habits);
  });
});
