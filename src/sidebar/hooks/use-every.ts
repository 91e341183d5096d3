// Does something again and again while the page is in view.
import { useEffect, useRef } from 'preact/hooks';

/** Calls `work` every `ms` milliseconds, one call at a time, while `on` is true and the document is visible. */
export function useEvery(ms: number, on: boolean, work: () => Promise<void>): void {
  const latest = useRef(work);
  latest.current = work;
  useEffect(() => {
    if (!on) return;
    let under = false;
    const timer = setInterval(() => {
      if (under || document.hidden) return;
      under = true;
      void latest.current().then(() => {
        under = false;
      });
    }, ms);
    return () => clearInterval(timer);
  }, [ms, on]);
}
