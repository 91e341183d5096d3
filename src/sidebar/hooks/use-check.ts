// A check of rows: the first one takes the selection, and what follows speaks of the same rows.
import { useEffect, useRef, useState } from 'preact/hooks';
import type { CheckView, RowsChoice, TargetView } from '../../rpc/api.ts';
import { call } from '../client/server.ts';

export interface Checked {
  readonly check: CheckView;
  /** The same rows again, for the calls that follow. */
  readonly rows: RowsChoice;
}

export interface CheckControl {
  readonly checked: Checked | null;
  readonly busy: boolean;
  readonly failure: { readonly code: string; readonly message: string } | null;
  /** Checks what is selected now, or all rows of the target in the active sheet. */
  fresh(): Promise<void>;
  /** Checks the same rows again. */
  again(): Promise<void>;
  /** Shows a check of them that came with another answer. */
  show(check: CheckView): void;
}

export function useCheck(target: TargetView): CheckControl {
  const [checked, setChecked] = useState<Checked | null>(null);
  const [busy, setBusy] = useState(true);
  const [failure, setFailure] = useState<CheckControl['failure']>(null);
  // The user may choose other rows before the answer comes: only the last question counts.
  const asked = useRef(0);

  function keep(check: CheckView): void {
    setChecked({ check, rows: { sheetId: check.sheet.id, target, spans: check.spans } });
  }
  function show(check: CheckView): void {
    asked.current++;
    setBusy(false);
    setFailure(null);
    keep(check);
  }
  async function ask(rows: RowsChoice | null): Promise<void> {
    const turn = ++asked.current;
    setBusy(true);
    setFailure(null);
    const answer = await call('sidebarCheck', { target, rows });
    if (turn !== asked.current) return;
    setBusy(false);
    if (answer.ok) {
      keep(answer.check);
    } else {
      setChecked(null);
      setFailure(answer);
    }
  }
  const fresh = () => ask(null);
  const again = () => ask(target === 'selected' ? (checked?.rows ?? null) : null);
  useEffect(() => {
    setChecked(null);
    void fresh();
  }, [target]);
  return { checked, busy, failure, fresh, again, show };
}
