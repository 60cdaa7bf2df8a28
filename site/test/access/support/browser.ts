import { chromium, type Browser, type Page } from 'playwright-core';
import { findChromium } from '../../../../scripts/check/chromium.ts';
import type { BuiltSite } from '../../support/build.ts';
import { examplesSite } from '../../support/examples-site.ts';
import { serve, type ServedSite } from './serve.ts';

/** The examples' site in a real browser. */
export interface Visit {
  site: BuiltSite;
  browser: Browser;
  /** Opens a path of the site. @throws if there is no page */
  open(page: Page, path: string): Promise<void>;
  end(): Promise<void>;
}

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
];

/** Serves the examples' site and starts a browser. @throws if Chromium is missing */
export async function visitExamples(): Promise<Visit> {
  const [site, executablePath] = await Promise.all([examplesSite(), findChromium()]);
  const served: ServedSite = await serve(site);
  const browser = await chromium.launch({ executablePath, args: flags });
  return {
    site,
    browser,
    async open(page, path) {
      const answer = await page.goto(served.origin + path);
      if (answer?.status() !== 200) throw new Error(`${path} answers ${answer?.status()}: see templates.ts.`);
      await page.evaluate(() => document.fonts.ready);
    },
    async end() {
      await browser.close();
      await served.close();
    },
  };
}
