// Reads short news out to people who use a screen reader.
import { type ComponentChildren, createContext } from 'preact';
import { useContext, useState } from 'preact/hooks';

const Announce = createContext<(text: string) => void>(() => {});

/** Says a text politely, after what is being read. */
export const useAnnounce = () => useContext(Announce);

export function Announcer({ children }: { readonly children: ComponentChildren }) {
  const [text, setText] = useState('');
  return (
    <Announce.Provider value={setText}>
      {children}
      <div class="sr-only" role="status" aria-live="polite">
        {text}
      </div>
    </Announce.Provider>
  );
}
