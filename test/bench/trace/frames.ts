// Finds out which functions of the add-on led to a service call, by the call's stack and the notes of the build about its files.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A function of the add-on. */
export interface Frame {
  readonly name: string;
  /** Below src, for instance `run/send/claim-rows.ts`. */
  readonly file: string;
}

/** The build leaves the name of each file above its code. */
const FILE_NOTE = /^\s*\/\/ src\/(\S+\.tsx?)$/;
const FRAME = /^\s*at (?:(?:new )?(\S+) (?:\[as [^\]]+\] )?)?\(?.*Code\.js:(\d+):\d+\)?$/;
/** More than the deepest stack of the add-on and the host together. */
const STACK_DEPTH = 120;

export class FrameFinder {
  /** Lines of the script from which on the code of a file stands, in their order. */
  readonly #files: readonly { readonly line: number; readonly file: string }[];
  readonly #known = new Map<string, Frame | null>();

  /** @param bundle folder with the built add-on */
  constructor(bundle: string) {
    const lines = readFileSync(join(bundle, 'Code.js'), 'utf8').split('\n');
    this.#files = lines.flatMap((text, at) => {
      const file = FILE_NOTE.exec(text)?.[1];
      return file === undefined ? [] : [{ line: at + 1, file }];
    });
  }

  /** The add-on's functions that are running, the innermost first; to be asked while the service call is being answered. */
  running(): Frame[] {
    const before = Error.stackTraceLimit;
    Error.stackTraceLimit = STACK_DEPTH;
    const { stack = '' } = new Error('where');
    Error.stackTraceLimit = before;
    return stack.split('\n').flatMap((line) => this.#frame(line) ?? []);
  }

  #frame(line: string): Frame | null {
    const known = this.#known.get(line);
    if (known !== undefined) return known;
    const [, name = 'anonymous', number] = FRAME.exec(line) ?? [];
    const file = number === undefined ? undefined : this.#fileAt(Number(number));
    const frame = file === undefined ? null : { name: name.replace(/^.*\./, ''), file };
    this.#known.set(line, frame);
    return frame;
  }

  #fileAt(line: number): string | undefined {
    return this.#files.findLast((each) => each.line <= line)?.file;
  }
}
