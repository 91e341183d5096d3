// Several runs in the sidebar: those that are open, taken over and ended, and those of before.
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { RunView } from '../../../src/rpc/api.ts';
import { withBrowser } from '../bed.ts';
import { runView } from './fake/data.ts';
import { OF_OTHER_ACCOUNT, OF_RAVI, OWN_ELSEWHERE, PAST } from './runs-data.ts';
import { openScene, title } from './scene-page.ts';

withBrowser();

const text = (page: Page, words: string) => page.getByText(words).first().waitFor();
/** One that asks first is named with what it is about. */
const button = (page: Page, name: string) =>
  page.getByRole('button', { name: name.endsWith('…') ? new RegExp(`^${name}`) : name, exact: true });
const focused = (page: Page) => page.evaluate<string>('document.activeElement.textContent');
const open = (page: Page, step: string) =>
  page.getByRole('navigation').getByRole('button', { name: step }).click();
const openSend = (page: Page) => open(page, 'Send');
const SENDING = () => runView({ queued: 5000 }, { startedAt: Date.now() });
const ENDED = (rest: Partial<RunView> = {}) =>
  runView({ created: 415 }, { state: 'ended', startedAt: Date.now(), ...rest });

describe('a sidebar beside runs of others', () => {
  it('drives none of them, tells of them on each step, and shows them', async () => {
    const opened = await openScene({ others: [OF_RAVI, OF_OTHER_ACCOUNT] });
    const { page } = opened;
    await text(page, '2 other runs are open.');
    await open(page, 'Match columns');
    await text(page, '2 other runs are open.');
    await button(page, 'Show').click();
    await text(page, 'No run of yours is being sent here.');
    await text(page, 'Run BCDFGHJK of Ravi Kumar');
    await text(page, '120 of 400 rows');
    await text(page, 'Only somebody with keys of 77 can go on with it');
    expect(await opened.inputs('sidebarAdvance')).toEqual([]);
    expect(await opened.inputs('sidebarTakeOver')).toEqual([]);
    expect(await opened.violations()).toEqual([]);
    expect(await opened.tooWide()).toEqual([]);
  });
});

describe('a run of one’s own that the menu has begun and ended', () => {
  it('is the one whose results are shown, once the user comes back to the sidebar', async () => {
    const { page } = await openScene({ run: ENDED() }, { movesClock: true });
    await title(page, 'Results');
    await text(page, '415 tasks');
    const later = runView(
      { created: 7 },
      { state: 'ended', id: 'LATERRUN', total: 7, startedAt: Date.now() + 9000 },
    );
    await page.evaluate(`fake.scene = { ...fake.scene, run: ${JSON.stringify(later)} }`);
    await page.clock.runFor(16_000);
    await page.evaluate(`window.dispatchEvent(new Event('focus'))`);
    await text(page, '7 tasks were created');
  });
});

describe('a run that somebody begins while the sidebar is open', () => {
  it('is told of on the next step', async () => {
    const { page } = await openScene({});
    await open(page, 'Match columns');
    await text(page, 'Required fields');
    expect(await page.getByText('1 other run is open.').count()).toBe(0);
    await page.evaluate(`fake.scene = { ...fake.scene, others: ${JSON.stringify([OF_RAVI])} }`);
    await open(page, 'Check');
    await text(page, '1 other run is open.');
  });

  it('is told of within a minute on the step that is open', async () => {
    const { page } = await openScene({ run: ENDED() }, { movesClock: true });
    await title(page, 'Results');
    await page.evaluate(`fake.scene = { ...fake.scene, others: ${JSON.stringify([OF_RAVI])} }`);
    expect(await page.getByText('1 other run is open.').count()).toBe(0);
    await page.clock.runFor(60_000);
    await text(page, '1 other run is open.');
  });
});

