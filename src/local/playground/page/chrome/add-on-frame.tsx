// The add-on's sidebar: its page in a frame of its own origin, and the messages that make its `google.script` work.
import { useEffect, useRef } from 'preact/hooks';
import { type AddOnPage, FRAME_SANDBOX } from '../../shared/protocol.ts';
import { usePage } from '../context.ts';

interface Props {
  readonly page: AddOnPage;
  readonly onClose: () => void;
}

type FrameMessage = Readonly<Record<string, unknown>>;

function AddOnFrame({ page, onClose }: Props) {
  const { store, actions } = usePage();
  const frame = useRef<HTMLIFrameElement>(null);
  useEffect(() => {
    const receive = (event: MessageEvent<unknown>) => {
      const source = frame.current?.contentWindow;
      if (source == null || event.source !== source) return;
      const message: FrameMessage = Object(event.data);
      if (message.kind === 'close') onClose();
      else if (message.kind === 'focus') store.takeFocus();
      else if (message.kind === 'call' && typeof message.name === 'string' && Array.isArray(message.args)) {
        const { id } = message;
        // A page in a sandbox has no origin that could be named here.
        const answer = (result: object) => source.postMessage({ kind: 'returned', id, ...result }, '*');
        void actions.call(message.name, message.args).then(answer);
      }
    };
    window.addEventListener('message', receive);
    return () => window.removeEventListener('message', receive);
  }, [page.id]);
  return (
    <iframe
      ref={frame}
      key={page.id}
      title={page.title || 'Add-on'}
      src={`/frame/${page.id}`}
      sandbox={FRAME_SANDBOX}
    />
  );
}

export function Sidebar() {
  const { store } = usePage();
  const { sidebar } = store;
  if (sidebar === null) return null;
  const close = () => store.showPage(null);
  return (
    <aside class="sidebar" aria-label={sidebar.title || 'Add-on'}>
      <header>
        <h2>{sidebar.title}</h2>
        <button type="button" class="close" aria-label="Close the sidebar" onClick={close}>
          ✕
        </button>
      </header>
      <AddOnFrame page={sidebar} onClose={close} />
    </aside>
  );
}
