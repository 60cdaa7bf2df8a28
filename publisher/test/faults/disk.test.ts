import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { shardsOf } from '../../src/releases/manifest-file.ts';
import { filesIn } from '../../src/releases/manifest.ts';
import { Releases } from '../../src/releases/releases.ts';
import { temporaryFolder } from '../support/folder.ts';
import { page, product } from '../support/processes.ts';
import { expectWholeRelease, liveManifest, release } from '../support/release.ts';
import { smallSite } from '../support/site.ts';

/** A disk that is full. */
interface Disk {
  dataDir?: string;
  fill: (pid: number | undefined) => Promise<void>;
  empty: (pid: number | undefined) => Promise<void>;
}

/** A small file system in memory, which only root can make. */
async function smallDisk(): Promise<Disk> {
  const dataDir = await temporaryFolder();
  execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=2m', 'osiedle-test', dataDir]);
  onTestFinished(() => {
    execFileSync('umount', ['--lazy', dataDir]);
  });
  const filler = join(dataDir, 'filler');
  return {
    dataDir,
    fill: async () => {
      // Smaller and smaller pieces fill the file system down to the last page of memory.
      for (let size = 1024 * 1024; size >= 4096; size /= 2)
        for (let full = false; !full;)
          await writeFile(filler, Buffer.alloc(size), { flag: 'a' }).catch(() => (full = true));
    },
    empty: () => rm(filler),
  };
}

/** The kernel's limit on the size of a file that a process writes, which any user can set. */
function limitedFiles(): Promise<Disk> {
  const limit = (pid: number | undefined, size: string) => {
    execFileSync('prlimit', ['--pid', String(pid), `--fsize=${size}:unlimited`]);
    return Promise.resolve();
  };
  return Promise.resolve({
    fill: (pid) => limit(pid, '1000'),
    empty: (pid) => limit(pid, 'unlimited'),
  });
}

const disks: [string, () => Promise<Disk>][] = [['files that cannot grow', limitedFiles]];
if (process.getuid?.() === 0) disks.push(['a small disk that is full', smallDisk]);

/** The names of the blobs on the disk. */
async function blobsIn(dataDir: string): Promise<string[]> {
  const names = await readdir(join(dataDir, 'blobs'), { recursive: true });
  return names.filter((name) => /[/.]/.test(name)).map((name) => basename(name).replace(/\.(?:br|gz)$/, ''));
}

test.each(disks)(
  '%s: the old site stays, no incomplete file is left, and publishing recovers',
  async (_name, makeDisk) => {
    const disk = await makeDisk();
    const { startPublisherProcess, startServer, shows, edit, hook, idle, ended, home, dataDir, cms } =
      await product('one', disk.dataDir);
    startServer();
    const { child } = startPublisherProcess();
    await shows('one');
    await idle();
    await disk.fill(child.pid);
    edit('two');
    const body = Array.from({ length: 20_000 }, () => Math.random()).join(' ');
    cms.put('page', page('long', { body }));
    await hook();
    expect((await ended('failed')).lastRun?.error).toMatch(/ENOSPC|EFBIG|no space left|file too large/i);
    expect(await home()).toContain('pl one<');
    // Nothing incomplete is left even while the disk is full.
    expect((await readdir(join(dataDir, 'releases'))).sort()).toEqual(['00000001.json', 'current']);
    const live = await liveManifest(dataDir);
    const needed = [...filesIn(live).map(({ blob }) => blob), ...shardsOf(live).map(({ hash }) => hash)];
    expect(new Set(await blobsIn(dataDir))).toEqual(new Set(needed));
    await disk.empty(child.pid);
    await hook();
    await shows('two');
    await idle();
    await expectWholeRelease(dataDir);
    const exited = once(child, 'exit');
    child.kill('SIGTERM');
    expect(await exited).toEqual([0, null]);
  },
);

test('a page that cannot be stored during rendering ends the run, and not the publisher', async () => {
  const disk = await limitedFiles();
  const { startPublisherProcess, startServer, shows, edit, hook, idle, ended, cms } = await product('one');
  startServer();
  const { child } = startPublisherProcess({ RENDER_PAUSE: '100' });
  await shows('one');
  await idle();
  await disk.fill(child.pid);
  // The large text is on deferred pages; the urgent page is small and comes before.
  edit(Array.from({ length: 5000 }, () => Math.random()).join(' '));
  cms.put('page', page('short'));
  await hook();
  await ended('failed');
  await disk.empty(child.pid);
  edit('two');
  await hook();
  await shows('two');
  expect(child.exitCode).toBeNull();
});

test('a release that could not be written or made live leaves nothing behind', async () => {
  const dataDir = await temporaryFolder();
  const releases = await Releases.open(dataDir, 10);
  await release(releases, dataDir, smallSite('one'));
  const folder = join(dataDir, 'releases');
  for (const obstacle of ['00000002.json.tmp', 'current.tmp']) {
    // In place of the draft stands a folder, which cannot be overwritten.
    await mkdir(join(folder, obstacle, 'in-the-way'), { recursive: true });
    await expect(release(releases, dataDir, smallSite('two'))).rejects.toThrow(/EISDIR|ENOTEMPTY|directory/i);
    expect((await liveManifest(dataDir)).id).toBe('00000001');
    expect(releases.all.map(({ id }) => id)).toEqual(['00000001']);
    await rm(join(folder, obstacle), { recursive: true });
    expect((await readdir(folder)).sort()).toEqual(['00000001.json', 'current']);
  }
  expect((await release(releases, dataDir, smallSite('two')))?.id).toBe('00000002');
});
