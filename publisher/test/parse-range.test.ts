import { expect, test } from 'vitest';
import { parseRange } from '../src/serve/parse-range.ts';
import { serve } from './support/served.ts';
import { smallSite } from './support/site.ts';

const digits = '0123456789'.repeat(100);
const large = 'abcdefghij'.repeat(100_000);
const files = smallSite('x', {
  'media/plan_a1b2.pdf': digits,
  'media/film_a1b2.pdf': large,
  'tekst/index.html': digits,
});

test.each([
  ['bytes=0-0', { start: 0, end: 0 }],
  ['bytes=0-499', { start: 0, end: 499 }],
  ['bytes=500-', { start: 500, end: 999 }],
  ['bytes=990-5000', { start: 990, end: 999 }],
  ['bytes=-1', { start: 999, end: 999 }],
  ['bytes=-5000', { start: 0, end: 999 }],
  ['Bytes= 1-2 ', { start: 1, end: 2 }],
  ['bytes=0-99999999999999999999999999', { start: 0, end: 999 }],
  ['bytes=1000-', 'unsatisfiable'],
  ['bytes=1000-2000', 'unsatisfiable'],
  ['bytes=-0', 'unsatisfiable'],
  ['bytes=5-4', undefined],
  ['bytes=-', undefined],
  ['bytes=', undefined],
  ['bytes=a-b', undefined],
  ['bytes=0-1,3-4', undefined],
  ['bytes=0x1-2', undefined],
  ['bytes=--1', undefined],
  ['lines=0-1', undefined],
  ['0-1', undefined],
])('of a thousand bytes, %j requests %j', (header, range) => {
  expect(parseRange(header, 1000)).toEqual(range);
});

test('an empty file has no range', () => {
  for (const header of ['bytes=0-', 'bytes=0-0', 'bytes=-1'])
    expect(parseRange(header, 0)).toBe('unsatisfiable');
});

test.each(['/media/plan_a1b2.pdf', '/tekst/'])(
  'sends a range of %s, and its position in the file',
  async (path) => {
    const { get } = await serve(files);
    // Requested twice: first from the disk, then from memory.
    for (let time = 0; time < 2; time++) {
      const response = await get(path, { headers: { range: 'bytes=95-104', 'accept-encoding': 'gzip, br' } });
      expect(response.status).toBe(206);
      expect(response.headers.get('content-range')).toBe('bytes 95-104/1000');
      expect(response.headers.get('content-length')).toBe('10');
      expect(response.headers.get('content-encoding')).toBeNull();
      expect(await response.text()).toBe('5678901234');
      const complete = await get(path, { headers: { 'accept-encoding': 'identity' } });
      expect([complete.status, await complete.text()]).toEqual([200, digits]);
      expect(complete.headers.get('accept-ranges')).toBe('bytes');
      expect(response.headers.get('etag')).toBe(complete.headers.get('etag'));
    }
  },
);

test('sends any range of a large file', async () => {
  const { get } = await serve(files);
  const response = await get('/media/film_a1b2.pdf', { headers: { range: 'bytes=-300001' } });
  expect(response.headers.get('content-range')).toBe('bytes 699999-999999/1000000');
  expect(await response.text()).toBe(large.slice(-300_001));
});

test('answers 416 with the length of the file when there is no such range', async () => {
  const { get } = await serve(files);
  const response = await get('/media/plan_a1b2.pdf', { headers: { range: 'bytes=1000-' } });
  expect(response.status).toBe(416);
  expect(response.headers.get('content-range')).toBe('bytes */1000');
  expect(response.headers.get('cache-control')).toBe('no-store');
  expect(await response.text()).not.toContain('0123');
});

test('continues an interrupted download, and begins again when the bytes have changed', async () => {
  const { get } = await serve(files);
  const path = '/media/plan_a1b2.pdf';
  const etag = (await get(path)).headers.get('etag') ?? '';
  const requestRange = (condition: string) =>
    get(path, { headers: { range: 'bytes=990-', 'if-range': condition } });
  expect(await (await requestRange(etag)).text()).toBe('0123456789');
  // RFC 9110, 13.1.5: a weak ETag never matches, and we send no dates.
  for (const other of [`W/${etag}`, '"other"', 'Fri, 20 Nov 2026 10:00:00 GMT', '']) {
    const response = await requestRange(other);
    expect([response.status, await response.text()]).toEqual([200, digits]);
  }
});

test('sends no range of what is compressed, missing, gone or requested with HEAD', async () => {
  const { get } = await serve(files);
  const headers = { range: 'bytes=0-3' };
  expect((await get('/tekst/', { headers, method: 'HEAD' })).status).toBe(200);
  expect((await get('/nie-ma/', { headers })).status).toBe(404);
  const compressed =
    (await get('/tekst/', { headers: { 'accept-encoding': 'gzip' } })).headers.get('etag') ?? '';
  expect(compressed).toMatch(/^W\/".*-gzip"$/);
  const both = { ...headers, 'accept-encoding': 'gzip', 'if-range': compressed };
  expect((await get('/tekst/', { headers: both })).status).toBe(200);
});

test('answers 304 rather than a range to a client that has the file', async () => {
  const { get } = await serve(files);
  const path = '/media/plan_a1b2.pdf';
  const etag = (await get(path)).headers.get('etag') ?? '';
  const response = await get(path, { headers: { range: 'bytes=0-3', 'if-none-match': etag } });
  expect([response.status, await response.text()]).toEqual([304, '']);
});
