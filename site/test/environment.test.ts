import { describe, expect, it } from 'vitest';
import { readContentSource, readBuildEnvironment } from '../src/content/environment.ts';

const file = { CONTENT_FILE: 'content.json' };

describe('the environment of a build', () => {
  it('needs only a source of content', () => {
    const before = Date.now();
    expect(readContentSource(file)).toEqual({ kind: 'file', path: 'content.json' });
    const { now, ...rest } = readBuildEnvironment(file);
    expect(rest).toEqual({
      siteUrl: new URL('http://localhost:4321'),
      outDir: 'dist',
      mediaDir: undefined,
    });
    expect(now.getTime()).toBeGreaterThanOrEqual(before);
    expect(now.getTime()).toBeLessThanOrEqual(Date.now());
  });

  it('has the value of each variable that is set', () => {
    const given = {
      CMS_URL: 'http://127.0.0.1:1337',
      CMS_TOKEN: 'secret',
      SITE_URL: 'https://osiedla.example',
      BUILD_NOW: '2026-11-28T15:00:00Z',
      SITE_OUT: '/tmp/x',
      MEDIA_DIR: '/tmp/y',
    };
    expect(readContentSource(given)).toEqual({
      kind: 'cms',
      url: new URL('http://127.0.0.1:1337'),
      token: 'secret',
    });
    expect(readBuildEnvironment(given)).toEqual({
      siteUrl: new URL('https://osiedla.example'),
      now: new Date('2026-11-28T15:00:00Z'),
      outDir: '/tmp/x',
      mediaDir: '/tmp/y',
    });
  });

  it('treats empty variables as missing', () => {
    expect(readContentSource({ ...file, CMS_URL: '' }).kind).toBe('file');
    expect(readBuildEnvironment({ ...file, SITE_URL: '', MEDIA_DIR: '', SITE_OUT: '' })).toMatchObject({
      siteUrl: new URL('http://localhost:4321'),
      outDir: 'dist',
      mediaDir: undefined,
    });
  });

  it('of a bundle has no source of content', () => {
    expect(readBuildEnvironment({ SITE_WARM: '1' }).outDir).toBe('dist');
    expect(() => readContentSource({ SITE_WARM: '1' })).toThrow('it is given some when it runs');
  });
});
