// What a sending came to, for the person at the terminal.
import type { SendResult, SendSummary } from './send-file.ts';

/** How the rows of the file stand, in one line: more was done than the add-on's last words tell. */
function standing({ rows, ...counts }: SendSummary): string {
  const words = ['created', 'accepted', 'invalid', 'failed', 'unknown', 'skipped', 'queued'] as const;
  const told = words.flatMap((word) => (counts[word] === 0 ? [] : [`${counts[word]} ${word}`]));
  const unsent = rows - words.reduce((sum, word) => sum + counts[word], 0);
  const parts = [...told, ...(told.length > 0 && unsent > 0 ? [`${unsent} not sent`] : [])];
  return `Of ${rows} rows: ${parts.length === 0 ? 'none sent' : parts.join(', ')}.`;
}

function ofFoundAgain(rows: number): string[] {
  if (rows === 0) return [];
  return [
    rows === 1
      ? '1 of them had no status, but its task already: it was found again, and no new one was made.'
      : `${rows} of them had no status, but their tasks already: these were found again, and no new ones were made.`,
  ];
}

/** The add-on's last words, or how the rows stand when more was done than those tell, or less. */
export function lastWords({ summary, told, wentOn, foundAgain }: SendResult): string {
  if (!wentOn && foundAgain === 0) return told[told.length - 1] ?? '';
  const stopped = summary.stopped === null ? [] : [summary.stopped];
  return [...stopped, standing(summary), ...ofFoundAgain(foundAgain)].join('\n');
}
