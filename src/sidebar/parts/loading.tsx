// What is shown while the server is asked.
import { useEffect } from 'preact/hooks';
import { useAnnounce } from './announcer.tsx';

export function Loading({ text }: { readonly text: string }) {
  const announce = useAnnounce();
  useEffect(() => announce(text), [text]);
  return (
    <p class="loading">
      <span class="spinner" aria-hidden="true" />
      {text}
    </p>
  );
}
