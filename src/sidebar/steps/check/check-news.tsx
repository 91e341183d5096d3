// Says when the check on the page no longer speaks of the sheet the user sees.
import { useRef } from 'preact/hooks';
import type { CheckView, MatchView } from '../../../rpc/api.ts';
import { Button } from '../../parts/button.tsx';
import { Notice } from '../../parts/notice.tsx';
import { headersOf } from '../../state/match-state.ts';
import { strings } from '../../text/strings.ts';

interface Props {
  readonly check: CheckView;
  /** The headers as they were read last; null before that. */
  readonly match: MatchView | null;
  readonly onCheck: () => void;
  readonly onMatch: () => void;
}

export function CheckNews({ check, match, onCheck, onMatch }: Props) {
  const text = strings.check;
  /** What was known of the sheets when the check came, and the headers of its own as they were read first. */
  const then = useRef<{ check: CheckView; seen: MatchView | null; headers: string | null } | null>(null);
  if (then.current?.check !== check) then.current = { check, seen: match, headers: null };
  if (match === null) return null;
  if (match.sheet.id !== check.sheet.id)
    return match === then.current.seen ? null : (
      <Notice kind="info" text={text.otherSheet(match.sheet.name)}>
        <Button onClick={onCheck}>{text.checkOther}</Button>
      </Notice>
    );
  then.current.headers ??= headersOf(match);
  if (then.current.headers === headersOf(match)) return null;
  return (
    <Notice kind="warning" text={text.headersChanged}>
      <Button onClick={onMatch}>{text.openMatch}</Button>
    </Notice>
  );
}
