// Reads short news out to people who use a screen reader.
import { type ComponentChildren, createContext } from 'preact';
import { useContext, useState } from 'preact/hooks';

const Say = createContext<(text: string) => void>(() => {});

/** Says a text politely, after what is being read. */
export const useSay = () => useContext(Say);

export function Live({ children }: { readonly children: ComponentChildren }) {
  const [text, setText] = useState('');
  return (
    <Say.Provider value={setText}>
      {children}
      <div class="sr-only" role="status" aria-live="polite">
        {text}
      </div>
    </Say.Provider>
  );
}
