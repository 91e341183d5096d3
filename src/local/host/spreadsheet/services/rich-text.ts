// Google's RichTextValue and the builder that makes one: a text that is linked as a whole, or not at all.

import { Service } from '../../service.ts';
import { Arguments } from './arguments.ts';

/** Pages reference/spreadsheet/rich-text-value and rich-text-value-builder; links of parts of a text are not offered. */
export class RichTextValue extends Service {
  readonly text: string;
  readonly link: string | null;

  constructor(text: string, link: string | null) {
    super();
    this.text = text;
    this.link = link;
  }

  getText(): string {
    return this.text;
  }

  /** Null when the text is not linked. */
  getLinkUrl(): string | null {
    return this.link;
  }
}

export class RichTextValueBuilder extends Service {
  #text = '';
  #link: string | null = null;

  /** Takes what was set of an earlier text with it. */
  setText(...list: unknown[]): this {
    this.#text = builderArguments('setText', list).text(0);
    this.#link = null;
    return this;
  }

  /** Null takes the link off. */
  setLinkUrl(...list: unknown[]): this {
    const args = builderArguments('setLinkUrl', list);
    this.#link = args.at(0) === null ? null : args.text(0);
    return this;
  }

  build(): RichTextValue {
    return new RichTextValue(this.#text, this.#link);
  }
}

function builderArguments(method: string, list: unknown[]): Arguments {
  return new Arguments(`RichTextValueBuilder.${method}`, list).between(1, 1);
}
