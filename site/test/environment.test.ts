import { describe, expect, it } from 'vitest';
import { readSource, readSurroundings } from '../src/content/environment.ts';

const file = { CONTENT_FILE: 'content.json' };

describe('the environment of a build', () => {
  it('needs nothing but a source of content', () => {
    const before = Date.now();
    expect(readSource(file)).toEqual({ kind: 'file', path: 'content.json' });
    const { now, ...rest } = readSurroundings({});
    expect(rest).toEqual({
      siteUrl: new URL('http://localhost:4321'),
      outDir: 'dist',
      mediaDir: undefined,
    });
    expect(now.getTime()).toBeGreaterThanOrEqual(before);
    expect(now.getTime()).toBeLessThanOrEqual(Date.now());
  });

  it('reads all that is given', () => {
    const given = {
      CMS_URL: 'http://127.0.0.1:1337',
      CMS_TOKEN: 'secret',
      SITE_URL: 'https://osiedla.example',
      BUILD_NOW: '2026-11-28T15:00:00Z',
      SITE_OUT: '/tmp/x',
      MEDIA_DIR: '/tmp/y',
    };
    expect(readSource(given)).toEqual({
      kind: 'cms',
      url: new URL('http://127.0.0.1:1337'),
      token: 'secret',
    });
    expect(readSurroundings(given)).toEqual({
      siteUrl: new URL('https://osiedla.example'),
      now: new Date('2026-11-28T15:00:00Z'),
      outDir: '/tmp/x',
      mediaDir: '/tmp/y',
    });
  });

  it('counts an empty variable as missing', () => {
    expect(readSource({ ...file, CMS_URL: '' }).kind).toBe('file');
    expect(readSurroundings({ SITE_URL: '', MEDIA_DIR: '', SITE_OUT: '' })).toMatchObject({
      siteUrl: new URL('http://localhost:4321'),
      outDir: 'dist',
      mediaDir: undefined,
    });
  });

  it.each([
    ['no source', {}, /Set CMS_URL and CMS_TOKEN .* or CONTENT_FILE/],
    ['two sources', { ...file, CMS_URL: 'http://x' }, /CMS_URL and CONTENT_FILE are both set/],
    ['a CMS without a token', { CMS_URL: 'http://x' }, /CMS_TOKEN is missing/],
    ['a CMS at no address', { CMS_URL: 'localhost:1337', CMS_TOKEN: 'x' }, /CMS_URL is "localhost:1337"/],
    [
      'a site below a path',
      { ...file, SITE_URL: 'https://x.example/osiedla' },
      /such as https:\/\/x\.example/,
    ],
    ['a site with a query', { ...file, SITE_URL: 'https://x.example/?a=1' }, /SITE_URL/],
    ['a site at no address', { ...file, SITE_URL: 'x' }, /SITE_URL is "x"/],
    ['no instant', { ...file, BUILD_NOW: 'tomorrow' }, /BUILD_NOW is "tomorrow"/],
  ])('refuses %s and tells the remedy', (_, variables, message) => {
    expect(() => [readSource(variables), readSurroundings(variables)]).toThrow(message);
  });
});