describe('a colleague’s run', () => {
  it('is taken over after a question that says what happens, and then driven to its end', async () => {
    const opened = await openScene({ others: [OF_RAVI], perTurn: 1000, failing: 0, unclear: 0 });
    const { page } = opened;
    await openSend(page);
    await button(page, 'Take over…').click();
    await text(page, 'The 280 rows not sent yet are then created by your LeadSquared user');
    await text(page, 'LeadSquared reports what became of each call to “https://collect.example.net”.');
    await expect.poll(() => focused(page)).toBe('Cancel');
    expect(await opened.violations()).toEqual([]);
    expect(await opened.tooWide()).toEqual([]);
    expect(await opened.inputs('sidebarTakeOver')).toEqual([]);
    await button(page, 'Take over').click();
    await title(page, 'Results');
    expect(await opened.inputs('sidebarTakeOver')).toEqual([{ runId: OF_RAVI.id }]);
    const advanced = await opened.inputs('sidebarAdvance');
    expect(advanced[0]).toEqual({ runId: OF_RAVI.id, atOnce: false, seconds: 20 });
  });

  it('stays the colleague’s when the question is left', async () => {
    const opened = await openScene({ others: [OF_RAVI] });
    await openSend(opened.page);
    await button(opened.page, 'Take over…').click();
    await button(opened.page, 'Cancel').click();
    await expect.poll(() => focused(opened.page)).toBe('Take over…');
    expect(await opened.inputs('sidebarTakeOver')).toEqual([]);
  });

  it('cannot be taken over while it is being worked on, which is said', async () => {
    const { page } = await openScene({ others: [{ ...OF_RAVI, atWork: true }] });
    await openSend(page);
    await text(page, 'It is being worked on right now.');
    expect(await button(page, 'Take over…').count()).toBe(0);
  });

  it('that cannot be taken over says why, until that can have changed', async () => {
    const trouble = { code: 'busy', message: 'Rows are being sent in another window.' };
    const scene = { others: [OF_RAVI], troubles: { sidebarTakeOver: [trouble] } };
    const { page } = await openScene(scene, { movesClock: true });
    await openSend(page);
    await button(page, 'Take over…').click();
    await button(page, 'Take over').click();
    await text(page, trouble.message);
    await page.clock.runFor(120_000);
    await page.getByRole('main').getByText(trouble.message).waitFor({ state: 'detached' });
  });
});

describe('a run of another account', () => {
  it('is ended after a question, and its waiting rows are said to be unsent', async () => {
    const opened = await openScene({ others: [OF_OTHER_ACCOUNT] });
    const { page } = opened;
    await openSend(page);
    await button(page, 'End run…').click();
    await text(
      page,
      'Its 50 rows that wait are given back unsent. 2 rows whose tasks may exist stay in doubt',
    );
    expect(await opened.violations()).toEqual([]);
    await button(page, 'End run').click();
    await text(page, `Run ${OF_OTHER_ACCOUNT.id} has ended. 50 rows of it were not sent.`);
    await expect.poll(() => focused(page)).toBe('Open runs');
    await expect.poll(() => button(page, 'End run…').count()).toBe(0);
    expect(await opened.inputs('sidebarStop')).toEqual([{ runId: OF_OTHER_ACCOUNT.id }]);
  });
});

describe('several runs of one’s own', () => {
  it('are driven one after the other, and the results of the first stay to be read', async () => {
    const opened = await openScene({
      run: runView({ queued: 50 }, { startedAt: Date.now() }),
      others: [OWN_ELSEWHERE],
      perTurn: 60,
      failing: 0,
      unclear: 0,
    });
    const { page } = opened;
    await title(page, 'Results');
    await text(page, '50 tasks were created.');
    await text(page, `Run ${OWN_ELSEWHERE.id} in “Renewals” is being sent.`);
    await text(page, '300 tasks were created.');
    const first = (await opened.inputs('sidebarAdvance'))[0];
    expect(first).toMatchObject({ runId: 'KRMTBDFG' });
  });

  it('are changed over to with Go on, and the one before waits in the list', async () => {
    const { page } = await openScene({ run: SENDING(), others: [OWN_ELSEWHERE], perTurn: 1, delay: 300 });
    await text(page, 'Other open runs');
    await button(page, `Go on with run ${OWN_ELSEWHERE.id}`).click();
    await text(page, `Run ${OWN_ELSEWHERE.id} in “Renewals”`);
    await button(page, 'Go on with run KRMTBDFG').waitFor();
  });

  it('are stopped from the list: the stopped one is driven to its end, then the other goes on', async () => {
    const opened = await openScene({ run: SENDING(), others: [OWN_ELSEWHERE], perTurn: 1, delay: 300 });
    const { page } = opened;
    await button(page, `Stop run ${OWN_ELSEWHERE.id}`).click();
    await title(page, 'Results');
    await text(page, 'Stopped by you.');
    await text(page, 'Run KRMTBDFG in “Follow-ups June” is being sent.');
    expect(await opened.inputs('sidebarStop')).toEqual([{ runId: OWN_ELSEWHERE.id }]);
  });

  it('in another sheet keep nobody from sending this one', async () => {
    const { page } = await openScene({ run: OWN_ELSEWHERE, perTurn: 1 });
    await title(page, 'Sending');
    await open(page, 'Check');
    await button(page, 'Send 420 rows').click();
    await text(page, 'Run KRMTBDFG in “Follow-ups June”');
    await button(page, `Go on with run ${OWN_ELSEWHERE.id}`).waitFor();
  });
});

