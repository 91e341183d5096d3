// How far the server's clock is from the browser's, as far as the page can tell: times of runs are the server's.
import type { RunView } from '../../rpc/api.ts';

const SECOND_MS = 1000;

type Times = Pick<RunView, 'startedAt' | 'seconds'>;

export interface ServerClock {
  /** Hears of a run: the server's clock is past the work that it has done. @param now milliseconds since 1970 UTC, of the browser's clock */
  seen(run: Times, now: number): void;
  /** Hears of a run that this page has begun. @param asked when the page asked for it */
  begun(run: Times, asked: number, now: number): void;
  /** Whole seconds since a run began, both times taken of the server's clock. */
  secondsSince(run: Times, now: number): number;
}

/** The two clocks are taken for equal until something tells otherwise: no answer of the server says how late it is. */
export function createServerClock(): ServerClock {
  let ahead = 0;
  const seen = ({ startedAt, seconds }: Times, now: number) => {
    ahead = Math.max(ahead, startedAt + seconds * SECOND_MS - now);
  };
  return {
    seen,
    begun(run, asked, now) {
      // It began after it was asked for.
      ahead = Math.min(ahead, run.startedAt - asked);
      seen(run, now);
    },
    secondsSince: ({ startedAt }, now) => Math.max(0, Math.floor((now + ahead - startedAt) / SECOND_MS)),
  };
}

/** The one of this page. */
export const serverClock: ServerClock = createServerClock();
