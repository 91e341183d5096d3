// Takes the pictures of README and user guide: walks through the playground as a new user would, one picture at each step.
import { spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { findChromium } from './chromium.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const folder = `${root}docs/pictures`;
/** A run in an account that has shown nothing yet waits minutes for what a refused call may have stored. */
const RUN_MS = 8 * 60_000;
const SIZE = { width: 1280, height: 760 };

/** So few calls with rows in them that the page shows a run while it goes on. */
const SLOW = '--bulk-limit 2/5';

/** Starts the playground on any free port; resolves with its address and the sandbox's keys. */
function startPlayground() {
  const child = spawn(
    process.execPath,
    ['src/build/local.mjs', 'playground', '--port', '0', `--sandbox=${SLOW}`],
    {
      cwd: root,
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  return new Promise((resolve, reject) => {
    let text = '';
    child.on('exit', () => reject(new Error('The playground did not start.')));
    child.stdout.on('data', (data) => {
      text += data;
      const [url] = /http:\/\/127\.0\.0\.1:\d+\S*/.exec(text) ?? [];
      const [, access] = /Access key\s+(\S+)/.exec(text) ?? [];
      const [, secret] = /Secret key\s+(\S+)/.exec(text) ?? [];
      if (url && access && secret && text.includes('Ctrl+C')) {
        child.removeAllListeners('exit');
        resolve({ url, access, secret, stop: () => child.kill() });
      }
    });
  });
}

const playground = await startPlayground();
const browser = await chromium.launch({
  executablePath: findChromium(),
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-sync',
  ],
});
try {
  mkdirSync(folder, { recursive: true });
  const page = await browser.newPage({ viewport: SIZE });
  const shoot = async (name) => {
    await page.mouse.move(0, SIZE.height - 1);
    await page.waitForTimeout(400);
    await page.screenshot({ path: `${folder}/${name}.png` });
    console.log(`docs/pictures/${name}.png`);
  };
  await page.goto(playground.url);
  await page.getByRole('gridcell').first().waitFor();

  await page.getByRole('menuitem', { name: 'Extensions', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Bulk Tasks for LeadSquared' }).hover();
  await page.waitForTimeout(300);
  await page.screenshot({ path: `${folder}/menu.png` });
  console.log('docs/pictures/menu.png');
  await page.getByRole('menuitem', { name: 'Open sidebar' }).click();

  const sidebar = page.frameLocator('iframe');
  await sidebar.getByLabel('Access key', { exact: true }).fill(playground.access);
  await sidebar.getByLabel('Secret key', { exact: true }).fill(playground.secret);
  await shoot('1-connect');
  await sidebar.getByRole('button', { name: 'Connect', exact: true }).last().click();
  await sidebar.getByText('Connected').first().waitFor();

  await sidebar.getByRole('button', { name: 'Match columns' }).last().click();
  await sidebar.getByText('Required fields').waitFor();
  await shoot('2-match');

  await sidebar
    .getByRole('button', { name: /heck rows/ })
    .last()
    .click();
  await sidebar.getByLabel('All new rows').click();
  await sidebar.getByText(/rows are ready/).waitFor();
  await shoot('3-check');

  await sidebar.getByRole('button', { name: /^Send \d+ rows/ }).click();
  await sidebar.getByRole('heading', { name: 'Sending' }).waitFor();
  await sidebar.getByText('taken, not confirmed yet').waitFor();
  await shoot('4-send');

  await sidebar.getByRole('heading', { name: 'Results' }).waitFor({ timeout: RUN_MS });
  // The add-on's columns stand at the right end.
  await page.mouse.move(400, 400);
  const ids = page.getByRole('gridcell', { name: 'Task ID' });
  for (let step = 0; step < 30 && (await ids.count()) === 0; step++) {
    await page.mouse.wheel(150, 0);
    await page.waitForTimeout(100);
  }
  await page.mouse.wheel(300, 0);
  await shoot('5-results');
} finally {
  await browser.close();
  playground.stop();
}
