// Google's BooleanCondition: when a rule of conditional formatting applies, and what it changes.

import { EnumValue, Service } from '../../service.ts';
import type { FormatCondition, FormatLook } from '../model/format-rule.ts';

export const BOOLEAN_CRITERIA = 'BooleanCriteria';

/** Page reference/spreadsheet/boolean-criteria. */
export const BOOLEAN_CRITERIA_NAMES = [
  'CELL_EMPTY',
  'CELL_NOT_EMPTY',
  'DATE_AFTER',
  'DATE_BEFORE',
  'DATE_EQUAL_TO',
  'DATE_AFTER_RELATIVE',
  'DATE_BEFORE_RELATIVE',
  'DATE_EQUAL_TO_RELATIVE',
  'NUMBER_BETWEEN',
  'NUMBER_EQUAL_TO',
  'NUMBER_GREATER_THAN',
  'NUMBER_GREATER_THAN_OR_EQUAL_TO',
  'NUMBER_LESS_THAN',
  'NUMBER_LESS_THAN_OR_EQUAL_TO',
  'NUMBER_NOT_BETWEEN',
  'NUMBER_NOT_EQUAL_TO',
  'TEXT_CONTAINS',
  'TEXT_DOES_NOT_CONTAIN',
  'TEXT_EQUAL_TO',
  'TEXT_STARTS_WITH',
  'TEXT_ENDS_WITH',
  'CUSTOM_FORMULA',
] as const;

export class BooleanCondition extends Service {
  readonly #condition: FormatCondition;
  readonly #look: FormatLook;

  constructor(condition: FormatCondition, look: FormatLook) {
    super();
    this.#condition = condition;
    this.#look = look;
  }

  getCriteriaType(): EnumValue {
    return new EnumValue(BOOLEAN_CRITERIA, this.#condition.criterion);
  }

  /** Empty for criteria that need no value. */
  getCriteriaValues(): string[] {
    const { criterion, value } = this.#condition;
    return criterion === 'CELL_EMPTY' || criterion === 'CELL_NOT_EMPTY' ? [] : [value];
  }

  /** As `#rrggbb`; null when the rule leaves the background alone. */
  getBackground(): string | null {
    return this.#look.background ?? null;
  }

  /** As `#rrggbb`; null when the rule leaves the font colour alone. */
  getFontColor(): string | null {
    return this.#look.fontColor ?? null;
  }

  /** Null when the rule leaves the weight alone. */
  getBold(): boolean | null {
    return this.#look.fontWeight === undefined ? null : this.#look.fontWeight === 'bold';
  }
}
