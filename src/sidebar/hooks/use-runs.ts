// The runs as the sidebar sees them: one of the user's own is driven, and the next one when it has ended; the last that ended is kept.
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Overview, RunView } from '../../rpc/api.ts';
import { nextRun, otherRuns } from '../state/runs.ts';
import { isGoingOn, standingOf } from '../state/step.ts';
import { useFocus } from './use-focus.ts';
import { useInterval } from './use-interval.ts';
import type { OverviewControl } from './use-overview.ts';
import { type RunControl, useRun } from './use-run.ts';

/** How often open runs are looked at that this sidebar does not drive; a call costs Google about a second. */
export const RUNS_EVERY_MS = 15_000;
/** The same while none is known: others begin runs, too. */
export const IDLE_RUNS_EVERY_MS = 60_000;

export interface RunsControl {
  readonly control: RunControl;
  /** The run that is driven, or stands still, while it has not ended. */
  readonly run: RunView | null;
  /** The run whose results are shown. */
  readonly ended: RunView | null;
  /** The open runs beside the one that is driven. */
  readonly others: readonly RunView[];
  /** Drives this run instead of the one before, which is gone on with later. */
  goOn(run: RunView, rest?: Promise<unknown>): void;
  showEnded(run: RunView): void;
  /** Asks which runs are open, and drives one of the user's own if none is driven. */
  lookAgain(): void;
  /** Leaves the run that is shown. */
  close(): void;
}

/** @param onEnd the run that was driven has ended */
export function useRuns(first: Overview, overview: OverviewControl, onEnd: () => void): RunsControl {
  const start = standingOf(first);
  const control = useRun(start.run);
  const [ended, setEnded] = useState<RunView | null>(start.ended);
  const run = isGoingOn(control.run) ? control.run : null;
  const others = otherRuns(overview.known.runs, control.run);
  const driven = useRef(control);
  driven.current = control;

  /** Drives the next of the user's own runs, unless the user has chosen one meanwhile. */
  async function driveNext(after: RunView | null): Promise<void> {
    const now = await overview.refresh();
    const { run: shown, link, drive } = driven.current;
    const isFree = !isGoingOn(shown) || (link.kind === 'halted' && after === null);
    if (now === null || !isFree) return;
    const next = nextRun(now.runs, after, now.sheet.id);
    if (next !== null) drive(next);
  }
  /** A run that another window, the menu or the clock has ended since: its results are the last ones. */
  const newest = useRef(start.ended?.startedAt ?? 0);
  function showNewer(shown: RunView | null): void {
    if (shown?.state !== 'ended' || shown.startedAt <= newest.current) return;
    newest.current = shown.startedAt;
    setEnded(shown);
  }
  const every = others.length > 0 ? RUNS_EVERY_MS : IDLE_RUNS_EVERY_MS;
  // A run that is driven is asked about all the time.
  const isIdle = others.length > 0 || run === null;
  const look = async () => {
    const now = await overview.refresh();
    if (now !== null && !isGoingOn(driven.current.run)) showNewer(now.run);
  };
  useInterval(every, isIdle, look);
  // Who comes back from the sheet may have sent from the menu.
  useFocus(RUNS_EVERY_MS, isIdle, look);

  const endedId = control.run?.state === 'ended' ? control.run.id : null;
  const before = useRef(endedId);
  useEffect(() => {
    // A short run has ended when its start answers.
    const justEnded = endedId !== before.current && endedId !== null ? control.run : null;
    before.current = endedId;
    if (justEnded === null) return;
    newest.current = Math.max(newest.current, justEnded.startedAt);
    setEnded(justEnded);
    onEnd();
    void driveNext(justEnded);
  }, [endedId]);

  return {
    control,
    run,
    ended,
    others,
    goOn(next, rest) {
      control.drive(next, rest);
      void overview.refresh();
    },
    showEnded: setEnded,
    lookAgain: () => void driveNext(null),
    close() {
      control.drive(null);
      void driveNext(null);
    },
  };
}
