// A run that waits, rows in doubt that are sent again, and the limit that LeadSquared named: what the user sees and can do.
import { describe, expect, it } from 'vitest';
import { withBrowser } from '../bed.ts';
import { runView } from './fake/data.ts';
import { openScene, title } from './scene-page.ts';

withBrowser();

const WAITS = 'LeadSquared allows 1 call in 60 s; the next call leaves in 40 s.';

describe('a run that waits', () => {
  it('says for what, and tries at once when the user wants that', async () => {
    const run = runView(
      { queued: 50 },
      { startedAt: Date.now(), waiting: WAITS, waitSeconds: 40, state: 'sending' },
    );
    const opened = await openScene({ run, perTurn: 1 });
    const { page } = opened;
    await page.getByText(WAITS).first().waitFor();
    await page.getByRole('button', { name: 'Try now' }).click();
    await expect
      .poll(async () => (await opened.inputs('sidebarAdvance')).map((input) => JSON.stringify(input)))
      .toContain(JSON.stringify({ runId: run.id, atOnce: true, seconds: 20 }));
  });

  it('says nothing of the next call once the user has stopped it', async () => {
    const waits = { startedAt: Date.now(), waiting: WAITS, waitSeconds: 40, stopping: true };
    const { page } = await openScene({ run: runView({ queued: 50 }, waits) });
    await page.getByText('Stopping: the calls that are out').first().waitFor();
    expect(await page.getByRole('main').textContent()).not.toContain('next call leaves');
  });

  it('offers no try at once while tasks need their time to appear', async () => {
    const words = 'Tasks may take a while to appear in LeadSquared; next look in 10 minutes.';
    const rest = { startedAt: Date.now(), waiting: words, waitSeconds: 600, mayTryNow: false };
    const { page } = await openScene({ run: runView({ unknown: 50 }, rest), perTurn: 1 });
    await page.getByText(words).first().waitFor();
    expect(await page.getByRole('button', { name: 'Try now' }).count()).toBe(0);
  });

  it('takes the time so far of one clock where that of the browser is late', async () => {
    const anHourOn = Date.now() + 3_600_000;
    const run = runView(
      { created: 200, queued: 33 },
      { startedAt: anHourOn, seconds: 42, waiting: WAITS, waitSeconds: 40 },
    );
    const { page } = await openScene({ run });
    await page.getByText(/^4[2-9] seconds so far$/).waitFor();
  });

  it('says nothing of the time left, which nobody knows', async () => {
    const run = runView(
      { created: 200, queued: 33 },
      { startedAt: Date.now(), waiting: WAITS, waitSeconds: 40 },
    );
    const { page } = await openScene({ run });
    await page.getByText(WAITS).first().waitFor();
    await page.getByText(/so far$/).waitFor();
    expect(await page.getByRole('main').textContent()).not.toContain('left');
  });

  it('looks rows up before it sends them again, and calls them neither done nor sent', async () => {
    const { page } = await openScene({
      run: runView(
        { unknown: 50 },
        { startedAt: Date.now(), looksFirst: true, rowsPerSecond: 3846, waiting: WAITS, waitSeconds: 40 },
      ),
    });
    await title(page, 'Looking up rows in doubt');
    await page.getByText('0 of 50 rows').first().waitFor();
    expect(await page.getByRole('main').textContent()).not.toContain('per second');
  });

  it('is stopped with a sentence that says what is still out', async () => {
    const run = runView({ queued: 5000 }, { startedAt: Date.now(), waiting: WAITS, waitSeconds: 40 });
    const { page } = await openScene({ run });
    await page.getByText(WAITS).first().waitFor();
    await page.getByRole('button', { name: 'Stop' }).click();
    await title(page, 'Results');
  });
});

