import { expect, test } from 'vitest';
import { BrokenLinks } from '../src/compose/broken-links.ts';
import type { ReleaseEntry } from '../src/releases/manifest.ts';
import { Random } from './support/history-random.ts';
import { rounds } from './support/rounds.ts';

/** The broken links, computed afresh from all pages and addresses. */
function brokenAmong(links: Map<string, string[]>, entries: Map<string, ReleaseEntry>) {
  const isFound = (path: string) => {
    const entry = entries.get(path) ?? entries.get(`${path}/`);
    return path.startsWith('/_publisher/') || (entry !== undefined && entry.status !== 410);
  };
  return [...links]
    .flatMap(([page, paths]) => paths.filter((path) => !isFound(path)).map((link) => ({ page, link })))
    .sort((a, b) => (a.page + a.link < b.page + b.link ? -1 : 1));
}

const live: ReleaseEntry = { blob: 'a', size: 1, type: 'text/html' };
const kinds: (ReleaseEntry | undefined)[] = [
  live,
  live,
  { ...live, status: 410 },
  { status: 301, location: '/' },
  undefined,
];
const addresses = ['/a', '/b/', '/c/', '/d/', '/e/', '/f.pdf'];
const targets = [...addresses, '/b', '/c', '/nowhere/', '/_publisher/status'];

test.each(Array.from({ length: rounds(30, 1000) }, (_, index) => index + 1))(
  'lists after every change the same broken links as a fresh computation (history %i)',
  (seed) => {
    const random = new Random(seed);
    const broken = new BrokenLinks();
    const links = new Map<string, string[]>();
    const entries = new Map<string, ReleaseEntry>();
    for (let step = 0; step < 40; step++) {
      const changed: string[] = [];
      for (let change = random.between(1, 5); change > 0; change--) {
        if (random.percent(50)) {
          const page = random.pick(['/p/', '/q/', '/r/', '/s/']);
          links.set(page, random.some(targets, 6));
          broken.setLinks(page, links.get(page) ?? []);
        } else {
          const path = random.pick(addresses);
          const entry = random.pick(kinds);
          if (entry) entries.set(path, entry);
          else entries.delete(path);
          changed.push(path);
        }
      }
      for (const path of changed) broken.invalidate(path);
      expect(broken.list(entries)).toEqual(brokenAmong(links, entries));
    }
  },
);

test('lists lost references with their words, until their page no longer has them', () => {
  const broken = new BrokenLinks();
  const lost = [{ link: 'osiedle:meeting/m1', words: 'Festyn' }];
  broken.setLinks('/q/', ['/nowhere/'], lost);
  broken.setLinks('/p/', [], lost);
  expect(broken.list(new Map())).toEqual([
    { page: '/p/', ...lost[0] },
    { page: '/q/', link: '/nowhere/' },
    { page: '/q/', ...lost[0] },
  ]);
  broken.setLinks('/q/', ['/nowhere/']);
  broken.setLinks('/p/', []);
  expect(broken.list(new Map())).toEqual([{ page: '/q/', link: '/nowhere/' }]);
});

test('drops the links of a page that has vanished', () => {
  const broken = new BrokenLinks();
  broken.setLinks('/p/', ['/nowhere/']);
  broken.setLinks('/q/', ['/nowhere/']);
  expect(broken.list(new Map())).toHaveLength(2);
  broken.setLinks('/p/', []);
  expect(broken.list(new Map())).toEqual([{ page: '/q/', link: '/nowhere/' }]);
  broken.setLinks('/q/', []);
  expect(broken.list(new Map())).toEqual([]);
});
