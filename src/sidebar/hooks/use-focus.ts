// Does something when the user comes back to the page from the sheet, or to the browser's tab.
import { useEffect, useRef } from 'preact/hooks';

/** Calls `work` when the page gets the focus or comes into view while `on` is true, at most once in `ms` milliseconds. */
export function useFocus(ms: number, on: boolean, work: () => Promise<void>): void {
  const latest = useRef(work);
  latest.current = work;
  const last = useRef(Date.now());
  useEffect(() => {
    if (!on) return;
    const seen = () => {
      if (document.hidden || Date.now() - last.current < ms) return;
      last.current = Date.now();
      void latest.current();
    };
    window.addEventListener('focus', seen);
    document.addEventListener('visibilitychange', seen);
    return () => {
      window.removeEventListener('focus', seen);
      document.removeEventListener('visibilitychange', seen);
    };
  }, [ms, on]);
}
