// A card with work on a whole sheet that goes on piece by piece, shows how far it is, and can be stopped.
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Answer } from '../../../core/answer.ts';
import { useAction } from '../../hooks/use-action.ts';
import { useAnnounce } from '../../parts/announcer.tsx';
import { Button } from '../../parts/button.tsx';
import { Failure, Notice } from '../../parts/notice.tsx';
import { inPieces, type Piece } from '../../state/in-pieces.ts';
import { truncate } from '../../text/plural.ts';

/** Characters of one line, which names the sheet. */
const LINE_SHOWN = 600;

export interface WorkTexts {
  readonly title: string;
  readonly intro: string;
  readonly start: string;
  readonly busy: string;
  readonly stop: string;
  readonly stopLabel: string;
  readonly stopped: string;
  readonly ofAll: (handled: number, total: number) => string;
}

interface Props<P> {
  /** Names the card in the page. */
  readonly id: string;
  readonly text: WorkTexts;
  readonly ask: (before: P | null) => Promise<Answer<{ readonly piece: P }>>;
}

function Told({ piece, stopped }: { readonly piece: Piece; readonly stopped: string }) {
  return (
    <>
      {piece.isOver ? null : <p class="hint">{stopped}</p>}
      {piece.message.split('\n').map((line) => (
        <Notice key={line} kind="info" text={truncate(line, LINE_SHOWN)} />
      ))}
    </>
  );
}

export function WorkInPieces<P extends Piece>({ id, text, ask }: Props<P>) {
  const [piece, setPiece] = useState<P | null>(null);
  const isWanted = useRef(false);
  const work = useAction();
  const announce = useAnnounce();
  const stop = () => {
    isWanted.current = false;
  };
  useEffect(() => stop, []);

  async function start() {
    isWanted.current = true;
    setPiece(null);
    const told = (news: P) => {
      setPiece(news);
      announce(text.ofAll(news.handled, news.total));
    };
    await work.perform(() => inPieces(ask, { isWanted: () => isWanted.current, told }));
  }
  const { busy } = work;
  return (
    <section class="card" aria-labelledby={id}>
      <h2 id={id}>{text.title}</h2>
      <p class="hint">{text.intro}</p>
      {busy && piece !== null ? <p>{text.ofAll(piece.handled, piece.total)}</p> : null}
      <div class="row">
        <Button busy={busy} onClick={() => void start()}>
          {busy ? text.busy : text.start}
        </Button>
        {busy ? (
          <Button kind="link" label={text.stopLabel} onClick={stop}>
            {text.stop}
          </Button>
        ) : null}
      </div>
      <Failure message={work.failure} />
      {busy || piece === null ? null : <Told piece={piece} stopped={text.stopped} />}
    </section>
  );
}
