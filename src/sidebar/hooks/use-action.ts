// A call that the user asked for: whether it is under way, and what went wrong.
import { useEffect, useRef, useState } from 'preact/hooks';

type Refused = { readonly ok: false; readonly code: string; readonly message: string };

/** After that long nobody is in the way any more who was cut off, so "busy" may be untrue: as long as a sheet is held (src/run/session/lease.ts). */
const BUSY_TOLD_MS = 120_000;

export interface Action {
  readonly busy: boolean;
  /** The message of the last failure; null when the last call went well. */
  readonly failure: string | null;
  /** What kind of failure it was; null when the last call went well. */
  readonly code: string | null;
  /** Forgets a failure that others were in the way, which may have changed. */
  tryAgain(): void;
  /** Forgets the last failure, since the user does something else now. */
  forget(): void;
  /** The answer, or null when it was a refusal or the action is under way already. */
  perform<A extends { readonly ok: boolean }>(
    work: () => Promise<A | Refused>,
  ): Promise<Exclude<A, { readonly ok: false }> | null>;
}

const isRefused = (answer: { readonly ok: boolean }): answer is Refused => !answer.ok;

export function useAction(): Action {
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<Refused | null>(null);
  // A second click comes before the button is drawn anew.
  const inFlight = useRef(false);

  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const isBusyFailure = useRef(false);
  useEffect(() => () => clearTimeout(timer.current), []);

  async function perform<A extends { readonly ok: boolean }>(work: () => Promise<A | Refused>) {
    if (inFlight.current) return null;
    inFlight.current = true;
    setBusy(true);
    setRefused(null);
    clearTimeout(timer.current);
    isBusyFailure.current = false;
    const answer = await work();
    inFlight.current = false;
    setBusy(false);
    if (!isRefused(answer)) return answer as Exclude<A, { readonly ok: false }>;
    setRefused(answer);
    isBusyFailure.current = answer.code === 'busy';
    if (isBusyFailure.current) timer.current = setTimeout(() => setRefused(null), BUSY_TOLD_MS);
    return null;
  }
  function tryAgain(): void {
    if (isBusyFailure.current) setRefused(null);
  }
  const { message: failure = null, code = null } = refused ?? {};
  return { busy, failure, code, tryAgain, forget: () => setRefused(null), perform };
}
