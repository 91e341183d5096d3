// What became of the sheet's tasks: looked up piece by piece, with progress shown, until all are told or the user has enough.
import { useEffect, useRef, useState } from 'preact/hooks';
import type { ProgressView } from '../../../rpc/api.ts';
import { call } from '../../client/server.ts';
import { useAction } from '../../hooks/use-action.ts';
import { useAnnounce } from '../../parts/announcer.tsx';
import { Button } from '../../parts/button.tsx';
import { Failure, Notice } from '../../parts/notice.tsx';
import { refreshProgress } from '../../state/refresh-progress.ts';
import { truncate } from '../../text/plural.ts';
import { progressStrings as text } from '../../text/progress-strings.ts';

/** Characters of one line, which names the sheet. */
const LINE_SHOWN = 600;

interface Props {
  /** Null for the sheet that the user looks at. */
  readonly sheetId: number | null;
}

function Told({ found }: { readonly found: ProgressView }) {
  return (
    <>
      {found.isOver ? null : <p class="hint">{text.stopped}</p>}
      {found.message.split('\n').map((line) => (
        <Notice key={line} kind="info" text={truncate(line, LINE_SHOWN)} />
      ))}
    </>
  );
}

export function TaskProgress({ sheetId }: Props) {
  const [found, setFound] = useState<ProgressView | null>(null);
  const isWanted = useRef(false);
  const looking = useAction();
  const announce = useAnnounce();
  const stop = () => {
    isWanted.current = false;
  };
  useEffect(() => stop, []);

  async function refresh() {
    isWanted.current = true;
    setFound(null);
    const told = (news: ProgressView) => {
      setFound(news);
      announce(text.ofTasks(news.handled, news.total));
    };
    await looking.perform(() => refreshProgress(call, { sheetId, isWanted: () => isWanted.current, told }));
  }
  const { busy } = looking;
  return (
    <section class="card" aria-labelledby="task-progress">
      <h2 id="task-progress">{text.title}</h2>
      <p class="hint">{text.intro}</p>
      {busy && found !== null ? <p>{text.ofTasks(found.handled, found.total)}</p> : null}
      <div class="row">
        <Button busy={busy} onClick={() => void refresh()}>
          {busy ? text.looking : text.refresh}
        </Button>
        {busy ? (
          <Button kind="link" label={text.stopLabel} onClick={stop}>
            {text.stop}
          </Button>
        ) : null}
      </div>
      <Failure message={looking.failure} />
      {busy || found === null ? null : <Told found={found} />}
    </section>
  );
}
