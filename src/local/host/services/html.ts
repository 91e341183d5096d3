// HtmlService: pages for sidebars and dialogs, read from the bundle's folder (page reference/html).
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ServiceContext } from '../host-state.ts';
import { Service } from '../service.ts';
import { numberArgument, textArgument } from './arguments.ts';
import { Blob } from './blob.ts';

export class HtmlService extends Service {
  readonly #folder: string;

  constructor({ state }: ServiceContext) {
    super();
    this.#folder = state.facts.bundle;
  }

  override get enumerations() {
    return { SandboxMode: ['EMULATED', 'IFRAME', 'NATIVE'], XFrameOptionsMode: ['ALLOWALL', 'DEFAULT'] };
  }

  createHtmlOutput(html: unknown = ''): HtmlOutput {
    const text =
      html instanceof Blob ? html.getDataAsString() : textArgument('HtmlService.createHtmlOutput', html);
    return new HtmlOutput(text);
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
  #content: string;
  #title = '';
  #width: number | null = null;
  #height: number | null = null;

  constructor(content: string) {
    super();
    this.#content = content;
  }

  getContent(): string {
    return this.#content;
  }

  setContent(content: unknown): this {
    this.#content = textArgument('HtmlOutput.setContent', content);
    return this;
  }

  append(content: unknown): this {
    this.#content += textArgument('HtmlOutput.append', content);
    return this;
  }

  getTitle(): string {
    return this.#title;
  }

  setTitle(title: unknown): this {
    this.#title = textArgument('HtmlOutput.setTitle', title);
    return this;
  }

  getWidth(): number | null {
    return this.#width;
  }

  /** Ignored by sidebars, which are 300 pixels wide (page guides/dialogs). */
  setWidth(width: unknown): this {
    this.#width = numberArgument('HtmlOutput.setWidth', width);
    return this;
  }

  getHeight(): number | null {
    return this.#height;
  }

  setHeight(height: unknown): this {
    this.#height = numberArgument('HtmlOutput.setHeight', height);
    return this;
  }

  /** Has no effect since IFRAME is the only mode. */
  setSandboxMode(): this {
    return this;
  }

  setXFrameOptionsMode(): this {
    return this;
  }
}
