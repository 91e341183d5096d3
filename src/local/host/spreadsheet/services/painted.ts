// What a range's cells look like: backgrounds, the weight of the font, number formats.

import { GENERAL } from '../../cells/format.ts';
import { remembered } from '../../remembered.ts';
import { PLAIN_STYLE, type Style } from '../model/style.ts';
import { Area } from './area.ts';
import { Arguments, checkShape } from './arguments.ts';
import { readColor } from './colors.ts';

type Patch = Partial<Style>;
/** Makes an argument a change of style; null gives the default back. */
type Look = (value: unknown, args: Arguments) => Patch;

/** How `getNumberFormat` shows the automatic format. */
const AUTOMATIC_FORMAT = '0.###############';

const background: Look = (value, args) => {
  if (value !== null && typeof value !== 'string') return args.refuse();
  return { background: readColor(value) ?? PLAIN_STYLE.background };
};

const fontWeight: Look = (value, args) => {
  const weight = value ?? 'normal';
  return weight === 'normal' || weight === 'bold' ? { fontWeight: weight } : args.refuse();
};

const numberFormat: Look = (value, args) => {
  const format = typeof value === 'string' ? value : args.refuse();
  const automatic = format === '' || format === AUTOMATIC_FORMAT || format.toLowerCase() === 'general';
  return { numberFormat: automatic ? GENERAL : format };
};

export abstract class Painted extends Area {
  setBackground(...list: unknown[]): this {
    return this.#paint('setBackground', list, background);
  }

  setBackgrounds(...list: unknown[]): this {
    return this.#paintEach('setBackgrounds', list, background);
  }

  setFontWeight(...list: unknown[]): this {
    return this.#paint('setFontWeight', list, fontWeight);
  }

  /** Of the first cell. */
  getNumberFormat(): string {
    return this.#formats(1, 1)[0]?.[0] ?? AUTOMATIC_FORMAT;
  }

  getNumberFormats(): string[][] {
    return this.#formats(this.box.rows, this.box.columns);
  }

  setNumberFormat(...list: unknown[]): this {
    return this.#paint('setNumberFormat', list, numberFormat);
  }

  setNumberFormats(...list: unknown[]): this {
    return this.#paintEach('setNumberFormats', list, numberFormat);
  }

  #formats(rows: number, columns: number): string[][] {
    const styles = this.access.read(this.gid).styles({ ...this.box, rows, columns });
    return styles.map((line) =>
      line.map((style) => (style.numberFormat === GENERAL ? AUTOMATIC_FORMAT : style.numberFormat)),
    );
  }

  #paint(method: string, list: unknown[], look: Look): this {
    const args = new Arguments(`Range.${method}`, list).between(1, 1);
    return this.#restyle(look(args.at(0), args));
  }

  #paintEach(method: string, list: unknown[], look: Look): this {
    const args = new Arguments(`Range.${method}`, list).between(1, 1);
    // Equal arguments give the same patch object, which makes painting large tables quick.
    const patches = args.table(
      0,
      remembered((value) => look(value, args)),
    );
    checkShape(patches, this.box.rows, this.box.columns);
    return this.#restyle(patches);
  }

  #restyle(patch: Patch | Patch[][]): this {
    this.access.place(this.gid).checkWritable(this.box);
    this.access.write(this.gid, (sheet) => sheet.restyle(this.box, patch));
    return this;
  }
}
