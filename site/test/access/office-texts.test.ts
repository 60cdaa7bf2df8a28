import type { CDPSession, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { renderedPages } from '../support/rendered.ts';
import { exampleOf } from '../support/store.ts';
import { visitExamples, type Visit } from './support/browser.ts';

/** What people read and hear of texts as offices type them, in a browser with its own numbers before the items of lists. */

const texts: [kind: string, source: string, heard: string][] = [
  [
    'dates at line starts',
    '12. grudnia – szopki\n19. grudnia – kolędy\n9. stycznia – podsumowanie',
    '12. grudnia – szopki 19. grudnia – kolędy 9. stycznia – podsumowanie',
  ],
  ['a list that begins later', '3. Trzeci punkt\n4. Czwarty punkt', '3. Trzeci punkt 4. Czwarty punkt'],
  ['hours', '16.00 zbiórka\n17.30 wymarsz', '16.00 zbiórka 17.30 wymarsz'],
  ['a list', 'Program:\n1. Gry\n2. Tańce', 'Program: 1. Gry 2. Tańce'],
  ['bullets typed as signs', '• gry\n• tańce', '• gry • tańce'],
  [
    'a comment of a word processor',
    'Zapraszamy <!--[if gte mso 9]><xml></xml><![endif]--> sąsiadów',
    'Zapraszamy sąsiadów',
  ],
  ['a tag that never ends', 'Przed <textarea> po\n\nKoniec', 'Przed po Koniec'],
  ['styles that never end', 'Przed\n\n<style>p { color: red }</style>\n\nPo', 'Przed Po'],
  ['signs', '2*3*4 m za 5*10 zł', '2*3*4 m za 5*10 zł'],
  ['bold beside words', '**Uwaga:**zapisy do piątku', 'Uwaga: zapisy do piątku'],
];
const body =
  texts.map(([, source], index) => `## Część ${index}\n\n${source}`).join('\n\n') + '\n\n## Koniec części';

let visit: Visit;
let page: Page;
let session: CDPSession;
beforeAll(async () => {
  visit = await visitExamples();
  page = await visit.browser.newPage({ viewport: { width: 360, height: 800 } });
  const update = exampleOf('update', 'full.default', { slug: 'biuro', body, cover: null });
  const pages = await renderedPages({ setting: [exampleOf('setting', 'full')], update: [update] });
  await page.setContent(pages.get('/aktualnosci/biuro/') ?? '');
  session = await page.context().newCDPSession(page);
});
afterAll(() => visit?.end());

/** The texts of the accessibility tree in the order of reading, the marks of lists among them. */
async function spoken(): Promise<string[]> {
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const read = (id: string): string[] => {
    const { role, name, childIds = [] } = byId.get(id) ?? {};
    const isText = ['StaticText', 'ListMarker'].includes(String(role?.value));
    return isText ? [String(name?.value)] : childIds.flatMap(read);
  };
  return read(nodes[0]?.nodeId ?? '');
}

it('offices’ texts are heard as they were written', async () => {
  const [, heard = ''] = / Część 0 (.*) Koniec części /.exec((await spoken()).join(' ')) ?? [];
  const parts = heard.split(/Część \d+/).map((part) => part.replaceAll(/\s+/g, ' ').trim());
  expect(texts.map(([kind], index) => [kind, parts[index]])).toEqual(
    texts.map(([kind, , words]) => [kind, words]),
  );
  const bold = page.locator('.prose strong');
  expect([await bold.allInnerTexts(), await page.locator('.prose').innerText()]).toEqual([
    ['Uwaga:'],
    expect.not.stringContaining('**'),
  ]);
});
