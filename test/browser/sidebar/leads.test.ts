// A check that looks leads and opportunities up: how far it is, what it found, and the choice to send rows without one.
import { describe, expect, it } from 'vitest';
import { withBrowser } from '../bed.ts';
import { CHECK } from './fake/data.ts';
import { openScene } from './scene-page.ts';

withBrowser();

const LEADS = { found: 1980, asked: 2000, opportunities: 0, waiting: null, mayBeWithout: 12, without: 0 };
const LOOKED_UP = { check: { ...CHECK, leads: LEADS } };

describe('a check that looks leads up', () => {
  it('shows how far it is, and asks for the same rows until the check is there', async () => {
    const opened = await openScene({
      ...LOOKED_UP,
      delay: 2000,
      lookingUp: [
        [340, 2000],
        [1200, 2000],
      ],
    });
    const { page } = opened;
    await page.getByText('Looking up leads: 340 of 2,000').first().waitFor();
    await page.getByText('Looking up leads: 1,200 of 2,000').first().waitFor();
    await page.getByText('1,980 leads were found in LeadSquared.').waitFor();
    const rows = { sheetId: CHECK.sheet.id, target: 'selected', spans: CHECK.spans };
    expect(await opened.inputs('sidebarCheck')).toEqual([
      { target: 'selected', rows: null, withoutLead: false, goesOn: false },
      { target: 'selected', rows, withoutLead: false, goesOn: true },
      { target: 'selected', rows, withoutLead: false, goesOn: true },
    ]);
    expect(await opened.violations()).toEqual([]);
    expect(await opened.tooWide()).toEqual([]);
  });

  it('names opportunities, alone or beside leads, and counts those that were found', async () => {
    const { page } = await openScene({
      check: { ...CHECK, leads: { ...LEADS, opportunities: 20 } },
      delay: 2000,
      lookingUp: [
        [7, 20, 20],
        [340, 2020, 20],
      ],
    });
    await page.getByText('Looking up opportunities: 7 of 20').first().waitFor();
    await page.getByText('Looking up leads and opportunities: 340 of 2,020').first().waitFor();
    await page.getByText('20 opportunities were found in LeadSquared.').waitFor();
  });

  it('offers to create the others without a lead, counts them, and sends them so', async () => {
    const opened = await openScene(LOOKED_UP);
    const { page } = opened;
    const choice = page.getByRole('checkbox', { name: 'Create these 12 without a lead' });
    await choice.check();
    await page.getByRole('button', { name: `Send ${CHECK.ready + 12} rows` }).click();
    await expect
      .poll(async () => (await opened.inputs('sidebarStart')).map((input) => JSON.stringify(input)))
      .toEqual([expect.stringContaining('"withoutLead":true')]);
  });

  it('says why rows wait, and offers nothing where no lead is missing', async () => {
    const waiting = '30 rows wait until their leads are looked up, because LeadSquared did not answer.';
    const { page } = await openScene({ check: { ...CHECK, leads: { ...LEADS, waiting, mayBeWithout: 0 } } });
    await page.getByText(waiting).first().waitFor();
    expect(await page.getByRole('checkbox', { name: /without a lead/ }).count()).toBe(0);
  });
});
