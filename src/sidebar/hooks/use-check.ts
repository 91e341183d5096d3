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
  /** Which question it answers. */
  readonly turn: number;
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
  /** Shows a check that came with another answer; where other rows were asked about since, these are checked again. @param of what was acted on */
  show(check: CheckView, of: Checked): void;
}

/** @param account what tells accounts apart: a check by one is not true of another */
export function useCheck(target: TargetView, account: string): CheckControl {
  const [checked, setChecked] = useState<Checked | null>(null);
  const [busy, setBusy] = useState(true);
  const [lookingUp, setLookingUp] = useState<LookingUpView | null>(null);
  const [wanted, setWanted] = useState(false);
  const [failure, setFailure] = useState<CheckControl['failure']>(null);
  // The user may choose other rows before the answer comes: only the last question counts.
  const asked = useRef(0);
  /** Asks the last question once more, about the rows that it has found meanwhile. */
  const askLast = useRef<() => Promise<void>>(fresh);
  const isOf = useRef({ target, account });

  function keep(turn: number, check: CheckView, of: TargetView, withoutLead: boolean): void {
    const rows = { sheetId: check.sheet.id, target: of, spans: check.spans };
    askLast.current = () => ask(of === 'selected' ? rows : null, withoutLead);
    setBusy(false);
    setLookingUp(null);
    setFailure(null);
    setChecked({ check, rows, withoutLead, turn });
  }
  function show(check: CheckView, of: Checked): void {
    // What was asked since may have been read before the cells were changed.
    if (of.turn !== asked.current) void askLast.current();
    else keep(++asked.current, check, of.rows.target, of.withoutLead);
  }
  /** Leads are looked up piece by piece, so the same check is asked for until it comes. */
  async function ask(first: RowsChoice | null, withoutLead: boolean): Promise<void> {
    const turn = ++asked.current;
    askLast.current = () => ask(first, withoutLead);
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
      if (answer.ok && answer.check !== null) return keep(turn, answer.check, target, withoutLead);
      setBusy(false);
      setLookingUp(null);
      if (answer.ok) return;
      setChecked(null);
      setFailure(answer);
      return;
    }
  }
  const sameRows = () => (target === 'selected' ? (checked?.rows ?? null) : null);
  function fresh(): Promise<void> {
    return ask(null, false);
  }
  const again = () => ask(sameRows(), checked?.withoutLead ?? false);
  const choose = (withoutLead: boolean) => ask(checked?.rows ?? null, withoutLead);
  useEffect(() => {
    const isSame = isOf.current.target === target && isOf.current.account !== account;
    isOf.current = { target, account };
    setChecked(null);
    void (isSame ? ask(sameRows(), false) : fresh());
  }, [target, account]);
  return { checked, busy, lookingUp, wanted, failure, fresh, again, choose, show };
}
