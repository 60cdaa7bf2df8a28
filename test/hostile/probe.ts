import type { Browser, BrowserContext, Page } from 'playwright-core';
import { inspectPage } from './inspect.ts';

/** A browser page that records everything hostile content does. */
export class Probe {
  readonly page: Page;
  readonly #faults: string[] = [];
  #at = '';

  private constructor(page: Page) {
    this.page = page;
  }

  /** @param origin the only origin that the page may send requests to */
  static async open(context: BrowserContext, origin: string): Promise<Probe> {
    const page = await context.newPage();
    const probe = new Probe(page);
    const note = (what: string) => probe.#faults.push(`${probe.#at}: ${what}`);
    await page.exposeFunction('__hit', (id: unknown) => note(`payload ${String(id)} ran`));
    await page.exposeFunction('__violation', (what: string) => note(what));
    await page.addInitScript(() => {
      document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) => {
        const { __violation: report } = window as unknown as { __violation: (what: string) => void };
        report(`policy ${violatedDirective} held up ${blockedURI} ${sample}`);
      });
    });
    page.on('dialog', (dialog) => {
      note(`dialog ${dialog.message()}`);
      void dialog.dismiss();
    });
    page.on('popup', (popup) => note(`window ${popup.url()}`));
    page.on('pageerror', (error) => note(`error ${error.message}`));
    page.on('console', (message) => {
      // Only a picture that nobody uploaded may be missing.
      const isMissing =
        message.text().includes('404') && message.location().url.startsWith(`${origin}/media/`);
      if (message.type() === 'error' && !isMissing) note(`console ${message.text()}`);
    });
    page.on('framenavigated', (frame) => {
      if (frame.url() !== 'about:blank' && new URL(frame.url()).origin !== origin)
        note(`went to ${frame.url()}`);
    });
    page.on('request', (request) => {
      const url = new URL(request.url());
      if (url.origin !== origin && url.protocol !== 'data:' && url.protocol !== 'blob:')
        note(`asked for ${request.resourceType()} ${request.url()}`);
    });
    return probe;
  }

  /**
   * Opens a page, lets it load everything, and inspects its elements.
   * @returns its JSON-LD
   */
  async visit(url: string): Promise<unknown[]> {
    this.#at = new URL(url).pathname;
    await this.page.goto(url, { waitUntil: 'load', timeout: 60_000 });
    const { faults, jsonLd } = await this.page.evaluate(inspectPage);
    for (const fault of faults) this.#faults.push(`${this.#at}: ${fault}`);
    return jsonLd.map((text) => JSON.parse(text) as unknown);
  }

  /** Files later findings under this name. */
  at(place: string): void {
    this.#at = place;
  }

  /** All findings so far. */
  get faults(): string[] {
    return [...this.#faults];
  }
}

/** The findings on many pages, and their JSON-LD by path. */
export interface VisitResults {
  faults: string[];
  jsonLd: Map<string, unknown[]>;
}

/** Visits many pages, a few at a time. */
export async function visitAll(browser: Browser, origin: string, paths: string[]): Promise<VisitResults> {
  const context = await browser.newContext();
  const queue = paths.values();
  const jsonLd = new Map<string, unknown[]>();
  const probes = await Promise.all([1, 2, 3].map(() => Probe.open(context, origin)));
  await Promise.all(
    probes.map(async (probe) => {
      for (const path of queue) jsonLd.set(path, await probe.visit(origin + path));
    }),
  );
  await context.close();
  return { faults: probes.flatMap(({ faults }) => faults), jsonLd };
}
