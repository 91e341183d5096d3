// The least time in which rows can be sent at all: the limiter's waits, one call, one read and one write.
import { CHUNK_SIZE } from '../../src/core/chunks.ts';
import { HEADER } from '../support/sheet-of-tasks.ts';
import type { BenchCase } from './cases.ts';
import type { Charges } from './charges.ts';

/** Seconds. People on one account share its limit. */
export function floorOf({ rows, people, limit }: BenchCase, charges: Charges): number {
  const calls = people * Math.ceil(rows / CHUNK_SIZE);
  const waits = (Math.ceil(calls / limit.calls) - 1) * limit.seconds;
  const cells = rows * (HEADER.length + 1) * charges.cell;
  return waits + (charges.http + charges.read + charges.flush + cells) / 1000;
}
