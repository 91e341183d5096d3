// Brings the cell of a custom field into the form that its column in the account wants, or says what does not fit.
import type { TypeColumn } from '../account/account-facts.ts';
import { nearestOptions } from '../account/nearest.ts';
import type { Cell } from '../cell.ts';
import type { DateContext } from '../dates/place-wall.ts';
import { readDateText } from '../dates/read-date-text.ts';
import { fitMoment, withHalves } from './fit-moment.ts';
import { quote, singleSpaced } from './plain-text.ts';
import { readCustom } from './read-custom.ts';
import { readNotify } from './read-notify.ts';
import { cellText, codeText } from './read-text.ts';
import { accept, certainly, errorFinding, type Finding, type Reading, refuse } from './reading.ts';

/** Choices that a message names. */
const MOST_NAMED = 8;

export interface FitContext {
  /** Most characters that are allowed. */
  readonly limit: number;
  /** How dates of the field's column are read. */
  readonly date: DateContext;
  /** Whether the column holds date cells; left out for no. */
  readonly holdsDates?: boolean;
}

/** Plain digits, or groups of two or three between commas, as India and others write them. */
const NUMBER = /^[-+]?(?:\d+|\d{1,3}(?:,\d{2,3})*,\d{3})(?:\.\d+)?$/;

function fitNumber(text: string): Reading<string> {
  const plain = text.replace(/^[₹$€£]\s?/, '').replace(/\s/g, '');
  if (plain.length <= 40 && NUMBER.test(plain)) return accept(plain.replace(/[,+]/g, ''));
  const message = `${quote(text)} is not a number. Write digits alone, such as 250000 or 12.5.`;
  return refuse('field-number', 'a number', message);
}

function fitBoolean(cell: Cell): Reading<string> {
  const reading = readNotify(codeText(cell));
  if (reading.ok) return accept(String(reading.value));
  const message = `${quote(cellText(cell))} is neither yes nor no. Write yes or no.`;
  return refuse('field-boolean', 'yes or no', message);
}

function choices(options: readonly string[]): string {
  const named = options.slice(0, MOST_NAMED).map((option) => `“${option}”`);
  return `${named.join(', ')}${options.length > MOST_NAMED ? ', …' : ''}`;
}

const keyOf = (text: string): string => singleSpaced(text).toLowerCase();

function optionOf(text: string, options: readonly string[]): string | null {
  const exact = options.find((option) => option === text);
  return exact ?? options.find((option) => keyOf(option) === keyOf(text)) ?? null;
}

function notAChoice(text: string, whole: string, options: readonly string[]): Finding {
  const near = nearestOptions(text, options);
  const [only, second] = near;
  const isOne = only !== undefined && second === undefined;
  const way = isOne
    ? `Did you mean “${only}”?`
    : `Write one of ${choices(near.length > 1 ? near : options)}.`;
  const message = `${quote(text)} is not one of the choices of this field. ${way}`;
  const repaired = isOne && text === whole ? only : null;
  return errorFinding(
    'field-option',
    'one of the choices',
    message,
    repaired === null ? null : certainly(repaired),
  );
}

function fitOption(text: string, options: readonly string[]): Reading<string> {
  const option = optionOf(text, options);
  return option === null ? { ok: false, error: notAChoice(text, text, options) } : accept(option);
}

/** Several choices are sent with semicolons between them, which is LeadSquared's form for a field that takes several. */
function fitOptions(text: string, options: readonly string[]): Reading<string> {
  const whole = optionOf(text, options);
  if (whole !== null) return accept(whole);
  const parts = text
    .split(text.includes(';') ? ';' : /[,\n|]/)
    .map(singleSpaced)
    .filter((part) => part !== '');
  const chosen: string[] = [];
  for (const part of parts) {
    const option = optionOf(part, options);
    if (option === null) return { ok: false, error: notAChoice(part, text, options) };
    if (!chosen.includes(option)) chosen.push(option);
  }
  return accept(chosen.join(';'));
}

/** Choices make a field one of choice, whatever the account calls its kind; only whether it takes several is not told then. */
function fitUnknown(text: string, options: readonly string[]): Reading<string> {
  if (options.length === 0) return accept(text);
  const reading = fitOptions(text, options);
  if (!reading.ok || optionOf(reading.value, options) !== null) return reading;
  const message = `${quote(text)} names several choices, and LeadSquared does not say whether this field takes more than one. It is sent as ${quote(reading.value)}; if only one is taken, write one.`;
  return accept(reading.value, {
    level: 'warning',
    code: 'field-option-unsure',
    expected: 'one of the choices',
    message,
  });
}

const OF_ORDER: readonly string[] = ['date-order', 'date-ambiguous-order'];

/** What is wrong with the order of a date in text, in a column whose other cells are sent as dates; null for nothing. */
function doubtedOrder({ value }: Cell, date: DateContext): Finding | null {
  if (typeof value !== 'string' || !/\d/.test(value)) return null;
  const reading = readDateText(value, date);
  return !reading.ok && OF_ORDER.includes(reading.error.code) ? reading.error : null;
}

/** @param column what the account says of the field; null when it is not known, and then everything is taken as text */
export function fitCustom(cell: Cell, column: TypeColumn | null, context: FitContext): Reading<string> {
  const isDate = column?.kind === 'date' || column?.kind === 'date-time';
  if (isDate && typeof cell.value === 'string') return fitMoment(cell, column.kind, context.date);
  const isOpen = column === null || (column.kind === 'unknown' && column.options.length === 0);
  const doubt = isOpen && context.holdsDates === true ? doubtedOrder(cell, context.date) : null;
  if (doubt !== null) return withHalves({ ok: false, error: doubt }, cell, context.date);
  const reading = withHalves(readCustom(cell, context.limit, context.date), cell, context.date);
  if (column === null || !reading.ok) return column?.kind === 'boolean' ? fitBoolean(cell) : reading;
  const text = reading.value;
  switch (column.kind) {
    case 'number':
      return fitNumber(text);
    case 'boolean':
      return fitBoolean(cell);
    case 'option':
      return column.options.length === 0 ? reading : fitOption(text, column.options);
    case 'options':
      return column.options.length === 0 ? reading : fitOptions(text, column.options);
    case 'date':
    case 'date-time':
      return fitMoment(cell, column.kind, context.date);
    case 'unknown':
      return fitUnknown(text, column.options);
    default:
      return reading;
  }
}
