// Says when the check on the page no longer speaks of the sheet the user sees, or of its rows as they stand now.
import { useRef } from 'preact/hooks';
import type { CheckView, MatchView, RunView } from '../../../rpc/api.ts';
import { Button } from '../../parts/button.tsx';
import { Notice } from '../../parts/notice.tsx';
import { headersOf } from '../../state/match-state.ts';
import { strings } from '../../text/strings.ts';

interface Props {
  readonly check: CheckView;
  /** The headers as they were read last; null before that. */
  readonly match: MatchView | null;
  /** The run that ended last, and how often runs have ended or been undone so far. */
  readonly ended: RunView | null;
  readonly changes: number;
  readonly onCheck: () => void;
  /** Checks the same rows again. */
  readonly onAgain: () => void;
  readonly onMatch: () => void;
}

interface Then {
  readonly check: CheckView;
  readonly changes: number;
  readonly seen: MatchView | null;
  headers: string | null;
}

export function CheckNews({ check, match, ended, changes, onCheck, onAgain, onMatch }: Props) {
  const text = strings.check;
  /** What was known of the sheets when the check came, and the headers of its own as they were read first. */
  const then = useRef<Then | null>(null);
  if (then.current?.check !== check) then.current = { check, changes, seen: match, headers: null };
  const changed =
    changes !== then.current.changes && ended?.sheetId === check.sheet.id ? (
      <Notice kind="info" text={text.rowsChanged}>
        <Button onClick={onAgain}>{text.again}</Button>
      </Notice>
    ) : null;
  if (match === null) return changed;
  if (match.sheet.id !== check.sheet.id)
    return match === then.current.seen ? null : (
      <Notice kind="info" text={text.otherSheet(match.sheet.name)}>
        <Button onClick={onCheck}>{text.checkOther}</Button>
      </Notice>
    );
  then.current.headers ??= headersOf(match);
  if (then.current.headers === headersOf(match)) return changed;
  return (
    <Notice kind="warning" text={text.headersChanged}>
      <Button onClick={onMatch}>{text.openMatch}</Button>
    </Notice>
  );
}
