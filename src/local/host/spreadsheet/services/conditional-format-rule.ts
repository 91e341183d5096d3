// Google's ConditionalFormatRule and the builder that makes one; a rule does nothing until a sheet is given it.

import { Service } from '../../service.ts';
import type { Box } from '../model/box.ts';
import { SheetError } from '../model/errors.ts';
import type { FormatCondition, FormatCriterion, FormatLook, FormatRule } from '../model/format-rule.ts';
import { Arguments } from './arguments.ts';
import { BooleanCondition } from './boolean-condition.ts';
import { readColor } from './colors.ts';
import { Range } from './range.ts';

interface RuleParts {
  readonly ranges: readonly Range[];
  readonly condition: FormatCondition;
  readonly look: FormatLook;
}

export class ConditionalFormatRule extends Service {
  readonly parts: RuleParts;

  constructor(parts: RuleParts) {
    super();
    this.parts = parts;
  }

  getRanges(): Range[] {
    return [...this.parts.ranges];
  }

  getBooleanCondition(): BooleanCondition | null {
    return new BooleanCondition(this.parts.condition, this.parts.look);
  }

  /** The host knows no gradients. */
  getGradientCondition(): null {
    return null;
  }

  copy(): ConditionalFormatRuleBuilder {
    return new ConditionalFormatRuleBuilder(this.parts);
  }
}

export class ConditionalFormatRuleBuilder extends Service {
  #ranges: readonly Range[];
  #condition: FormatCondition | null;
  #look: FormatLook;

  constructor({ ranges = [], condition = null, look = {} }: BuilderParts = {}) {
    super();
    this.#ranges = ranges;
    this.#condition = condition;
    this.#look = look;
  }

  whenTextStartsWith(...list: unknown[]): this {
    return this.#whenText('whenTextStartsWith', 'TEXT_STARTS_WITH', list);
  }

  whenTextEqualTo(...list: unknown[]): this {
    return this.#whenText('whenTextEqualTo', 'TEXT_EQUAL_TO', list);
  }

  whenTextContains(...list: unknown[]): this {
    return this.#whenText('whenTextContains', 'TEXT_CONTAINS', list);
  }

  whenCellEmpty(): this {
    this.#condition = { criterion: 'CELL_EMPTY', value: '' };
    return this;
  }

  whenCellNotEmpty(): this {
    this.#condition = { criterion: 'CELL_NOT_EMPTY', value: '' };
    return this;
  }

  /** The host computes no formulas: it keeps this rule and never applies it. */
  whenFormulaSatisfied(...list: unknown[]): this {
    return this.#whenText('whenFormulaSatisfied', 'CUSTOM_FORMULA', list);
  }

  /** Null leaves the background alone. */
  setBackground(...list: unknown[]): this {
    const color = readColor(builderArguments('setBackground', list).textOrNull(0));
    const { background: _, ...others } = this.#look;
    this.#look = color === null ? others : { ...others, background: color };
    return this;
  }

  /** Null leaves the font colour alone. */
  setFontColor(...list: unknown[]): this {
    const color = readColor(builderArguments('setFontColor', list).textOrNull(0));
    const { fontColor: _, ...others } = this.#look;
    this.#look = color === null ? others : { ...others, fontColor: color };
    return this;
  }

  /** Null leaves the weight alone. */
  setBold(...list: unknown[]): this {
    const args = builderArguments('setBold', list);
    const { fontWeight: _, ...others } = this.#look;
    if (args.at(0) === null) this.#look = others;
    else this.#look = { ...others, fontWeight: args.flag(0) ? 'bold' : 'normal' };
    return this;
  }

  setRanges(...list: unknown[]): this {
    this.#ranges = builderArguments('setRanges', list).instances(0, Range);
    return this;
  }

  getRanges(): Range[] {
    return [...this.#ranges];
  }

  copy(): ConditionalFormatRuleBuilder {
    return new ConditionalFormatRuleBuilder(this.#parts());
  }

  /** Throws SheetError `format-rule` for a rule without a condition or without ranges, which could never apply. */
  build(): ConditionalFormatRule {
    const { ranges, condition, look } = this.#parts();
    if (condition === null) {
      throw new SheetError('format-rule', 'A conditional format rule must have a condition.');
    }
    if (ranges.length === 0) {
      throw new SheetError('format-rule', 'A conditional format rule must have at least one range.');
    }
    return new ConditionalFormatRule({ ranges, condition, look });
  }

  #parts() {
    return { ranges: this.#ranges, condition: this.#condition, look: this.#look };
  }

  #whenText(method: string, criterion: FormatCriterion, list: unknown[]): this {
    this.#condition = { criterion, value: builderArguments(method, list).text(0) };
    return this;
  }
}

interface BuilderParts {
  readonly ranges?: readonly Range[];
  readonly condition?: FormatCondition | null;
  readonly look?: FormatLook;
}

function builderArguments(method: string, list: unknown[]): Arguments {
  return new Arguments(`ConditionalFormatRuleBuilder.${method}`, list).between(1, 1);
}

/** A sheet's rule as scripts see it. */
export function ruleOf(rule: FormatRule, rangeOf: (box: Box) => Range): ConditionalFormatRule {
  return new ConditionalFormatRule({
    ranges: rule.boxes.map(rangeOf),
    condition: rule.condition,
    look: rule.look,
  });
}

/** The rules as the sheet keeps them. Throws SheetError `format-rule` when a range is of another sheet. */
export function readRules(rules: readonly ConditionalFormatRule[], gid: number): FormatRule[] {
  return rules.map(({ parts: { ranges, condition, look } }) => {
    if (ranges.some((range) => range.gid !== gid)) {
      throw new SheetError('format-rule', 'A conditional format rule must be on the sheet that is given it.');
    }
    return { boxes: ranges.map((range) => range.box), condition, look };
  });
}
