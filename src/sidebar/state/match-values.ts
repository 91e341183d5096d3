// The values of columns that stand for values of LeadSquared, as the user is changing them.
import type { MatchView, ValueGroupView } from '../../rpc/api.ts';

type Values = MatchView['values'];

/** What is read for a text; '' when nothing is given. */
export function givenFor(values: Values, field: string, text: string): string {
  return new Map(Object.entries(values[field] ?? {})).get(text) ?? '';
}

export function withValue(values: Values, field: string, text: string, value: string): Values {
  const ofField = new Map(Object.entries(values[field] ?? {})).set(text, value);
  return { ...values, [field]: Object.fromEntries(ofField) };
}

/** What is saved, with what is proposed for texts that nothing is given for. */
export function proposedValues({ values, valueGroups }: MatchView): Values {
  let all = values;
  for (const { field, values: found } of valueGroups) {
    for (const { text, proposal } of found) {
      if (proposal !== null && givenFor(all, field, text) === '') all = withValue(all, field, text, proposal);
    }
  }
  return all;
}

/**
 * The user's values with what is proposed now for texts that the user has left as they were.
 *
 * @param before the values that the user began with
 * @param now those that the user would begin with now
 */
export function withNewProposals(values: Values, before: Values, now: Values): Values {
  let all = values;
  for (const [field, texts] of Object.entries(now)) {
    for (const [text, value] of Object.entries(texts)) {
      const isUntouched = givenFor(values, field, text) === givenFor(before, field, text);
      if (isUntouched && value !== '') all = withValue(all, field, text, value);
    }
  }
  return all;
}

/** Only what was given, fields and texts in a fixed order, so that equal choices are equal texts. */
export function usedValues(values: Values): Values {
  const used = Object.entries(values).flatMap(([field, texts]) => {
    const given = Object.entries(texts).filter(([, value]) => value.trim() !== '');
    return given.length === 0 ? [] : [[field, Object.fromEntries(given.sort(byText))] as const];
  });
  return Object.fromEntries(used.sort(byText));
}

function byText([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : 1;
}

/** Texts of a group that nothing is given for yet. */
export function openTexts({ field, values: found }: ValueGroupView, values: Values): readonly string[] {
  return found.flatMap(({ text }) => (givenFor(values, field, text).trim() === '' ? [text] : []));
}
