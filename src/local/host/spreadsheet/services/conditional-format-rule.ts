// Google's ConditionalFormatRule and the builder that makes one; a rule does nothing until a sheet is given it.

import { EnumValue, Service } from '../../service.ts';
import type { Box } from '../model/box.ts';
import { SheetError } from '../model/errors.ts';
import type { FormatRule } from '../model/format-rule.ts';
import { Arguments } from './arguments.ts';
import { readColor } from './colors.ts';
import { Range } from './range.ts';

/** Of Google's criteria, those that a rule can have here (page reference/spreadsheet/boolean-criteria). */
export const CRITERIA = { BooleanCriteria: ['TEXT_STARTS_WITH'] } as const;

type Rule = Omit<FormatRule, 'boxes'>;

export class ConditionalFormatRule extends Service {
  readonly ranges: readonly Range[];
  readonly rule: Rule;

  constructor(ranges: readonly Range[], rule: Rule) {
    super();
    this.ranges = ranges;
    this.rule = rule;
  }

  getRanges(): Range[] {
    return [...this.ranges];
  }

  getBooleanCondition(): BooleanCondition {
    return new BooleanCondition(this.rule.startsWith);
  }
}

export class BooleanCondition extends Service {
  readonly #startsWith: string;

  constructor(startsWith: string) {
    super();
    this.#startsWith = startsWith;
  }

  getCriteriaType(): EnumValue {
    return new EnumValue('BooleanCriteria', 'TEXT_STARTS_WITH');
  }

  getCriteriaValues(): string[] {
    return [this.#startsWith];
  }
}

export class ConditionalFormatRuleBuilder extends Service {
  #ranges: readonly Range[] = [];
  #startsWith: string | null = null;
  #background: string | null = null;

  whenTextStartsWith(...list: unknown[]): this {
    this.#startsWith = builderArguments('whenTextStartsWith', list).text(0);
    return this;
  }

  /** Null leaves the background alone. */
  setBackground(...list: unknown[]): this {
    this.#background = readColor(builderArguments('setBackground', list).textOrNull(0));
    return this;
  }

  setRanges(...list: unknown[]): this {
    this.#ranges = builderArguments('setRanges', list).instances(0, Range);
    return this;
  }

  /** Throws SheetError `format-rule` for a rule without a condition or without ranges, which could never apply. */
  build(): ConditionalFormatRule {
    if (this.#startsWith === null) {
      throw new SheetError('format-rule', 'A conditional format rule must have a condition.');
    }
    if (this.#ranges.length === 0) {
      throw new SheetError('format-rule', 'A conditional format rule must have at least one range.');
    }
    const rule = { startsWith: this.#startsWith, background: this.#background };
    return new ConditionalFormatRule(this.#ranges, rule);
  }
}

function builderArguments(method: string, list: unknown[]): Arguments {
  return new Arguments(`ConditionalFormatRuleBuilder.${method}`, list).between(1, 1);
}

/** A sheet's rule as scripts see it. */
export function ruleOf({ boxes, ...rule }: FormatRule, rangeOf: (box: Box) => Range): ConditionalFormatRule {
  return new ConditionalFormatRule(boxes.map(rangeOf), rule);
}

/** The rules as the sheet keeps them. Throws SheetError `format-rule` when a range is of another sheet. */
export function readRules(rules: readonly ConditionalFormatRule[], gid: number): FormatRule[] {
  return rules.map(({ ranges, rule }) => {
    if (ranges.some((range) => range.gid !== gid)) {
      throw new SheetError('format-rule', 'A conditional format rule must be on the sheet that is given it.');
    }
    return { boxes: ranges.map((range) => range.box), ...rule };
  });
}