describe('a run that turns out not to be one’s own', () => {
  const halted = (code: string, owner: RunView['owner']) =>
    openScene({
      run: { ...SENDING(), owner },
      troubles: { sidebarAdvance: [{ code, message: 'The run belongs to somebody else.' }] },
    });

  it('because of other keys leads to the keys', async () => {
    const opened = await halted('other-account', SENDING().owner);
    const { page } = opened;
    await title(page, 'The run stands still');
    await text(page, 'The run belongs to somebody else.');
    expect(await opened.violations()).toEqual([]);
    await button(page, 'Open “Connect”').click();
    await title(page, 'Connect to LeadSquared');
  });

  it('because a colleague took it over can be taken back', async () => {
    const { page } = await halted('other-person', OF_RAVI.owner);
    await text(page, 'Run BCDFGHJK belongs to Ravi Kumar');
    // It may well be at work in the colleague's window.
    expect(await page.getByText('The run stands still').count()).toBe(0);
    await button(page, 'Take over…').waitFor();
    await open(page, 'Check');
    await text(page, '1 other run is open.');
    await open(page, 'Send');
    await button(page, 'Take over…').waitFor();
    expect(await button(page, 'Stop').count()).toBe(0);
  });

  it('because nothing is known of it any more is closed', async () => {
    const { page } = await halted('no-run', SENDING().owner);
    await title(page, 'The run stands still');
    await page.evaluate('fake.scene = { ...fake.scene, run: null }');
    await button(page, 'Close').click();
    await text(page, 'No run is going on.');
  });
});

describe('the earlier runs', () => {
  it('are listed with when, where, who, what came of them and why they stopped', async () => {
    const opened = await openScene({ run: ENDED(), past: PAST });
    const { page } = opened;
    await text(page, 'Run LLLLLLLL by Ravi Kumar');
    await text(page, '12 created, 3 failed, 80 not sent');
    await text(page, 'The run was stopped. Rows that were not sent yet are unchanged.');
    await text(page, '3 May 2026');
    await text(page, 'Run MMMMMMMM belongs to Asha and creates its tasks in 77');
    expect(await opened.violations()).toEqual([]);
    expect(await opened.tooWide()).toEqual([]);
  });

  it('are undone one by one, with their own question, and sent again afterwards', async () => {
    const opened = await openScene({ run: ENDED(), past: PAST, perTurn: 1000, failing: 0, unclear: 0 });
    const { page } = opened;
    await button(page, 'Undo… run LLLLLLLL').click();
    await text(page, 'Delete 12 open tasks that run LLLLLLLL created');
    await expect.poll(() => focused(page)).toBe('Cancel');
    await button(page, 'Delete 12 tasks').click();
    await text(page, '12 tasks were deleted. To create the deleted tasks again, choose “Send again”.');
    await button(page, 'Send again the rows of run LLLLLLLL').click();
    await text(page, '12 tasks were created.');
    expect(await opened.inputs('sidebarUndo')).toEqual([{ runId: 'LLLLLLLL' }]);
    expect(await opened.inputs('sidebarSendAgain')).toEqual([{ runId: 'LLLLLLLL' }]);
  });

  it('of another account, without tasks, or still open have no buttons', async () => {
    const { page } = await openScene({ run: ENDED(), past: PAST, others: [OF_RAVI] });
    await text(page, 'Run MMMMMMMM');
    await text(page, 'It is still going on.');
    expect(await button(page, 'Undo… run MMMMMMMM').count()).toBe(0);
    expect(await button(page, 'Undo… run NNNNNNNN').count()).toBe(0);
    expect(await button(page, `Undo… run ${OF_RAVI.id}`).count()).toBe(0);
  });

  it('beyond the first ones are shown on request', async () => {
    const many = Array.from({ length: 9 }, (_, index) => ENDED({ id: `BBBBBBB${'CDFGHJKLM'[index]}` }));
    const { page } = await openScene({ run: ENDED(), past: many });
    await button(page, 'Show 4 more runs').click();
    await text(page, 'Run BBBBBBBM by you');
  });

  it('are none at first', async () => {
    const { page } = await openScene({ run: ENDED() });
    await text(page, 'There is no earlier run in this spreadsheet.');
  });

  it('that cannot be read offer to try again', async () => {
    const { page } = await openScene({ run: ENDED(), past: PAST, troubles: { sidebarHistory: ['crash'] } });
    await button(page, 'Try again').click();
    await text(page, 'Run LLLLLLLL by Ravi Kumar');
  });
});

describe('the results of a run of another account', () => {
  it('say whose it is and offer neither undo nor a look-up', async () => {
    const { page } = await openScene({
      run: { ...ENDED(), owner: OF_OTHER_ACCOUNT.owner, counts: { ...ENDED().counts, unknown: 3 } },
    });
    await text(page, 'Only somebody with keys of 77');
    expect(await button(page, 'Undo this run…').count()).toBe(0);
    expect(await button(page, 'Check with LeadSquared').count()).toBe(0);
  });
});
