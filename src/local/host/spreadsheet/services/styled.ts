// The looks of a range's cells: colours, fonts, alignment, wrapping, number formats.

import { GENERAL } from '../../cells/format.ts';
import { EnumValue } from '../../service.ts';
import type { Style } from '../model/style.ts';
import { Area } from './area.ts';
import { Arguments, checkShape } from './arguments.ts';
import * as looks from './looks.ts';

type Look = (value: unknown, args: Arguments) => looks.Patch;

/** Getters answer for the whole range row by row; those in the singular answer for its first cell. */
export abstract class Styled extends Area {
  getBackground(): string {
    return this.#first((style) => style.background);
  }

  getBackgrounds(): string[][] {
    return this.#all((style) => style.background);
  }

  setBackground(...list: unknown[]): this {
    return this.#paint('setBackground', list, looks.background);
  }

  setBackgrounds(...list: unknown[]): this {
    return this.#paintEach('setBackgrounds', list, looks.background);
  }

  setFontColor(...list: unknown[]): this {
    return this.#paint('setFontColor', list, looks.fontColor);
  }

  setFontColors(...list: unknown[]): this {
    return this.#paintEach('setFontColors', list, looks.fontColor);
  }

  getFontWeight(): string {
    return this.#first((style) => style.fontWeight);
  }

  getFontWeights(): string[][] {
    return this.#all((style) => style.fontWeight);
  }

  setFontWeight(...list: unknown[]): this {
    return this.#paint('setFontWeight', list, looks.fontWeight);
  }

  setFontWeights(...list: unknown[]): this {
    return this.#paintEach('setFontWeights', list, looks.fontWeight);
  }

  getFontStyle(): string {
    return this.#first((style) => style.fontStyle);
  }

  setFontStyle(...list: unknown[]): this {
    return this.#paint('setFontStyle', list, looks.fontStyle);
  }

  setHorizontalAlignment(...list: unknown[]): this {
    return this.#paint('setHorizontalAlignment', list, looks.horizontalAlignment);
  }

  getVerticalAlignment(): string {
    return this.#first((style) => style.verticalAlignment);
  }

  setVerticalAlignment(...list: unknown[]): this {
    return this.#paint('setVerticalAlignment', list, looks.verticalAlignment);
  }

  getWrap(): boolean {
    return this.#first((style) => style.wrap === 'WRAP');
  }

  setWrap(...list: unknown[]): this {
    return this.#paint('setWrap', list, looks.wrap);
  }

  getWrapStrategy(): EnumValue {
    return new EnumValue(
      'WrapStrategy',
      this.#first((style) => style.wrap),
    );
  }

  setWrapStrategy(...list: unknown[]): this {
    const args = new Arguments('Range.setWrapStrategy', list).between(1, 1);
    const name = args.enumName(0, 'WrapStrategy');
    const wrap = (['OVERFLOW', 'WRAP', 'CLIP'] as const).find((each) => each === name) ?? args.refuse();
    return this.#restyle({ wrap });
  }

  getNumberFormat(): string {
    return this.#first(formatShown);
  }

  getNumberFormats(): string[][] {
    return this.#all(formatShown);
  }

  setNumberFormat(...list: unknown[]): this {
    return this.#paint('setNumberFormat', list, looks.numberFormat);
  }

  setNumberFormats(...list: unknown[]): this {
    return this.#paintEach('setNumberFormats', list, looks.numberFormat);
  }

  #paint(method: string, list: unknown[], look: Look): this {
    const args = new Arguments(`Range.${method}`, list).between(1, 1);
    return this.#restyle(look(args.at(0), args));
  }

  #paintEach(method: string, list: unknown[], look: Look): this {
    const args = new Arguments(`Range.${method}`, list).between(1, 1);
    const patchOf = sharedPatches((value) => look(value, args));
    const patches = args.table(0, patchOf);
    checkShape(patches, this.box.rows, this.box.columns);
    return this.#restyle(patches);
  }

  #restyle(patch: looks.Patch | looks.Patch[][]): this {
    this.access.place(this.gid).checkWritable(this.box);
    this.access.write(this.gid, (sheet) => sheet.restyle(this.box, patch));
    return this;
  }

  #first<T>(read: (style: Style) => T): T {
    const [[style] = []] = this.access.read(this.gid).styles({ ...this.box, rows: 1, columns: 1 });
    if (!style) throw new Error('A range without cells.');
    return read(style);
  }

  #all<T>(read: (style: Style) => T): T[][] {
    return this.access
      .read(this.gid)
      .styles(this.box)
      .map((line) => line.map(read));
  }
}

function formatShown(style: Style): string {
  return style.numberFormat === GENERAL ? looks.AUTOMATIC_FORMAT : style.numberFormat;
}

/** Equal arguments give the same patch object, which makes painting large tables quick. */
function sharedPatches(make: (value: unknown) => looks.Patch): (value: unknown) => looks.Patch {
  const known = new Map<unknown, looks.Patch>();
  return (value) => {
    let patch = known.get(value);
    if (!patch) {
      patch = make(value);
      known.set(value, patch);
    }
    return patch;
  };
}
