// What a plan needs to know besides the sheet, as it is now.
import type { SheetSettings } from '../../core/settings.ts';
import type { RunPorts } from '../job.ts';
import { readLastWriter } from '../session/last-writer.ts';
import type { KnownHidden } from './hidden-rows.ts';
import type { PlanRequest } from './plan.ts';
import type { Target } from './row-eligibility.ts';

/** @param seenBefore what an earlier plan of the same execution found out about hidden rows */
export function planRequest(
  ports: Pick<RunPorts, 'clock' | 'documentStore'>,
  settings: SheetSettings,
  target: Target,
  seenBefore: KnownHidden | null = null,
): PlanRequest {
  return {
    settings,
    target,
    now: ports.clock.now(),
    worker: readLastWriter(ports.documentStore),
    seenBefore,
  };
}
