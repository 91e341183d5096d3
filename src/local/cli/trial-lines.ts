// The task of the row that was sent first, as the add-on tells it, in lines for a terminal.
import { asRecord } from '../sandbox/json.ts';
import { oneLine } from './answer.ts';
import { inCommandWords } from './command-words.ts';

export function trialLines(trial: unknown): string[] {
  const { head, lines, link } = asRecord(trial) ?? {};
  const told = (Array.isArray(lines) ? lines : []).map((line) => {
    const { name, meant, held, differs } = asRecord(line) ?? {};
    return `${String(name)}: ${String(held)}${differs === true ? ` (meant: ${String(meant)})` : ''}`;
  });
  return [String(head), ...told, ...(typeof link === 'string' ? [link] : [])].map((line) =>
    inCommandWords(oneLine(line)),
  );
}