describe('rows in doubt', () => {
  const ended = () =>
    runView({ created: 20, unknown: 130, accepted: 3 }, { state: 'ended', startedAt: Date.now() });

  it('are sent again all at once, after the user was asked', async () => {
    const run = ended();
    const opened = await openScene({ run });
    const { page } = opened;
    await page.getByRole('button', { name: 'Not in LeadSquared: send these 133 again' }).click();
    await page.getByText('133 rows are in doubt').waitFor();
    await page.getByRole('button', { name: 'Look up 133 rows and send those that are missing' }).click();
    await expect
      .poll(() => opened.inputs('sidebarSendMissing'))
      .toEqual([
        { sheetId: run.sheetId, confirmed: false, asked: null },
        { sheetId: run.sheetId, confirmed: true, asked: { rows: 133, untold: 0 } },
      ]);
  });

  it('are asked about anew when they have become more, and counted as the question counts them', async () => {
    const run = ended();
    const opened = await openScene({ run });
    const { page } = opened;
    const grown = { ...run, counts: { ...run.counts, unknown: 140 } };
    await page.getByRole('button', { name: 'Not in LeadSquared: send these 133 again' }).waitFor();
    await page.evaluate(`fake.scene = { ...fake.scene, run: ${JSON.stringify(grown)} }`);
    await page.getByRole('button', { name: 'Not in LeadSquared: send these 133 again' }).click();
    await page.getByText('143 rows are in doubt').waitFor();
    const more = { ...run, counts: { ...run.counts, unknown: 150 } };
    await page.evaluate(`fake.scene = { ...fake.scene, run: ${JSON.stringify(more)} }`);
    await page.getByRole('button', { name: 'Look up 143 rows and send those that are missing' }).click();
    await page.getByText('153 rows are in doubt').waitFor();
    await page.getByRole('button', { name: 'Look up 153 rows and send those that are missing' }).click();
    await expect
      .poll(() => opened.inputs('sidebarSendMissing'))
      .toMatchObject([{ asked: null }, { asked: { rows: 143 } }, { asked: { rows: 153 } }]);
  });

  it('that have to be settled elsewhere leave the sentence that says so, and no button', async () => {
    const message = 'No row that was sent from this sheet is in doubt any more.';
    const refused = { sidebarSendMissing: [{ code: 'nothing-selected', message }] };
    const { page } = await openScene({ run: ended(), troubles: refused });
    const button = page.getByRole('button', { name: 'Not in LeadSquared: send these 133 again' });
    await button.click();
    await page.getByText(message).first().waitFor();
    expect(await button.count()).toBe(0);
    await page.getByRole('button', { name: 'Check with LeadSquared' }).waitFor();
  });

  it('are left as they are by Cancel', async () => {
    const opened = await openScene({ run: ended() });
    const { page } = opened;
    await page.getByRole('button', { name: 'Not in LeadSquared: send these 133 again' }).click();
    await page.getByRole('button', { name: 'Cancel' }).click();
    await page.getByRole('button', { name: 'Not in LeadSquared: send these 133 again' }).waitFor();
    expect(await opened.inputs('sidebarSendMissing')).toHaveLength(1);
  });
});

describe('the speed', () => {
  it('is shown with the limit that LeadSquared named, and its age', async () => {
    const { page } = await openScene({ ceiling: { calls: 10, seconds: 5, age: 3 * 24 * 3600 + 60 } });
    await page.getByRole('button', { name: 'Connect' }).click();
    await page.getByText('LeadSquared said 10 calls in 5 seconds, 3 days ago.').waitFor();
  });
});

describe('what a look-up has come to', () => {
  it.each([
    ['of which all were found', { created: 3 }, { hasSent: false }, '3 tasks were found in LeadSquared.'],
    [
      'of which some were found',
      { created: 2, unknown: 1 },
      { hasSent: false },
      '2 tasks were found in LeadSquared, of 3 rows looked up.',
    ],
    [
      'that were left unsent before any was',
      { unsent: 3 },
      { hasSent: false },
      '0 tasks were created from 3 rows.',
    ],
    ['of which none was found', { unknown: 2 }, {}, 'No task of 2 rows was seen yet.'],
    [
      'of which LeadSquared has told nothing',
      { accepted: 1, unknown: 1 },
      { wasAnswered: false },
      'LeadSquared has not told yet whether the tasks of 2 rows exist.',
    ],
  ])('for rows %s', async (_, counts, rest, words) => {
    const { page } = await openScene({
      run: runView(counts, { state: 'ended', startedAt: Date.now(), ...rest }),
    });
    await page.getByText(words).first().waitFor();
  });
});
