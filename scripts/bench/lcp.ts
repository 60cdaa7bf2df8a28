import { cpus } from 'node:os';
import lighthouse from 'lighthouse';
import { chromium } from 'playwright-core';
import { freePort } from '../start/checks.ts';
import { end, Fault } from '../start/fault.ts';
import { findChromium } from '../check/chromium.ts';
import { samplePages } from './sample-pages.ts';

/**
 * `pnpm bench:lcp [names]`: measures LCP of the sample site's templates with Lighthouse's mobile profile: 150 ms round trips,
 * 1.6 Mbps, a processor four times slower. `SITE` is a running product (default http://localhost:4321). Give names of
 * templates, or addresses such as `/en/projects/user/`, to measure only those. Exits with 1 if one exceeds the budget.
 */

const lcpBudgetMs = 1200;
/** How often to measure each page; the median counts. */
const runsPerPage = Number(process.env['RUNS'] ?? 3);

interface Measures {
  lcp: number;
  cls: number;
  tbt: number;
  bytes: number;
  requests: number;
}

async function measure(url: string, port: number): Promise<Measures> {
  const result = await lighthouse(url, { port, onlyCategories: ['performance'], logLevel: 'error' });
  const audits = result?.lhr.audits;
  if (!audits || result.lhr.runtimeError)
    throw new Error(
      `Lighthouse could not measure ${url}: ${result?.lhr.runtimeError?.message ?? 'no result'}`,
    );
  const value = (id: string): number => audits[id]?.numericValue ?? NaN;
  const { items = [] } = (audits['network-requests']?.details ?? {}) as { items?: unknown[] };
  return {
    lcp: value('largest-contentful-paint'),
    cls: value('cumulative-layout-shift'),
    tbt: value('total-blocking-time'),
    bytes: value('total-byte-weight'),
    requests: items.length,
  };
}

function median(all: Measures[]): Measures | undefined {
  return all.toSorted((a, b) => a.lcp - b.lcp)[Math.floor(all.length / 2)];
}

function pageNamed(wanted: string): { name: string; path: string } {
  if (wanted.startsWith('/')) return { name: wanted, path: wanted };
  const page = samplePages.find(({ name }) => name === wanted);
  if (page) return page;
  const names = samplePages.map(({ name }) => name).join(', ');
  throw new Fault(`No template is called ${wanted}: give one of ${names}, or an address that begins with /.`);
}

try {
  const site = process.env['SITE'] ?? 'http://localhost:4321';
  const named = process.argv.slice(2).map(pageNamed);
  const port = await freePort();
  const browser = await chromium.launch({
    executablePath: await findChromium(),
    args: [
      `--remote-debugging-port=${port}`,
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
    ],
  });
  const [cpu] = cpus();
  console.log(
    `${cpu?.model ?? 'unknown processor'}, ${cpus().length} cores, Chromium ${browser.version()}\n`,
  );
  console.log('| template | LCP, ms | CLS | TBT, ms | transfer, kB | requests |');
  console.log('|---|---|---|---|---|---|');
  let slow = 0;
  // Lighthouse cannot measure a 404. That page is as light as others without pictures.
  const all = samplePages.filter(({ name }) => name !== 'not-found');
  for (const { name, path } of named.length > 0 ? named : all) {
    const measured: Measures[] = [];
    for (let run = 0; run < runsPerPage; run++) measured.push(await measure(new URL(path, site).href, port));
    const result = median(measured);
    if (!result) continue;
    if (!(result.lcp <= lcpBudgetMs)) slow += 1;
    const { lcp, cls, tbt, bytes, requests } = result;
    const cells = [name, lcp.toFixed(0), cls.toFixed(3), tbt.toFixed(0), (bytes / 1000).toFixed(0), requests];
    console.log(`| ${cells.join(' | ')} |`);
  }
  await browser.close();
  if (slow > 0)
    throw new Error(`${slow} templates show their largest part later than after ${lcpBudgetMs} ms.`);
} catch (error) {
  end(error);
}
