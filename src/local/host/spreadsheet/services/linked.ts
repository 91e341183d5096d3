// The texts of a range's cells with the addresses to which they are linked.

import { GENERAL } from '../../cells/format.ts';
import { notOffered } from '../../service.ts';
import { storeEntry } from '../model/entry.ts';
import { Arguments, checkShape } from './arguments.ts';
import { RichTextValue } from './rich-text.ts';
import { Validated } from './validated.ts';

export abstract class Linked extends Validated {
  /** Of the first cell; null unless it holds a text. */
  getRichTextValue(): RichTextValue | null {
    return this.#read(1, 1)[0]?.[0] ?? null;
  }

  getRichTextValues(): (RichTextValue | null)[][] {
    return this.#read(this.box.rows, this.box.columns);
  }

  /** The same for every cell. */
  setRichTextValue(...list: unknown[]): this {
    const value = new Arguments('Range.setRichTextValue', list).between(1, 1).instance(0, RichTextValue);
    const { rows, columns } = this.box;
    return this.#put(Array.from({ length: rows }, () => Array<RichTextValue>(columns).fill(value)));
  }

  setRichTextValues(...list: unknown[]): this {
    const args = new Arguments('Range.setRichTextValues', list).between(1, 1);
    const values = args.table(0, (value) => (value instanceof RichTextValue ? value : args.refuse()));
    checkShape(values, this.box.rows, this.box.columns);
    return this.#put(values);
  }

  #read(rows: number, columns: number): (RichTextValue | null)[][] {
    const box = { ...this.box, rows, columns };
    const sheet = this.access.read(this.gid);
    const links = sheet.links(box);
    return sheet
      .stored(box)
      .map((line, down) =>
        line.map((value, right) =>
          typeof value === 'string' ? new RichTextValue(value, links[down]?.[right] ?? null) : null,
        ),
      );
  }

  #put(values: RichTextValue[][]): this {
    const region = this.access.region();
    for (const { text } of values.flat()) {
      if (storeEntry(text, GENERAL, region).value === text) continue;
      // Whether such a text is taken as typed is not documented.
      throw new Error(notOffered(`The text ${text} as a RichTextValue`));
    }
    this.access.place(this.gid).checkWritable(this.box);
    this.access.write(this.gid, (sheet) => {
      sheet.write(
        this.box,
        values.map((line) => line.map(({ text }) => text)),
        region,
      );
      sheet.writeLinks(
        this.box,
        values.map((line) => line.map(({ link }) => link)),
      );
    });
    return this;
  }
}
