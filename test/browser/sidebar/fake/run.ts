// A run as the fake server carries it on: some rows at each turn, then a lookup in LeadSquared, then the end.
import type { RunCounts, RunView } from '../../../../src/rpc/api.ts';
import type { Scene } from './scene.ts';

const REFUSED_CELL = 'C17';

export function advance(run: RunView, { perTurn, failing, unclear }: Scene): RunView {
  if (run.state === 'ended') return run;
  const { counts } = run;
  if (run.stopping) {
    const unsent = counts.unsent + counts.queued;
    return end(
      run,
      { ...counts, queued: 0, unsent },
      'Stopped by you. The rows left are as they were before.',
    );
  }
  if (counts.queued > 0) {
    const sent = Math.min(perTurn, counts.queued);
    const next: RunCounts = {
      ...counts,
      queued: counts.queued - sent,
      accepted: counts.accepted + sent,
    };
    return { ...run, counts: next, calls: run.calls + 1, ...pace(run, next) };
  }
  if (run.state === 'sending') return { ...run, state: 'checking', secondsLeft: null };
  const bad = Math.min(counts.accepted, failing);
  const unverified = Math.min(counts.accepted - bad, unclear);
  return end(run, {
    ...counts,
    accepted: 0,
    created: counts.created + counts.accepted - bad - unverified,
    failed: counts.failed + bad,
    unknown: unverified,
  });
}

function pace(run: RunView, counts: RunCounts): Pick<RunView, 'seconds' | 'rowsPerSecond' | 'secondsLeft'> {
  const seconds = run.seconds + 1.4;
  const rowsPerSecond = (run.total - counts.queued) / seconds;
  return { seconds, rowsPerSecond, secondsLeft: counts.queued / rowsPerSecond };
}

function end(run: RunView, counts: RunCounts, stopped: string | null = null): RunView {
  return {
    ...run,
    counts,
    stopped,
    state: 'ended',
    stopping: false,
    secondsLeft: null,
    firstFailedCell: counts.failed > 0 ? REFUSED_CELL : null,
  };
}
