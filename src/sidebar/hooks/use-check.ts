// A check of rows: the first one takes the selection, and what follows speaks of the same rows.
import { useEffect, useRef, useState } from 'preact/hooks';
import type { CheckView, LookingUpView, RowsChoice, TargetView } from '../../rpc/api.ts';
import { call } from '../client/server.ts';

export interface Checked {
  readonly check: CheckView;
  /** The same rows again, for the calls that follow. */
  readonly rows: RowsChoice;
  /** Whether rows whose lead nobody knows may be sent as tasks without one. */
  readonly withoutLead: boolean;
}

export interface CheckControl {
  readonly checked: Checked | null;
  readonly busy: boolean;
  /** How far the looking up of leads has come; null when none are being looked up. */
  readonly lookingUp: LookingUpView | null;
  /** The choice about rows whose lead nobody knows, as the user made it last. */
  readonly wanted: boolean;
  readonly failure: { readonly code: string; readonly message: string } | null;
  /** Checks what is selected now, or all rows of the target in the active sheet. */
  fresh(): Promise<void>;
  /** Checks the same rows again. */
  again(): Promise<void>;
  /** Checks them again with another choice about rows whose lead nobody knows. */
  choose(withoutLead: boolean): Promise<void>;
  /** Shows a check of them that came with another answer. */
  show(check: CheckView): void;
}

export function useCheck(target: TargetView): CheckControl {
  const [checked, setChecked] = useState<Checked | null>(null);
  const [busy, setBusy] = useState(true);
  const [lookingUp, setLookingUp] = useState<LookingUpView | null>(null);
  const [wanted, setWanted] = useState(false);
  const [failure, setFailure] = useState<CheckControl['failure']>(null);
  // The user may choose other rows before the answer comes: only the last question counts.
  const asked = useRef(0);

  function keep(check: CheckView, withoutLead: boolean): void {
    setChecked({ check, rows: { sheetId: check.sheet.id, target, spans: check.spans }, withoutLead });
  }
  function show(check: CheckView): void {
    asked.current++;
    setBusy(false);
    setLookingUp(null);
    setFailure(null);
    keep(check, checked?.withoutLead ?? false);
  }
  /** Leads are looked up piece by piece, so the same check is asked for until it comes. */
  async function ask(first: RowsChoice | null, withoutLead: boolean): Promise<void> {
    const turn = ++asked.current;
    setBusy(true);
    setFailure(null);
    setWanted(withoutLead);
    for (let rows = first, goesOn = false; ; goesOn = true) {
      const answer = await call('sidebarCheck', { target, rows, withoutLead, goesOn });
      if (turn !== asked.current) return;
      if (answer.ok && answer.lookingUp !== null) {
        setLookingUp(answer.lookingUp);
        rows = answer.lookingUp.rows;
        continue;
      }
      setBusy(false);
      setLookingUp(null);
      if (!answer.ok) {
        setChecked(null);
        setFailure(answer);
      } else if (answer.check !== null) keep(answer.check, withoutLead);
      return;
    }
  }
  const sameRows = () => (target === 'selected' ? (checked?.rows ?? null) : null);
  const fresh = () => ask(null, false);
  const again = () => ask(sameRows(), checked?.withoutLead ?? false);
  const choose = (withoutLead: boolean) => ask(checked?.rows ?? null, withoutLead);
  useEffect(() => {
    setChecked(null);
    void fresh();
  }, [target]);
  return { checked, busy, lookingUp, wanted, failure, fresh, again, choose, show };
}
