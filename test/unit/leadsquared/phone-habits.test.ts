// The form of phone numbers that an account answers to: learnt from what was found, forgotten after a month.
import { describe, expect, it } from 'vitest';
import { PHONE_FORMS, type PhoneForm } from '../../../src/core/leads/phone-number.ts';
import { HABIT_FOR_MS } from '../../../src/leadsquared/call-habits.ts';
import { type PhoneHabits, phoneFormOrder, sawPhoneForms } from '../../../src/leadsquared/phone-habits.ts';

const NOW = Date.UTC(2027, 0, 25);
const times = (form: PhoneForm, count: number): PhoneForm[] => Array.from({ length: count }, () => form);
const seen = (...forms: PhoneForm[]): PhoneHabits => sawPhoneForms({}, forms, NOW);

describe('the forms of a phone number are tried', () => {
  it('in the usual order by an account that has shown nothing', () => {
    expect(phoneFormOrder({}, NOW)).toEqual(PHONE_FORMS);
  });

  it('with the one first that has found the most', () => {
    expect(phoneFormOrder(seen('digits', 'plus', 'digits'), NOW).slice(0, 2)).toEqual(['digits', 'plus']);
  });

  it('in that one alone once it has found many, and no other any', () => {
    expect(phoneFormOrder(seen(...times('national', 29)), NOW)).toHaveLength(PHONE_FORMS.length);
    expect(phoneFormOrder(seen(...times('national', 30)), NOW)).toEqual(['national']);
    expect(phoneFormOrder(seen(...times('national', 90), 'plus'), NOW)).toHaveLength(PHONE_FORMS.length);
  });

  it('in the usual order again after a month without a find', () => {
    const habits = seen(...times('digits', 40));
    expect(phoneFormOrder(habits, NOW + HABIT_FOR_MS - 1)).toEqual(['digits']);
    expect(phoneFormOrder(habits, NOW + HABIT_FOR_MS)).toEqual(PHONE_FORMS);
    expect(sawPhoneForms(habits, ['plus'], NOW + HABIT_FOR_MS).phoneForms?.found).toEqual({ plus: 1 });
  });

  it('and nothing is learnt from nothing', () => {
    const habits = seen('plus');
    expect(sawPhoneForms(habits, [], NOW + 1)).toBe(habits);
  });
});
