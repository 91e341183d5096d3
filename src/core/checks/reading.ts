// What reading one filled cell gives: a value, perhaps with a warning, or the error that kept it from being one.
import type { Issue, Suggestion } from '../issue.ts';
import type { IssueCode } from './issue-codes.ts';

/** An issue before it is known which cell it concerns. */
export type Finding = Omit<Issue, 'column' | 'header' | 'found' | 'code'> & { readonly code: IssueCode };

export type Reading<T> =
  | { readonly ok: true; readonly value: T; readonly warning: Finding | null }
  | { readonly ok: false; readonly error: Finding };

/** A cell that could be read. */
export function accept<T>(value: T, warning: Finding | null = null): Reading<T> {
  return { ok: true, value, warning };
}

/** Names the fault; `suggestion` is what to write instead, if that can be told. */
export function errorFinding(
  code: IssueCode,
  expected: string,
  message: string,
  suggestion: Suggestion | null = null,
): Finding {
  const finding: Finding = { level: 'error', code, expected, message };
  return suggestion === null ? finding : { ...finding, suggestion };
}

/** A cell that could not be read. */
export function refuse(
  code: IssueCode,
  expected: string,
  message: string,
  suggestion: Suggestion | null = null,
): Reading<never> {
  return { ok: false, error: errorFinding(code, expected, message, suggestion) };
}

/** A repair that cannot be wrong. */
export const certainly = (value: string): Suggestion => ({ value, certain: true });

/** A repair that the user has to look at. */
export const perhaps = (value: string): Suggestion => ({ value, certain: false });
