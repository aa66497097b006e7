import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const PATH = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(existsSync);

/** Whether there is a browser; where there is none it is said which tests are skipped, and with `CI=true` it is a fault. */
export function hasChromium(tests: string): boolean {
  if (PATH) return true;
  const message = `There is no Chromium here: the tests of ${tests} are skipped.`;
  if (process.env.CI === 'true') throw new Error(message);
  console.warn(`\n\n  !!  ${message}\n\n`);
  return false;
}

/** A browser that looks for nothing on the internet by itself. */
export function launchChromium(): Promise<Browser> {
  return chromium.launch({
    ...(PATH ? { executablePath: PATH } : {}),
    args: [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}
