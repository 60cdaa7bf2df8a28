import { expect, test } from 'vitest';
import { page, product } from '../support/processes.ts';
import { until } from '../support/until.ts';

/** Pages that cannot be rendered: the fake site fails on pages called `torn`, and on the addresses in the page `fails`. */

type Product = Awaited<ReturnType<typeof product>>;

const publishWord = async ({ shows, idle, hook, edit }: Product, word: string): Promise<void> => {
  edit(word);
  await hook();
  await shows(word);
  await idle();
};

async function start(tools: Product): Promise<void> {
  tools.startServer();
  tools.startPublisher({ POLL_INTERVAL: '600' });
  await tools.shows('one');
  await tools.idle();
}

const textOf = async ({ get }: Product, path: string) => (await get(path)).text();

test('a page that fails keeps its old bytes, all others go live, and the status names entry and reason; corrected, it goes live', async () => {
  const tools = await product('one');
  const { cms, status, get } = tools;
  cms.put('page', page('a', { title: 'well' }));
  await start(tools);
  const etag = (await get('/a/')).headers.get('etag');
  cms.put('page', page('a', { title: 'torn' }));
  cms.put('page', page('b', { title: 'torn' }));
  await publishWord(tools, 'two');
  expect((await get('/a/')).headers.get('etag')).toBe(etag);
  expect(await textOf(tools, '/a/')).toContain('<h1>well</h1>');
  // A page that was never rendered has no old bytes to keep.
  expect((await get('/b/')).status).toBe(404);
  const failed = [
    { path: '/a/', entry: 'page pl a', message: 'It is torn.', kept: true },
    { path: '/b/', entry: 'page pl b', message: 'It is torn.', kept: false },
  ];
  expect(await status()).toMatchObject({ state: 'idle', failed, lastRun: { outcome: 'published', failed } });
  cms.put('page', page('a', { title: 'mended' }));
  cms.remove('page', 'b', 'pl');
  await publishWord(tools, 'three');
  expect(await textOf(tools, '/a/')).toContain('<h1>mended</h1>');
  expect((await status()).failed).toEqual([]);
});

test('a page with old bytes keeps its pictures while the CMS has them, and its styles and links', async () => {
  const tools = await product('one');
  const { cms, get, status } = tools;
  const [mine, another] = ['/media/mine_1.png', '/media/another_2.png'];
  const style = '<style>h1{color:red}</style>';
  const body = `<img src="${mine}"><img src="${another}"><a href="/nowhere/">x</a>`;
  cms.putFile('mine', '/uploads/mine_1.png');
  cms.putFile('another', '/uploads/another_2.png');
  cms.put('page', page('a', { title: `</h1>${style}<h1>well`, body }));
  await start(tools);
  const policy = async () => (await get('/')).headers.get('content-security-policy');
  const before = await policy();
  expect(before).toMatch(/style-src 'self' 'sha256-/);
  // Somebody removes the other picture while the page cannot be rendered.
  cms.put('page', page('a', { title: 'torn', body: `<img src="${mine}">` }));
  await publishWord(tools, 'two');
  expect(await textOf(tools, '/a/')).toContain('well');
  expect([(await get(mine)).status, (await get(another)).status]).toEqual([200, 410]);
  expect(await policy()).toBe(before);
  expect((await status()).brokenLinks).toEqual([
    { page: '/a/', link: another, entry: 'page pl a' },
    { page: '/a/', link: '/nowhere/', entry: 'page pl a' },
  ]);
  // The text still names the picture when that is deleted.
  cms.putFile('mine');
  await publishWord(tools, 'three');
  expect(await textOf(tools, '/a/')).toContain('well');
  expect((await get(mine)).status).toBe(410);
});

test('a page that fails never keeps the bytes of another entry that had its address', async () => {
  const tools = await product('one');
  const { cms, get, status } = tools;
  cms.put('page', page('old', { slug: 'yard', title: 'the old one' }));
  await start(tools);
  cms.remove('page', 'old', 'pl');
  cms.put('page', page('new', { slug: 'yard', title: 'torn' }));
  await publishWord(tools, 'two');
  expect((await get('/yard/')).status).toBe(404);
  expect((await status()).failed).toMatchObject([{ path: '/yard/', entry: 'page pl new', kept: false }]);
});

test('a withdrawn page is never kept, nor a feed that mentions it', async () => {
  const tools = await product('one');
  const { cms, get, status } = tools;
  for (const name of ['yard', 'hall']) cms.put('page', page(name, { title: `all about ${name}` }));
  await start(tools);
  expect(await textOf(tools, '/feed.atom')).toContain('all about yard');
  // The page is withdrawn, and in the same run it, the list and the feed fail.
  cms.remove('page', 'yard', 'pl');
  cms.put('redirect', { documentId: 'gone', from: '/yard/', to: null, kind: 'gone' });
  cms.put('page', page('fails', { body: '/yard/ /lista/ /feed.atom /hall/' }));
  await publishWord(tools, 'two');
  expect((await get('/yard/')).status).toBe(410);
  expect((await get('/feed.atom')).status).toBe(404);
  // An old list of links may stay for a while.
  expect((await get('/lista/')).status).toBe(200);
  expect(await textOf(tools, '/hall/')).toContain('all about hall');
  const { failed } = await status();
  expect(failed.map(({ path, kept }) => [path, kept])).toEqual([
    ['/yard/', false],
    ['/lista/', true],
    ['/feed.atom', false],
    ['/hall/', true],
  ]);
});

test('links that lead nowhere are listed with the entry that contains them, until they are corrected', async () => {
  const tools = await product('one');
  const { cms, status } = tools;
  const links = [
    '/hall/',
    '/nowhere/',
    '/lista',
    '/gone/',
    '/',
    '/feed.atom',
    'https://example.org/nowhere/',
  ];
  const body = links.map((link) => `<a href="${link}?a=1&amp;b=2#c">x</a>`).join('');
  cms.put('page', page('yard', { body: `${body}<img src="/media/there_1.png">` }));
  cms.put('page', page('hall'));
  cms.put('redirect', { documentId: 'gone', from: '/gone/', to: null, kind: 'gone' });
  await start(tools);
  expect((await status()).brokenLinks).toEqual([
    { page: '/yard/', link: '/gone/', entry: 'page pl yard' },
    { page: '/yard/', link: '/nowhere/', entry: 'page pl yard' },
  ]);
  cms.put('page', page('yard', { body: '<a href="/hall/">x</a>' }));
  await publishWord(tools, 'two');
  await until(async () => (await status()).brokenLinks.length === 0);
});

test('references that lead nowhere are listed with their words and their entry, until they are corrected', async () => {
  const tools = await product('one');
  const { cms, status } = tools;
  cms.put('page', page('yard', { body: 'Zob. [Festyn](osiedle:meeting/m1)' }));
  await start(tools);
  expect((await status()).brokenLinks).toEqual([
    { page: '/yard/', link: 'osiedle:meeting/m1', words: 'Festyn', entry: 'page pl yard' },
  ]);
  cms.put('page', page('yard', { body: 'Zob. Festyn' }));
  await publishWord(tools, 'two');
  await until(async () => (await status()).brokenLinks.length === 0);
});
