// The exact command that goes on with a sending: the one that was given, since it finds its result by itself.

const PLAIN = /^[\w@%+=:,./-]+$/;

/** A word as a shell takes it. */
export function shellWord(word: string): string {
  return PLAIN.test(word) ? word : `'${word.replaceAll("'", String.raw`'\''`)}'`;
}

/** @param words what the command was called with; they hold no keys, which come from the environment */
export function goOnCommand(words: readonly string[]): string {
  // The row that was tried is sent by then.
  const rest = words.filter((word) => word !== '--trial');
  return ['npm run -s local --', ...rest.map(shellWord)].join(' ');
}
