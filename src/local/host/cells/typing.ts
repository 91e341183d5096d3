// What Google Sheets makes of text that is typed, imported from a CSV file or written by setValue.

import { GENERAL } from './format.ts';
import { conventionsOf, type Region } from './region.ts';
import { typedDate } from './typed-date.ts';
import { formulaValue } from './typed-formula.ts';
import { typedNumber } from './typed-number.ts';
import { typedTime } from './typed-time.ts';

export interface TypedInput {
  /** Dates are serials; an error is its text, such as `#N/A`. */
  readonly value: string | number | boolean;
  /** Number format, `General` when the text asks for none. */
  readonly format: string;
  /** With its leading `=`; only when the text is a formula. */
  readonly formula?: string;
}

const DAY = 24 * 60 * 60 * 1000;
const ERRORS = new Set(['#N/A', '#REF!', '#VALUE!', '#DIV/0!', '#NAME?', '#NUM!', '#NULL!', '#ERROR!']);

/** Whether a cell's value is one of the errors that Sheets shows. */
export function isErrorValue(value: unknown): boolean {
  return typeof value === 'string' && ERRORS.has(value);
}

/**
 * The cell that Sheets makes of a text in a cell whose format is automatic. Spaces around a number or a date do not
 * matter; in any other text they stay. Cells with the format `@` take text as it is and are not to be typed.
 */
export function typeInput(text: string, region: Region): TypedInput {
  // The apostrophe asks for text and is no part of it.
  if (text.startsWith("'")) return asText(text.slice(1));
  if (text.startsWith('=') && text.length > 1) return asFormula(text);
  const bare = text.trim();
  if (bare === '') return asText(text);
  const conventions = conventionsOf(region.locale);
  const upper = bare.toUpperCase();
  if (ERRORS.has(upper)) return { value: upper, format: GENERAL };
  if (upper === 'TRUE' || upper === conventions.words.yes) return { value: true, format: GENERAL };
  if (upper === 'FALSE' || upper === conventions.words.no) return { value: false, format: GENERAL };
  const typed = typedNumber(bare, conventions) ?? dateAndTime(bare, region);
  if (typed) return typed;
  if (/^\+\s*[^\s+]/.test(text)) return asFormula(`=${text}`);
  return asText(text);
}

function asText(text: string): TypedInput {
  return { value: text, format: GENERAL };
}

function asFormula(formula: string): TypedInput {
  return { value: formulaValue(formula), format: GENERAL, formula };
}

function dateAndTime(text: string, region: Region): TypedInput | null {
  const time = typedTime(text);
  if (!time) {
    const date = typedDate(text, region);
    return date && { value: date.serial, format: date.format };
  }
  if (time.before === '') return { value: time.millis / DAY, format: time.format };
  const date = typedDate(time.before, region);
  return date && { value: (date.serial * DAY + time.millis) / DAY, format: `${date.format} ${time.format}` };
}
