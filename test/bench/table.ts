// Shows measured cases as a table in the terminal.
import type { Measured } from './measure.ts';

const COLUMNS: readonly (readonly [title: string, of: (its: Measured) => string])[] = [
  ['case', ({ name }) => name],
  ['first call', ({ firstCallSeconds }) => shown(firstCallSeconds)],
  ['sent', ({ sentSeconds }) => shown(sentSeconds)],
  ['verified', ({ verifiedSeconds }) => shown(verifiedSeconds)],
  ['floor', ({ floorSeconds }) => shown(floorSeconds)],
  ['ratio', ({ ratio }) => (ratio === null ? '–' : ratio.toFixed(2))],
  ['careful', ({ baselines }) => shown(baselines.careful)],
  ['common', ({ baselines }) => shown(baselines.common)],
  ['sheet calls', ({ spreadsheetCalls }) => String(spreadsheetCalls)],
  ['other calls', ({ otherCalls }) => String(otherCalls)],
  ['executions', ({ executions }) => String(executions)],
  ['trigger s', ({ triggerSeconds }) => shown(triggerSeconds)],
];

export function shown(seconds: number | null): string {
  return seconds === null ? '–' : seconds.toFixed(1);
}

const widthOf = (its: readonly Measured[], at: number) =>
  Math.max(COLUMNS[at]?.[0].length ?? 0, ...its.map((each) => COLUMNS[at]?.[1](each).length ?? 0));

/** One line for each; seconds. */
export function tableOf(all: readonly Measured[]): string {
  const widths = COLUMNS.map((_, at) => widthOf(all, at));
  const line = (texts: readonly string[]) =>
    texts
      .map((text, at) => (at === 0 ? text.padEnd(widths[0] ?? 0) : text.padStart(widths[at] ?? 0)))
      .join('  ');
  return [
    line(COLUMNS.map(([title]) => title)),
    ...all.map((its) => line(COLUMNS.map(([, of]) => of(its)))),
  ].join('\n');
}
