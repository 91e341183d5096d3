// The run as the sidebar sees it, driven while the sidebar is open whichever step is shown.
import { useEffect, useRef, useState } from 'preact/hooks';
import type { RunView } from '../../rpc/api.ts';
import { call } from '../client/server.ts';
import { createRunDriver, type RunDriver, type RunState } from '../state/run-driver.ts';

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

export interface RunControl extends RunState, Pick<RunDriver, 'drive' | 'resume' | 'update'> {}

export function useRun(first: RunView | null): RunControl {
  const [state, setState] = useState<RunState>({ run: first, link: { kind: 'idle' } });
  const driver = useRef<RunDriver | null>(null);
  driver.current ??= createRunDriver({ call, wait, changed: setState });
  const { drive, resume, update } = driver.current;

  useEffect(() => {
    drive(first);
    window.addEventListener('online', resume);
    return () => {
      window.removeEventListener('online', resume);
      driver.current?.dispose();
    };
  }, []);
  return { ...state, drive, resume, update };
}
