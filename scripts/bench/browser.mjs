// What a person on a weak machine and a weak line waits for: CPU slowed four times, 1.6 Mbit/s, 150 ms there and back.
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

const chromiumPath = process.env.CHROMIUM ?? '/usr/bin/chromium';
const LINE = { offline: false, latency: 150, downloadThroughput: 1_600_000 / 8, uploadThroughput: 750_000 / 8 };
const LATER = ['Dự án', 'Cơ quan', 'Chỉ tiêu', 'Địa bàn', 'Rà soát kế hoạch', 'Kế hoạch'];
const FLAGS = [
  '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
  '--disable-component-update', '--disable-sync',
];

export async function measureBrowser(report) {
  if (!existsSync(chromiumPath)) {
    console.log('Chromium is not here (Debian: apt-get install chromium): the browser part is left out');
    return;
  }
  const { chromium } = createRequire(path.resolve('frontend/package.json'))('@playwright/test');
  const browser = await chromium.launch({ executablePath: chromiumPath, args: FLAGS });
  const [cold, later] = [[], []];
  for (let run = 0; run < 3; run++) {
    const signedIn = await signIn(browser);
    const context = await browser.newContext({ storageState: signedIn, locale: 'vi-VN' });
    const page = await context.newPage();
    const tools = await context.newCDPSession(page);
    await tools.send('Network.enable');
    await tools.send('Network.emulateNetworkConditions', LINE);
    await tools.send('Emulation.setCPUThrottlingRate', { rate: 4 });
    cold.push(await took(() => page.goto(`${process.env.WEB_URL}/`, { waitUntil: 'commit' }).then(() => overview(page))));
    // The pages beyond the first are fetched while the first is read.
    await page.waitForTimeout(5000);
    for (const name of LATER) later.push(await open(page, name));
    await context.close();
  }
  await browser.close();
  report('Overview after sign-in, cold: until its sums are there', cold.map((time) => time / 1000), 's', 4);
  report('Later pages: until heading and content', later, 'ms', 300);
}

async function signIn(browser) {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(`${process.env.WEB_URL}/auth/sign-in?returnTo=/`);
  await page.fill('#username', 'commune-officer');
  await page.fill('#password', 'demo');
  await page.click('[type=submit]');
  await overview(page);
  const state = await context.storageState();
  await context.close();
  return state;
}

const overview = (page) => page.getByText('8.570,956').first().waitFor();

/** From the click to the first frame with heading and content, timed in the page: driving it from outside takes longer. */
function open(page, name) {
  return page.evaluate((wanted) => {
    const named = (selector) => [...document.querySelectorAll(selector)].find((one) => one.textContent.trim() === wanted);
    const begun = performance.now();
    named('nav a').click();
    return new Promise((resolve) => {
      const look = () => {
        const there = named('h1') && document.querySelector('main table, main figure, main li');
        if (there) resolve(performance.now() - begun);
        else requestAnimationFrame(look);
      };
      requestAnimationFrame(look);
    });
  }, name);
}

async function took(work) {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}
