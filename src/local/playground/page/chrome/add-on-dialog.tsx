// An alert or prompt of the add-on: its execution stands still until a button is pressed here, or in another window.
import { useEffect, useRef } from 'preact/hooks';
import type { DialogButton, OpenDialog } from '../../shared/protocol.ts';
import { usePage } from '../context.ts';
import { server } from '../server-api.ts';

const BUTTONS: Readonly<Record<OpenDialog['buttons'], readonly DialogButton[]>> = {
  OK: ['OK'],
  OK_CANCEL: ['OK', 'CANCEL'],
  YES_NO: ['YES', 'NO'],
  YES_NO_CANCEL: ['YES', 'NO', 'CANCEL'],
};
const LABELS = { OK: 'OK', YES: 'Yes', NO: 'No', CANCEL: 'Cancel', CLOSE: 'Close' };

/** Only one dialog is seen at a time, as on Google. */
export function AddOnDialogs() {
  const { store } = usePage();
  const [first] = store.state.dialogs;
  return first === undefined ? null : <AddOnDialog key={first.id} dialog={first} />;
}

function AddOnDialog({ dialog }: { dialog: OpenDialog }) {
  const { store } = usePage();
  const element = useRef<HTMLDialogElement>(null);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    element.current?.showModal();
    field.current?.focus();
  }, []);
  const press = (button: DialogButton) => {
    server
      .answer(dialog.id, button, field.current?.value ?? '')
      .catch((error: unknown) => store.toast('This was not done', String(error)));
  };
  return (
    <dialog
      ref={element}
      class="add-on-dialog"
      aria-labelledby="dialog-title"
      aria-describedby="dialog-message"
      onCancel={(event) => {
        event.preventDefault();
        press('CLOSE');
      }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          press(BUTTONS[dialog.buttons][0] ?? 'OK');
        }}
      >
        <header>
          <h2 id="dialog-title">{dialog.title || 'Message from the add-on'}</h2>
          <button type="button" class="close" aria-label="Close" onClick={() => press('CLOSE')}>
            ✕
          </button>
        </header>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a long message can be scrolled by key */}
        <p id="dialog-message" tabIndex={0}>
          {dialog.message}
        </p>
        {dialog.kind === 'prompt' && (
          <input ref={field} aria-labelledby="dialog-message" autocomplete="off" spellcheck={false} />
        )}
        <div class="buttons">
          {BUTTONS[dialog.buttons].map((button, index) => (
            <button
              key={button}
              type={index === 0 ? 'submit' : 'button'}
              class={index === 0 ? 'primary' : ''}
              onClick={index === 0 ? undefined : () => press(button)}
            >
              {LABELS[button]}
            </button>
          ))}
        </div>
      </form>
    </dialog>
  );
}
