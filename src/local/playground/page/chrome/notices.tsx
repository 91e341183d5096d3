// What the page tells in passing: toasts, a function that runs or failed, a lost connection.
import { useEffect } from 'preact/hooks';
import { usePage } from '../context.ts';
import type { Toast } from '../store.ts';

export function Toasts() {
  const { store } = usePage();
  return (
    <div class="toasts" role="status" aria-live="polite">
      {store.toasts.map((toast) => (
        <ToastCard key={toast.id} toast={toast} onClose={() => store.closeToast(toast.id)} />
      ))}
    </div>
  );
}

function ToastCard({ toast, onClose }: { toast: Toast; onClose: () => void }) {
  useEffect(() => {
    if (toast.seconds < 0) return;
    const timer = setTimeout(onClose, toast.seconds * 1000);
    return () => clearTimeout(timer);
  }, [toast.id, toast.seconds]);
  return (
    <div class="toast">
      <div>
        {toast.title !== '' && <strong>{toast.title}</strong>}
        <p>{toast.message}</p>
      </div>
      <button type="button" class="close" aria-label="Close this message" onClick={onClose}>
        ✕
      </button>
    </div>
  );
}

export function Banners() {
  const { store, actions } = usePage();
  const { running } = store.state;
  return (
    <div class="banners">
      {!store.connected && (
        <p class="banner failure" role="alert">
          The playground does not answer. If you have stopped it, start it again with npm start and reload
          this page.
        </p>
      )}
      {store.failure !== null && (
        <p class="banner failure" role="alert">
          <span>{store.failure}</span>
          <button type="button" onClick={() => store.fail(null)}>
            Dismiss
          </button>
        </p>
      )}
      <div role="status">
        {running.map(({ id, label }) => (
          <p key={id} class="banner">
            <span>Running “{label}”</span>
            <button type="button" onClick={() => actions.cancel(id)}>
              Cancel
            </button>
          </p>
        ))}
      </div>
    </div>
  );
}
