// Cells that hold markup, scripts, formulas or very long texts are shown as text, in the grid and in the sidebar.
import { describe, expect, it } from 'vitest';
import { withBrowser } from '../bed.ts';
import { cell, goodRows, HEADERS, openStage } from '../playground/support.ts';
import { comeToCheck, expectNeat, openSidebar, press, says, title } from './support.ts';

withBrowser();

const MARKUP =
  '<img src=x onerror="globalThis.hacked = true"></script><script>globalThis.hacked = true</script>';
const LONG = `${MARKUP}${'Donaudampfschifffahrt'.repeat(500)}`.slice(0, 10_000);

describe('hostile cells', () => {
  it('are text everywhere, from the match to the results', async () => {
    const [first = [], second = [], third = [], fourth = []] = goodRows(4);
    const header = `Remark ${MARKUP}`;
    const { page, playground, errors } = await openStage({
      rows: [
        [...HEADERS, header],
        [MARKUP, ...first.slice(1), LONG],
        [...second.slice(0, 2), LONG, ...second.slice(3), MARKUP],
        [...third.slice(0, 3), `${MARKUP} tomorrow`, LONG],
        [...fourth, ''],
      ],
    });
    const sidebar = await openSidebar(page);
    const frame = await (await page.locator('.sidebar iframe').elementHandle())?.contentFrame();
    const expectHarmless = async () => {
      expect(await page.evaluate('globalThis.hacked')).toBeUndefined();
      expect(await frame?.evaluate('globalThis.hacked')).toBeUndefined();
      expect(await frame?.evaluate('document.images.length')).toBe(0);
      await expectNeat(page);
    };
    await comeToCheck(sidebar);
    await says(sidebar, '2 rows are ready');
    await sidebar.getByText('Row 2 as it will be in LeadSquared').click();
    await says(sidebar, '<img src=x onerror=');
    expect(await cell(page, 'A2').textContent()).toContain(MARKUP);
    expect(await cell(page, 'E1').textContent()).toContain(header);
    await expectHarmless();

    await sidebar.getByRole('button', { name: 'Match columns' }).first().click();
    await says(sidebar, 'Required fields');
    expect(await sidebar.getByRole('main').textContent()).toContain('<img src=x onerror=');
    await expectHarmless();
    await press(sidebar, /heck rows$/);
    await press(sidebar, 'Send 2 rows');
    await title(sidebar, 'Results');
    await expectHarmless();
    expect(playground.account?.tasks.map(({ name }) => name)).toEqual([MARKUP, 'Call lead 4']);
    expect(errors).toEqual([]);
  });
});
