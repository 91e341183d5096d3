// What is shown while the server is asked.
import { useEffect } from 'preact/hooks';
import { useSay } from './live.tsx';

export function Loading({ text }: { readonly text: string }) {
  const say = useSay();
  useEffect(() => say(text), [text]);
  return (
    <p class="loading">
      <span class="spinner" aria-hidden="true" />
      {text}
    </p>
  );
}
