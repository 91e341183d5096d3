// The section that the benchmark writes holds each case, and its chart each line.
import { expect, it } from 'vitest';
import { CASES } from './cases.ts';
import { svgOf } from './docs/chart.ts';
import { pageSection, type Result } from './docs/page.ts';

function resultOf(its: (typeof CASES)[number], seconds: number): Result {
  const measured = {
    name: its.name,
    rows: its.rows,
    limit: '25/5',
    reply: its.reply,
    latency: 'base',
    firstCallSeconds: 1,
    sentSeconds: seconds,
    verifiedSeconds: null,
    floorSeconds: 1,
    ratio: seconds,
    spreadsheetCalls: 12,
    otherCalls: 3,
    executions: 1,
    triggerSeconds: 0,
    baselines: { common: null, careful: 2 },
  };
  return { its, measured, sharing: its.people > 1 ? { used: 0.9, least: 0.5, refused: 0 } : null };
}

it('every case of the page stands in a table, once', () => {
  // A number of its own for each case.
  const results = CASES.map((its, at) => resultOf(its, 70_000 + at));
  const section = pageSection(results, []);
  for (const { measured } of results) {
    const shown = `**${measured.sentSeconds?.toFixed(1)}**`;
    expect(section.split(shown), measured.name).toHaveLength(2);
  }
});

it('the chart escapes its words, and keeps labels apart', () => {
  const line = (name: string, y: number) => ({
    name,
    color: '#000000',
    dashes: '',
    points: [
      { x: 10, y: 1 },
      { x: 1000, y },
    ],
  });
  const svg = svgOf({
    title: 'a < b & c',
    xTitle: 'x',
    yTitle: 'y',
    series: [line('one', 100), line('two', 100)],
  });
  expect(svg).toContain('a &lt; b &amp; c');
  const heights = ['one', 'two'].map((name) =>
    Number(new RegExp(`y="([\\d.]+)"[^>]*>${name}<`).exec(svg)?.[1]),
  );
  expect(Math.abs((heights[0] ?? 0) - (heights[1] ?? 0))).toBeGreaterThanOrEqual(16);
});
