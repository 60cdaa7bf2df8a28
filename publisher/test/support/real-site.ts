import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { basePath } from '@osiedle/shared';
import { expect, onTestFinished } from 'vitest';
import { exampleContent } from '../../../shared/examples/index.ts';
import { startFakeCms, token, type FakeCms } from '../../../site/test/support/cms.ts';
import { sitemapUpdate } from '../../src/after/sitemap.ts';
import { readPublisherConfig } from '../../src/process/config.ts';
import { Releases } from '../../src/releases/releases.ts';
import { siteBundle } from '../../src/render/bundle.ts';
import { ContentMirror } from '../../src/run/content-mirror.ts';
import { RunHistory } from '../../src/run/history.ts';
import { RunQueue } from '../../src/run/queue.ts';
import { runPublication } from '../../src/run/run.ts';
import { Workspace } from '../../src/run/workspace.ts';
import { silence } from './silence.ts';

/** A CMS that holds the contract's examples. */
export async function examplesCms(): Promise<FakeCms> {
  const content = Object.fromEntries(
    Object.entries(exampleContent()).map(([type, wire]) => [type, Array.isArray(wire) ? wire : [wire]]),
  );
  const cms = await startFakeCms(content);
  onTestFinished(() => cms.close());
  return cms;
}

/** Writes a file for each upload that the CMS's content names: `bytes of` its name. */
export async function writeUploads(cms: FakeCms, dataDir: string): Promise<void> {
  const uploads = join(dataDir, 'public/uploads');
  await mkdir(uploads, { recursive: true });
  for (const [, name = ''] of JSON.stringify(cms.content).matchAll(/\/uploads\/([\w.-]+)/g))
    await writeFile(join(uploads, name), `bytes of ${name}`);
}

/** A publisher with the real site. @returns what makes a run, and the live release after it */
export async function publisherOf(cmsUrl: URL, dataDir: string, siteUrl = 'https://osiedla.example') {
  const config = readPublisherConfig({
    DATA_DIR: dataDir,
    CMS_URL: cmsUrl.origin,
    CMS_TOKEN: token,
    HOOK_SECRET: 'x',
    SITE_URL: siteUrl,
  });
  const releases = await Releases.open(dataDir, 10);
  const history = new RunHistory(dataDir);
  const content = new ContentMirror(
    siteBundle(config, silence),
    { url: config.cmsUrl, token: config.cmsToken },
    silence,
  );
  const workspace = new Workspace(releases, join(dataDir, 'public/uploads'), basePath(config.siteUrl));
  const { signal } = new AbortController();
  const run = async (trigger = 'test') => {
    const { release, outcome, brokenLinks } = await runPublication({
      ...config,
      run: history.begin([trigger]),
      content,
      workspace,
      releases,
      signal,
      confirmed: new Set(),
      queue: new RunQueue({ run: () => Promise.resolve('done') }),
    });
    const task = sitemapUpdate(workspace, releases);
    while (!(await task.step(signal)));
    if (outcome !== 'unchanged') expect(releases.current?.run).toBe(release?.id);
    return { release: releases.current, brokenLinks };
  };
  return run;
}
