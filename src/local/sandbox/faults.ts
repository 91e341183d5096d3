// What can go wrong on the way to LeadSquared and back, and at which calls it does.
import type { RandomStream } from '../random.ts';
import { PATHS } from './paths.ts';

/** Every fault by name, with what it does. Faults that end with `-stored` or say so happen after the call took effect. */
export const FAULTS = {
  'rate-429': 'refused for too many calls, status 429',
  'rate-403': 'the same under status 403',
  'rate-200': 'the same under status 200',
  'error-500': 'an error envelope, nothing stored',
  'plain-500': 'status 500 without an envelope, nothing stored',
  'plain-500-stored': 'status 500 without an envelope, but stored',
  'bad-gateway-502': 'a web page from a gateway, nothing stored',
  'bad-gateway-502-stored': 'the same, but stored',
  'empty-body': 'status 200 without a body, stored',
  garbage: 'status 200 with a body that breaks off, stored',
  'cut-before': 'the connection drops, nothing stored',
  'cut-after': 'the connection drops, but stored',
  slow: 'the reply comes late, by the milliseconds after the colon',
  'bad-keys-401': 'the keys are refused',
  'not-found-404': 'the path is not found',
} as const;
export type FaultKind = keyof typeof FAULTS;

export interface FaultRule {
  /** 'any' call, 'bulk' for Bulk/Create, or a part of the path. Each rule counts the calls that it looks at, from 1. */
  readonly on: string;
  /** The first call it may strike; 1 when left out. */
  readonly from?: number;
  /** The last call it may strike. */
  readonly to?: number;
  /** Strikes every so many calls: 2 is the 2nd, the 4th … */
  readonly every?: number;
  /** Strikes with this chance, from 0 to 1, by the account's seed. */
  readonly probability?: number;
  /** Strikes at most this often. */
  readonly times?: number;
  readonly kind: FaultKind;
  /** How late a slow reply comes, in milliseconds. */
  readonly ms?: number;
}

export interface StruckFaults {
  /** The fault that decides the reply; the first rule wins. */
  readonly kind: Exclude<FaultKind, 'slow'> | null;
  readonly slowMs: number;
}

/** Whether a rule looks at calls to this path. */
export function looksAt(on: string, path: string): boolean {
  return on === 'any' || (on === 'bulk' ? path === PATHS.bulkCreate : path.includes(on));
}

/** Applies the rules call by call, keeping each rule's count. */
export class FaultScript {
  readonly #rules: readonly FaultRule[];
  readonly #random: RandomStream;
  readonly #counts: { seen: number; struck: number }[];

  constructor(rules: readonly FaultRule[], random: RandomStream) {
    this.#rules = rules;
    this.#random = random;
    this.#counts = rules.map(() => ({ seen: 0, struck: 0 }));
  }

  /** To be called once for every call. */
  strike(path: string): StruckFaults {
    let kind: StruckFaults['kind'] = null;
    let slowMs = 0;
    for (const [index, rule] of this.#rules.entries()) {
      const count = this.#counts[index];
      if (!count || !looksAt(rule.on, path)) continue;
      count.seen += 1;
      // Drawn for every call, so that one rule's calls do not shift another's luck.
      const lucky = this.#random.next() < (rule.probability ?? 1);
      const inRange = count.seen >= (rule.from ?? 1) && count.seen <= (rule.to ?? Infinity);
      const inStep = count.seen % (rule.every ?? 1) === 0;
      if (!lucky || !inRange || !inStep || count.struck >= (rule.times ?? Infinity)) continue;
      count.struck += 1;
      if (rule.kind === 'slow') slowMs += rule.ms ?? 0;
      else kind ??= rule.kind;
    }
    return { kind, slowMs };
  }
}
