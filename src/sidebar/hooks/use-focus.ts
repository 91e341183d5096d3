// Does something when the user comes back to the page from the sheet, or to the browser's tab.
import { useEffect, useRef } from 'preact/hooks';

/** Calls `work` when the page gets the focus or comes into view while `on` is true: once in `ms` milliseconds, later if need be. */
export function useFocus(ms: number, on: boolean, work: () => Promise<void>): void {
  const latest = useRef(work);
  latest.current = work;
  const last = useRef(Date.now());
  useEffect(() => {
    if (!on) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const act = () => {
      timer = undefined;
      last.current = Date.now();
      void latest.current();
    };
    const seen = () => {
      if (document.hidden || timer !== undefined) return;
      const rest = last.current + ms - Date.now();
      // Who comes back soon may not come back again.
      if (rest > 0) timer = setTimeout(act, rest);
      else act();
    };
    window.addEventListener('focus', seen);
    document.addEventListener('visibilitychange', seen);
    return () => {
      clearTimeout(timer);
      window.removeEventListener('focus', seen);
      document.removeEventListener('visibilitychange', seen);
    };
  }, [ms, on]);
}
