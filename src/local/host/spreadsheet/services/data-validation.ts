// Google's DataValidation and the builder that makes one; a rule does nothing until a range is given it.

import { EnumValue, Service } from '../../service.ts';
import type { CellRule } from '../model/cell-rule.ts';
import { SheetError } from '../model/errors.ts';
import { Arguments } from './arguments.ts';

/** Of Google's criteria, those that a rule can have here (page reference/spreadsheet/data-validation-criteria). */
export const VALIDATION_CRITERIA = { DataValidationCriteria: ['VALUE_IN_LIST', 'CHECKBOX'] } as const;

/** Choices that a list may have (Docs Editors Help, "Create an in-cell dropdown list"). */
const MOST_CHOICES = 500;

export class DataValidation extends Service {
  readonly rule: CellRule;

  constructor(rule: CellRule) {
    super();
    this.rule = rule;
  }

  getAllowInvalid(): boolean {
    return this.rule.allowsInvalid;
  }

  getCriteriaType(): EnumValue {
    return new EnumValue('DataValidationCriteria', this.rule.criteria);
  }

  /** The arguments with which the criterion was set: of a list its choices, and whether it has an arrow. */
  getCriteriaValues(): unknown[] {
    const { criteria, choices, showsDropdown } = this.rule;
    return criteria === 'VALUE_IN_LIST' ? [[...choices], showsDropdown] : [];
  }

  /** Null when none was set. */
  getHelpText(): string | null {
    return this.rule.help;
  }

  copy(): DataValidationBuilder {
    return new DataValidationBuilder(this.rule);
  }
}

type Criteria = Pick<CellRule, 'criteria' | 'choices' | 'showsDropdown'>;

export class DataValidationBuilder extends Service {
  #criteria: Criteria | null;
  #allowsInvalid: boolean;
  #help: string | null;

  constructor(rule: CellRule | null = null) {
    super();
    this.#criteria = rule;
    this.#allowsInvalid = rule?.allowsInvalid ?? true;
    this.#help = rule?.help ?? null;
  }

  requireCheckbox(...list: unknown[]): this {
    builderArguments('requireCheckbox', list, 0);
    this.#criteria = { criteria: 'CHECKBOX', choices: [], showsDropdown: false };
    return this;
  }

  /** Throws SheetError `validation` for more choices than Google takes. */
  requireValueInList(...list: unknown[]): this {
    const args = builderArguments('requireValueInList', list, 1, 2);
    const choices = args.line(0).map((choice) => (choice === null ? args.refuse() : String(choice)));
    if (choices.length > MOST_CHOICES) {
      throw new SheetError(
        'validation',
        `The data validation rule has more items than the limit of ${MOST_CHOICES}.`,
      );
    }
    const showsDropdown = args.count < 2 || args.flag(1);
    this.#criteria = { criteria: 'VALUE_IN_LIST', choices, showsDropdown };
    return this;
  }

  setAllowInvalid(...list: unknown[]): this {
    this.#allowsInvalid = builderArguments('setAllowInvalid', list, 1).flag(0);
    return this;
  }

  setHelpText(...list: unknown[]): this {
    this.#help = builderArguments('setHelpText', list, 1).text(0);
    return this;
  }

  /** Throws SheetError `validation` for a rule without a criterion, which could never say anything. */
  build(): DataValidation {
    if (this.#criteria === null) {
      throw new SheetError('validation', 'A data validation rule must have a criteria.');
    }
    const { criteria, choices, showsDropdown } = this.#criteria;
    const [allowsInvalid, help] = [this.#allowsInvalid, this.#help];
    return new DataValidation({ criteria, choices, showsDropdown, allowsInvalid, help });
  }
}

function builderArguments(method: string, list: unknown[], least: number, most = least): Arguments {
  return new Arguments(`DataValidationBuilder.${method}`, list).between(least, most);
}
