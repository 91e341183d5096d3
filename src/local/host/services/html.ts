// HtmlService: pages for the sidebar, read from the bundle's folder (page reference/html).
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ServiceContext } from '../host-state.ts';
import { Service } from '../service.ts';
import { textArgument } from './arguments.ts';

export class HtmlService extends Service {
  readonly #folder: string;

  constructor({ state }: ServiceContext) {
    super();
    this.#folder = state.facts.bundle;
  }

  /** @throws Error with Google's text when the project has no such page */
  createHtmlOutputFromFile(name: unknown): HtmlOutput {
    const base = textArgument('HtmlService.createHtmlOutputFromFile', name).replace(/\.html$/, '');
    const path = join(this.#folder, `${base}.html`);
    if (!existsSync(path)) throw new Error(`No HTML file named ${base} was found.`);
    return new HtmlOutput(readFileSync(path, 'utf8'));
  }
}

export class HtmlOutput extends Service {
  readonly #html: string;
  #title = '';

  constructor(html: string) {
    super();
    this.#html = html;
  }

  /** For other services of the host; a getter, so that the bundle cannot call it. */
  get page(): { readonly title: string; readonly html: string } {
    return { title: this.#title, html: this.#html };
  }

  setTitle(title: unknown): this {
    this.#title = textArgument('HtmlOutput.setTitle', title);
    return this;
  }
}
