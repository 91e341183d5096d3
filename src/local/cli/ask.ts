// Asks the person at the terminal; where nobody sits there, the answer is no.
import { createInterface } from 'node:readline/promises';
import type { StopWish } from './stop-wish.ts';

const YES = /^\s*y(es)?\s*$/i;

/** Where a question is asked and answered. */
export interface Terminal {
  readonly input: NodeJS.ReadableStream & { readonly isTTY?: boolean; readonly readableEnded?: boolean };
  readonly output: NodeJS.WritableStream;
}

/**
 * The end of the input, which Ctrl+D is, is a no.
 *
 * @param wish a stop that the user wishes meanwhile is a no
 */
export async function askAtTerminal(
  question: string,
  wish: StopWish,
  { input, output }: Terminal = { input: process.stdin, output: process.stderr },
): Promise<boolean> {
  // An input that has ended tells its end to nobody who comes later.
  if (input.isTTY !== true || input.readableEnded === true || wish.isMade) return false;
  const asking = new AbortController();
  wish.whenMade(() => asking.abort());
  const lines = createInterface({ input, output });
  // The terminal hands Ctrl+C to the reader while it asks.
  lines.on('SIGINT', () => process.kill(process.pid, 'SIGINT'));
  // Where the output is no terminal, the reader closes at the end of the input, and leaves its question without an answer.
  const closed = new Promise<null>((resolve) => lines.once('close', () => resolve(null)));
  const answered = lines.question(`\n${question}\nSend them? [y/N] `, { signal: asking.signal });
  try {
    const answer = await Promise.race([answered.catch(withoutAnswer), closed]);
    // What is said next begins a line of its own.
    if (answer === null && !wish.isMade) output.write('\n');
    return answer !== null && YES.test(answer);
  } finally {
    lines.close();
  }
}

function withoutAnswer(error: unknown): null {
  if (error instanceof Error && error.name === 'AbortError') return null;
  throw error;
}
