// The sidebar's call that fixes the rate of calls, or lets the add-on find the best one.
import * as v from 'valibot';
import { remembered } from '../core/ceiling.ts';
import type { Pace } from '../core/estimate.ts';
import type { ReadStore } from '../run/ports.ts';
import { UNKNOWN_PACE } from '../run/report/foresee.ts';
import { openGate } from '../run/throttle/open-gate.ts';
import type { RateGate } from '../run/throttle/rate-gate.ts';
import { answering } from '../sheets/answering.ts';
import { RateSchema, savedAccount, savedRate, saveRate } from '../sheets/keys.ts';
import { gatePorts, googleClock } from '../sheets/platform.ts';
import type { CeilingView, ServerApi } from './api.ts';
import { readInput } from './input.ts';

const Input = v.object({ rate: v.nullable(RateSchema) });

/** The gate of the connected account; null when there is none. */
function gate(store?: ReadStore): RateGate | null {
  const account = savedAccount(store);
  return account === null ? null : openGate(gatePorts(), account);
}

/** What the limiter lets through for the connected account. @param notes the user's store, as it was read just now; left out, it is asked */
export function savedPace(notes?: ReadStore): Pace {
  return gate(notes)?.pace() ?? UNKNOWN_PACE;
}

/** What LeadSquared said of its limit; null when it has not, or that was too long ago. */
export function viewCeiling(): CeilingView | null {
  const now = googleClock.now();
  const ceiling = remembered(gate()?.ceiling() ?? null, now);
  return ceiling === null
    ? null
    : { ...ceiling.rate, age: Math.max(0, Math.round((now - ceiling.at) / 1000)) };
}

export function sidebarSaveRate(input: unknown): ReturnType<ServerApi['sidebarSaveRate']> {
  return answering(() => {
    saveRate(readInput(Input, input).rate);
    gate()?.forgetCeiling();
    return { rate: savedRate() };
  });
}
