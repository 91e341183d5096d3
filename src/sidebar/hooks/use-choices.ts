// What fields may be filled with in the connected account; read once when it is first needed.
import { useEffect, useState } from 'preact/hooks';
import { call } from '../client/server.ts';
import { type Choices, choicesOf, NO_CHOICES } from '../state/choices.ts';

/** Without an answer there is nothing to choose, and everything can be typed. */
export function useChoices(): Choices {
  const [choices, setChoices] = useState<Choices>(NO_CHOICES);
  useEffect(() => {
    void call('sidebarChoices').then((answer) => {
      if (answer.ok) setChoices(choicesOf(answer.choices));
    });
  }, []);
  return choices;
}
