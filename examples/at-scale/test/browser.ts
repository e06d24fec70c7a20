import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** The browser of this machine, without a window. */
export async function startBrowser(): Promise<Browser> {
  const executablePath = process.env.CHROMIUM || PLACES.find((place) => existsSync(place));
  if (executablePath === undefined) {
    throw new Error('No Chromium here: apt-get install chromium, or set CHROMIUM to where it is.');
  }
  return await chromium.launch({ executablePath });
}
