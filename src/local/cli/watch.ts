// Who watches a sending: where its progress is told, and how it is stopped.
import type { Activity } from './activity.ts';
import type { Confirm, Driver } from './drive.ts';
import { Progress, type Screen } from './progress.ts';
import { StopWish } from './stop-wish.ts';

/** Who watches a sending, and may stop it. */
export interface Watch {
  readonly wish: StopWish;
  /** Where progress is told; null tells none. */
  readonly screen: Screen | null;
  /** Tells a line before the sending begins. */
  readonly say: (line: string) => void;
  readonly confirm: Confirm;
  /** Whether anybody is there to be asked; else the answer is no. */
  readonly canAsk: boolean;
  /** Hears how to write down at once what the disk does not know yet. */
  readonly whenKept: (saveNow: () => void) => void;
}

export const NOBODY: Watch = {
  wish: new StopWish(),
  screen: null,
  say: () => {},
  confirm: async () => false,
  canAsk: false,
  whenKept: () => {},
};

/** Does the work, and tells how far it is meanwhile. */
export async function watched<T>(
  driver: Driver,
  activity: Activity,
  { screen }: Watch,
  work: () => Promise<T>,
): Promise<T> {
  if (screen === null) return await work();
  const progress = new Progress(screen, async () => ({
    // A look that fails, for instance because the sending has just ended, must not end anything: the next line tells more.
    run: await driver.look().catch(() => null),
    waiting: activity.waiting,
    pause: driver.pause,
    now: Date.now(),
  }));
  try {
    return await work();
  } finally {
    progress.end();
  }
}
