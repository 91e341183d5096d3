// What fields may be filled with in the connected account; read once when it is first needed.
import { useEffect, useState } from 'preact/hooks';
import { call } from '../client/server.ts';
import { type Choices, choicesOf, NO_CHOICES } from '../state/choices.ts';

/**
 * Without an answer there is nothing to choose, and everything can be typed.
 *
 * @param known is called when they are known
 */
export function useChoices(known: () => Promise<void>): Choices {
  const [choices, setChoices] = useState<Choices>(NO_CHOICES);
  useEffect(() => {
    void call('sidebarChoices').then((answer) => {
      if (!answer.ok) return;
      setChoices(choicesOf(answer.choices));
      void known();
    });
  }, []);
  return choices;
}
