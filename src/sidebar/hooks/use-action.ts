// A call that the user asked for: whether it is under way, and what went wrong.
import { useRef, useState } from 'preact/hooks';

type Refused = { readonly ok: false; readonly message: string };

export interface Action {
  readonly busy: boolean;
  /** The message of the last failure; null when the last call went well. */
  readonly failure: string | null;
  /** The answer, or null when it was a refusal or the action is under way already. */
  perform<A extends { readonly ok: boolean }>(
    work: () => Promise<A | Refused>,
  ): Promise<Exclude<A, { readonly ok: false }> | null>;
}

const isRefused = (answer: { readonly ok: boolean }): answer is Refused => !answer.ok;

export function useAction(): Action {
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  // A second click comes before the button is drawn anew.
  const inFlight = useRef(false);

  async function perform<A extends { readonly ok: boolean }>(work: () => Promise<A | Refused>) {
    if (inFlight.current) return null;
    inFlight.current = true;
    setBusy(true);
    setFailure(null);
    const answer = await work();
    inFlight.current = false;
    setBusy(false);
    if (!isRefused(answer)) return answer as Exclude<A, { readonly ok: false }>;
    setFailure(answer.message);
    return null;
  }
  return { busy, failure, perform };
}
