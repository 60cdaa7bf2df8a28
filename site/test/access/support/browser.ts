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

/** What all test files of this process share: each browser costs a second of processor time. It ends with the process. */
let shared: Promise<{ site: BuiltSite; served: ServedSite; browser: Browser }> | undefined;

async function start() {
  const [site, executablePath] = await Promise.all([examplesSite(), findChromium()]);
  const served = await serve(site);
  return { site, served, browser: await chromium.launch({ executablePath, args: flags }) };
}

/** Opens the examples' site in a browser, without the pages of other test files. @throws if Chromium is missing */
export async function visitExamples(): Promise<Visit> {
  const { site, served, browser } = await (shared ??= start());
  return {
    site,
    browser,
    async open(page, path) {
      const answer = await page.goto(served.origin + path);
      if (answer?.status() !== 200) throw new Error(`${path} answers ${answer?.status()}: see templates.ts.`);
      await page.evaluate(() => document.fonts.ready);
    },
    async end() {
      await Promise.all(browser.contexts().map((context) => context.close()));
    },
  };
}
