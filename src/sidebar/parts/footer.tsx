// The buttons of a step, always in view at the bottom.
import type { ComponentChildren } from 'preact';

export function Footer({ children }: { readonly children: ComponentChildren }) {
  return <div class="footer row">{children}</div>;
}
