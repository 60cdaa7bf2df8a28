import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BuiltSite } from '../../site/test/support/build.ts';
import { deadLinks, headingFaults, invalidHtml } from '../../site/test/support/checks.ts';
import { pageAt, pagesOf, words } from '../../site/test/support/pages.ts';
import { hashOfPanel } from '../start/build-cms.ts';
import { addWalk, copyRepository } from './support/add-walk.ts';

/** A fourth kind of event needs a description, a schema, a form and examples; everything else follows from these. */
/** Packages that the site needs, as a folder above the checkout may have them. */
const packagesAbove = ['clsx', 'typescript', 'zod'];
let copy: string;
let changed: string[];
let moved: string;

beforeAll(async () => {
  copy = join(await mkdtemp(join(tmpdir(), 'fourth-event-')), 'osiedle');
  await copyRepository(copy);
  for (const name of packagesAbove) await placeAbove(copy, name);
  moved = await hashOfPanelIn(copy);
  changed = await addWalk(copy);
});

/** Places a package into the folder above, where Node looks for what it does not find below. */
async function placeAbove(checkout: string, name: string): Promise<void> {
  const folder = join(dirname(checkout), 'node_modules', name);
  await mkdir(folder, { recursive: true });
  const exported = { '.': './index.js', './*': './index.js' };
  await writeFile(
    join(folder, 'package.json'),
    JSON.stringify({ name, version: '0.0.1', exports: exported }),
  );
  await writeFile(join(folder, 'index.js'), `throw new Error('This is ${name} of the folder above.');`);
}

async function hashOfPanelIn(checkout: string): Promise<string> {
  const builds = (await import(join(checkout, 'scripts/start/build-cms.ts'))) as {
    hashOfPanel: typeof hashOfPanel;
  };
  return builds.hashOfPanel();
}

it('A checkout that was moved does not build its panel again', async () => {
  expect(moved).toBe(await hashOfPanel());
});

it('Packages of a folder above the checkout change nothing', async () => {
  await expect(import(join(dirname(copy), 'node_modules/zod/index.js'))).rejects.toThrow('the folder above');
  // The site below is built beside them.
  expect(await readdir(join(dirname(copy), 'node_modules'))).toEqual(packagesAbove);
});

it('A fourth kind of event changes eight files at most', () => {
  expect(new Set(changed).size).toBe(changed.length);
  expect(changed.length).toBeLessThanOrEqual(8);
});

describe('The site of a fourth kind of event', () => {
  let site: BuiltSite;
  let pages: Map<string, string>;
  const page = (path: string) => pageAt(pages, path);

  beforeAll(async () => {
    const support = (name: string) => import(join(copy, 'site/test/support', name)) as Promise<unknown>;
    const { buildSite } = (await support('build.ts')) as typeof import('../../site/test/support/build.ts');
    const { exampleWire } = (await support('store.ts')) as typeof import('../../site/test/support/store.ts');
    const { setting = [], ...wire } = exampleWire();
    // Where editors have chosen no menu, it has every type.
    site = await buildSite({ ...wire, setting: setting.map((one) => ({ ...(one as object), menu: [] })) });
    pages = await pagesOf(site);
  });
  afterAll(() => site?.remove());

  it('has a page for each entry, with its own facts and texts', () => {
    const polish = page('/spacery/po-ugorku/');
    expect(polish).toContain('"@type":"Event"');
    for (const text of ['Spacer', 'Po Ugorku', 'Kto prowadzi', 'Jak było', 'Wszystkie spacery'])
      expect(words(polish)).toContain(text);
    expect(words(page('/en/walks/around-ugorek/'))).toContain('All walks');
    expect(words(page('/en/walks/around-olsza/'))).toContain('Around Olsza');
  });

  it('is in lists: of the section, of a year, of upcoming events, of a neighbourhood', () => {
    for (const path of ['/', '/spacery/', '/osiedla/azory/', '/spacery/rok/2026/'])
      expect(words(page(path)), path).toContain('Po Azorach');
    for (const path of ['/en/walks/', '/en/walks/year/2012/', '/spacery/strona/1/'])
      expect(words(page(path)), path).toMatch(/Po Ugorku|Around Ugorek/);
  });

  it('is in the menu, in its own colours', () => {
    expect(page('/o-nas/')).toMatch(/<li class="of-walk">\s*<a href="\/spacery\/">\s*Spacery\s*<\/a>/);
    expect(page('/')).toContain('.of-walk{--section:var(--walk)}');
    expect(page('/spacery/po-azorach/')).toContain('tile-walk');
  });

  it('is in feeds and in the sitemap', async () => {
    for (const feed of ['/spacery/feed.atom', '/spacery/feed.rss', '/feed.atom'])
      expect(await site.read(feed), feed).toContain('Po Azorach');
    const maps = site.files.filter((file) => /sitemap.*\.xml$/.test(file));
    const sitemap = (await Promise.all(maps.map((file) => site.read(file)))).join('');
    for (const path of ['/spacery/', '/spacery/po-ugorku/', '/en/walks/around-ugorek/'])
      expect(sitemap).toContain(`<loc>https://osiedla.example${path}</loc>`);
  });

  it('is valid HTML, and has no dead links', async () => {
    const walkPages = new Map([...pages].filter(([path]) => /\/(?:spacery|walks)\//.test(path)));
    expect(walkPages.size).toBeGreaterThan(8);
    expect(await invalidHtml(walkPages)).toEqual([]);
    expect(headingFaults(walkPages)).toEqual([]);
    expect(deadLinks(pages, 'https://osiedla.example', (path) => site.files.includes(path))).toEqual([]);
  });
});

if (process.env['LONG']) {
  /** Runs a program of the copy. @throws with its output if it fails */
  const run = (program: string, ...args: string[]) =>
    promisify(execFile)(process.execPath, [join(copy, 'node_modules', program), ...args], {
      cwd: copy,
      maxBuffer: 50_000_000,
    });

  describe('The panel of a fourth kind of event', () => {
    it('has its form and its list, and the CMS sends what the site reads', { timeout: 600_000 }, async () => {
      const suites = ['panel', 'contract', 'examples', 'editor', 'relations'];
      const { stdout } = await run(
        'vitest/vitest.mjs',
        'run',
        '--project',
        'cms',
        ...suites,
        '--reporter=verbose',
      );
      expect(stdout).toMatch(/The form for a walk.*is what the panel gets/);
      expect(stdout).toMatch(/reads walk\/full\.default as the contract parses it/);
    });

    it('needs no other change: the rest of the code compiles', { timeout: 600_000 }, async () => {
      for (const room of ['shared', 'publisher', 'cms', '.'])
        await run('typescript/bin/tsc', '-p', room, '--noEmit');
    });
  });
}
