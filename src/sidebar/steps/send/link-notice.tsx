// Says how the sidebar stands to the run: following another window, waiting after a lost call, or needing the user.
import { Button } from '../../parts/button.tsx';
import { Notice } from '../../parts/notice.tsx';
import type { Link } from '../../state/run-driver.ts';
import { strings } from '../../text/strings.ts';

export function LinkNotice({ link, onResume }: { readonly link: Link; readonly onResume: () => void }) {
  const text = strings.send;
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
