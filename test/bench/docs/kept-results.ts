// Keeps what was measured of a build, so that a page that takes minutes to measure goes on where it was cut off.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import * as v from 'valibot';
import type { BenchCase } from '../cases.ts';
import type { Charges } from '../charges.ts';
import type { Result } from './page.ts';

const Seconds = v.nullable(v.number());
const MeasuredSchema = v.object({
  name: v.string(),
  rows: v.number(),
  limit: v.string(),
  reply: v.string(),
  latency: v.string(),
  firstCallSeconds: Seconds,
  sentSeconds: Seconds,
  verifiedSeconds: Seconds,
  floorSeconds: v.number(),
  ratio: Seconds,
  spreadsheetCalls: v.number(),
  otherCalls: v.number(),
  executions: v.number(),
  triggerSeconds: v.number(),
  baselines: v.object({ common: Seconds, careful: Seconds }),
});
const SharingSchema = v.nullable(v.object({ used: v.number(), least: v.number(), refused: v.number() }));
const KeptSchema = v.record(v.string(), v.object({ measured: MeasuredSchema, sharing: SharingSchema }));

export class KeptResults {
  readonly #file: string;
  readonly #build: string;
  readonly #kept: v.InferOutput<typeof KeptSchema>;

  /** @param bundle folder with the built add-on; what was measured of another build counts for nothing */
  constructor(file: string, bundle: string) {
    this.#file = file;
    this.#build = createHash('sha256')
      .update(readFileSync(join(bundle, 'Code.js')))
      .digest('hex');
    const read = existsSync(file) ? v.safeParse(KeptSchema, JSON.parse(readFileSync(file, 'utf8'))) : null;
    this.#kept = read?.success === true ? read.output : {};
  }

  get(its: BenchCase, charges: Charges): Result | null {
    const found = this.#kept[this.#key(its, charges)];
    return found === undefined ? null : { its, ...found };
  }

  add({ its, measured, sharing }: Result, charges: Charges): void {
    this.#kept[this.#key(its, charges)] = { measured, sharing };
    mkdirSync(dirname(this.#file), { recursive: true });
    writeFileSync(this.#file, JSON.stringify(this.#kept));
  }

  #key(its: BenchCase, charges: Charges): string {
    return JSON.stringify([this.#build, its, charges]);
  }
}
