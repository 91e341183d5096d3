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
  const then = useRef<{ readonly check: CheckView; readonly headers: string } | null>(null);
  if (match === null) return null;
  if (match.sheet.id !== check.sheet.id)
    return (
      <Notice kind="info" text={text.otherSheet(match.sheet.name)}>
        <Button onClick={onCheck}>{text.checkOther}</Button>
      </Notice>
    );
  if (then.current?.check !== check) then.current = { check, headers: headersOf(match) };
  if (then.current.headers === headersOf(match)) return null;
  return (
    <Notice kind="warning" text={text.headersChanged}>
      <Button onClick={onMatch}>{text.openMatch}</Button>
    </Notice>
  );
}
