// Does something again and again while the page is in view.
import { useEffect, useRef } from 'preact/hooks';

/** Calls `work` every `ms` milliseconds, one call at a time, while `on` is true and the document is visible. */
export function useInterval(ms: number, on: boolean, work: () => Promise<void>): void {
  const latest = useRef(work);
  latest.current = work;
  useEffect(() => {
    if (!on) return;
    let inFlight = false;
    const timer = setInterval(() => {
      if (inFlight || document.hidden) return;
      inFlight = true;
      void latest.current().then(() => {
        inFlight = false;
      });
    }, ms);
    return () => clearInterval(timer);
  }, [ms, on]);
}
