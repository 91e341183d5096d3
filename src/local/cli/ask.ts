// Asks the person at the terminal; where nobody sits there, the answer is no.
import { createInterface } from 'node:readline/promises';
import type { StopWish } from './stop-wish.ts';

const YES = /^\s*y(es)?\s*$/i;

/** @param wish a stop that the user wishes meanwhile is a no */
export async function askAtTerminal(question: string, wish: StopWish): Promise<boolean> {
  const { stdin, stderr } = process;
  if (!stdin.isTTY || wish.isMade) return false;
  const asking = new AbortController();
  wish.whenMade(() => asking.abort());
  const lines = createInterface({ input: stdin, output: stderr });
  // The terminal hands Ctrl+C to the reader while it asks.
  lines.on('SIGINT', () => process.kill(process.pid, 'SIGINT'));
  try {
    return YES.test(await lines.question(`\n${question}\nSend them? [y/N] `, { signal: asking.signal }));
  } catch (error) {
    if (asking.signal.aborted) return false;
    throw error;
  } finally {
    lines.close();
  }
}
