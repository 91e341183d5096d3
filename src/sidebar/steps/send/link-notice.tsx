// Says how the sidebar stands to the run: following another window, waiting after a lost call, or needing the user.
import { Button } from '../../parts/button.tsx';
import { Notice } from '../../parts/notice.tsx';
import type { Link } from '../../state/run-driver.ts';
import { strings } from '../../text/strings.ts';

interface Props {
  readonly link: Link;
  /** What the run itself waits for; null when it is at work. */
  readonly waiting: string | null;
  readonly onResume: () => void;
}

export function LinkNotice({ link, waiting, onResume }: Props) {
  const text = strings.send;
  if (waiting !== null && (link.kind === 'resting' || link.kind === 'working'))
    return (
      <Notice kind="info" text={waiting} spoken={false}>
        {link.kind === 'resting' ? <Button onClick={onResume}>{text.tryNow}</Button> : null}
      </Notice>
    );
  if (link.kind === 'watching') return <Notice kind="info" text={text.watching} />;
  if (link.kind === 'waiting')
    return (
      <Notice kind="warning" text={text.waiting(link.seconds, link.tries)} spoken={false}>
        <Button onClick={onResume}>{text.tryNow}</Button>
      </Notice>
    );
  if (link.kind === 'halted')
    return (
      <Notice kind="error" text={text.halted(link.message)}>
        <Button onClick={onResume}>{text.resume}</Button>
      </Notice>
    );
  return null;
}
