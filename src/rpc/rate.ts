// The sidebar's call that fixes the rate of calls, or lets the add-on find the best one.
import * as v from 'valibot';
import { answering } from '../sheets/answering.ts';
import { RateSchema, savedRate, saveRate } from '../sheets/keys.ts';
import type { ServerApi } from './api.ts';
import { readInput } from './input.ts';

const Input = v.object({ rate: v.nullable(RateSchema) });

export function sidebarSaveRate(input: unknown): ReturnType<ServerApi['sidebarSaveRate']> {
  return answering(() => {
    saveRate(readInput(Input, input).rate);
    return { rate: savedRate() };
  });
}
