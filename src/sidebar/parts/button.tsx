// A button; while its work is under way it keeps the focus, says so, and takes no second click.
import type { ComponentChildren } from 'preact';

export interface ButtonProps {
  readonly kind?: 'primary' | 'plain' | 'link';
  readonly type?: 'button' | 'submit';
  readonly busy?: boolean;
  readonly disabled?: boolean;
  /** The accessible name when the children do not say enough. */
  readonly label?: string | undefined;
  readonly onClick?: () => void;
  readonly children: ComponentChildren;
}

export function Button(props: ButtonProps) {
  const { kind = 'plain', type = 'button', busy = false, disabled = false, label, onClick, children } = props;
  const off = busy || disabled;
  const click = (event: Event) => {
    if (off) event.preventDefault();
    else onClick?.();
  };
  return (
    <button
      type={type}
      class={`button ${kind}${disabled && !busy ? ' off' : ''}`}
      aria-disabled={off ? 'true' : undefined}
      aria-label={label}
      onClick={click}
    >
      {busy ? <span class="spinner" aria-hidden="true" /> : null}
      {children}
    </button>
  );
}
