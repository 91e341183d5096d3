// The runs as the sidebar sees them: one of the user's own is driven, and the next one when it has ended; the last that ended is kept.
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Overview, RunView } from '../../rpc/api.ts';
import { nextRun, otherRuns } from '../state/runs.ts';
import { isGoingOn, type Step, standingOf } from '../state/step.ts';
import { useEnded } from './use-ended.ts';
import { useFocus } from './use-focus.ts';
import { useInterval } from './use-interval.ts';
import type { OverviewControl } from './use-overview.ts';
import { type RunControl, useRun } from './use-run.ts';

/** How often open runs are looked at that this sidebar does not drive; a call costs Google about a second. */
export const RUNS_EVERY_MS = 15_000;
/** The same while none is known: others begin runs, too. */
export const IDLE_RUNS_EVERY_MS = 60_000;
/** The same for who comes back from the sheet to what a menu may have changed there: rows that were checked, and results. */
const BACK_MS = 2000;
const CHANGED_BY_MENUS: readonly Step[] = ['check', 'results'];

export interface RunsControl {
  readonly control: RunControl;
  /** The run that is driven, or stands still, while it has not ended. */
  readonly run: RunView | null;
  /** The run whose results are shown. */
  readonly ended: RunView | null;
  /** How often the menu, the clock or this page has ended or undone a run since the page opened. */
  readonly changes: number;
  /** How often the user came back to the page while a step was shown that the menu may have changed. */
  readonly returns: number;
  /** The open runs beside the one that is driven. */
  readonly others: readonly RunView[];
  /** Drives this run instead of the one before, which is gone on with later. */
  goOn(run: RunView, rest?: Promise<unknown>): void;
  showEnded(run: RunView): void;
  /** Asks how the runs stand, since a step was opened. */
  look(): void;
  /** Asks which runs are open, and drives one of the user's own if none is driven. */
  lookAgain(): void;
  /** Leaves the run that is shown. */
  close(): void;
}

/** @param onEnd the run that was driven has ended */
export function useRuns(
  first: Overview,
  overview: OverviewControl,
  step: Step,
  onEnd: () => void,
): RunsControl {
  const start = standingOf(first);
  const control = useRun(start.run);
  const { ended, changes, show, look: lookAtEnded } = useEnded(start.ended);
  const [returns, setReturns] = useState(0);
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
  const every = others.length > 0 ? RUNS_EVERY_MS : IDLE_RUNS_EVERY_MS;
  // A run that is driven is asked about all the time.
  const isIdle = others.length > 0 || run === null;
  /** Another window, the menu or the clock may have ended or undone a run. @param isNews whether that was so when rows were checked */
  const look = (isNews: boolean) =>
    lookAtEnded(async () => {
      const now = await overview.refresh();
      if (now === null) return undefined;
      return isGoingOn(driven.current.run) ? null : now.run;
    }, isNews);
  useInterval(every, isIdle, () => look(true));
  // Who comes back from the sheet may have sent from the menu, or undone what is shown here.
  const isChangeable = CHANGED_BY_MENUS.includes(step);
  useFocus(isChangeable ? BACK_MS : RUNS_EVERY_MS, isIdle || isChangeable, () => {
    if (isChangeable) setReturns((now) => now + 1);
    return look(true);
  });

  const endedId = control.run?.state === 'ended' ? control.run.id : null;
  const before = useRef(endedId);
  useEffect(() => {
    // A short run has ended when its start answers.
    const justEnded = endedId !== before.current && endedId !== null ? control.run : null;
    before.current = endedId;
    if (justEnded === null) return;
    show(justEnded);
    onEnd();
    void driveNext(justEnded);
  }, [endedId]);

  return {
    control,
    run,
    ended,
    changes,
    returns,
    others,
    goOn(next, rest) {
      control.drive(next, rest);
      void overview.refresh();
    },
    showEnded: show,
    look: () => void look(false),
    lookAgain: () => void driveNext(null),
    close() {
      control.drive(null);
      void driveNext(null);
    },
  };
}
