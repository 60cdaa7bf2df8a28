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

/** A disk that takes no more. */
interface Disk {
  dataDir?: string;
  fill: (pid: number | undefined) => Promise<void>;
  empty: (pid: number | undefined) => Promise<void>;
}

/** A small file system in memory, which root alone may make. */
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
      // What does not fit any more is refused, and so is a smaller piece after it, down to the last page of memory.
      for (let size = 1024 * 1024; size >= 4096; size /= 2)
        for (let full = false; !full;)
          await writeFile(filler, Buffer.alloc(size), { flag: 'a' }).catch(() => (full = true));
    },
    empty: () => rm(filler),
  };
}

/** A limit of the kernel on what a process may write into one file, which anybody may set. */
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

const disks: [string, () => Promise<Disk>][] = [['files that may not grow', limitedFiles]];
if (process.getuid?.() === 0) disks.push(['a small disk that is full', smallDisk]);

/** The blobs that lie on the disk, by name. */
async function blobsIn(dataDir: string): Promise<string[]> {
  const names = await readdir(join(dataDir, 'blobs'), { recursive: true });
  return names.filter((name) => /[/.]/.test(name)).map((name) => basename(name).replace(/\.(?:br|gz)$/, ''));
}

test.each(disks)('%s: the old site, nothing half-made left, and it heals', async (_name, makeDisk) => {
  const disk = await makeDisk();
  const { startPublisher, startServer, shows, edit, hook, idle, ended, home, dataDir, cms } = await product(
    'one',
    disk.dataDir,
  );
  startServer();
  const { child } = startPublisher();
  await shows('one');
  await idle();
  await disk.fill(child.pid);
  edit('two');
  const body = Array.from({ length: 20_000 }, () => Math.random()).join(' ');
  cms.put('page', page('long', { body }));
  await hook();
  expect((await ended('failed')).lastRun?.error).toMatch(/ENOSPC|EFBIG|no space left|file too large/i);
  expect(await home()).toContain('pl one<');
  // Not even while the disk is full.
  expect((await readdir(join(dataDir, 'releases'))).sort()).toEqual(['00000001.json', 'current']);
  const live = await liveManifest(dataDir);
  const needed = [...filesIn(live).map(({ blob }) => blob), ...shardsOf(live).map(({ hash }) => hash)];
  expect(new Set(await blobsIn(dataDir))).toEqual(new Set(needed));
  await disk.empty(child.pid);
  await hook();
  await shows('two');
  await idle();
  await expectWholeRelease(dataDir);
  const gone = once(child, 'exit');
  child.kill('SIGTERM');
  expect(await gone).toEqual([0, null]);
});

test('what cannot be taken in while more is rendered ends the run, and not the publisher', async () => {
  const disk = await limitedFiles();
  const { startPublisher, startServer, shows, edit, hook, idle, ended, cms } = await product('one');
  startServer();
  const { child } = startPublisher({ RENDER_PAUSE: '100' });
  await shows('one');
  await idle();
  await disk.fill(child.pid);
  // Pages that nobody waits for have it; what somebody waits for is small, and comes before.
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

test('a release that could not be written, or not be switched to, leaves nothing behind', async () => {
  const dataDir = await temporaryFolder();
  const releases = await Releases.open(dataDir, 10);
  await release(releases, dataDir, smallSite('one'));
  const folder = join(dataDir, 'releases');
  for (const stone of ['00000002.json.tmp', 'current.tmp']) {
    // Where a draft should be stands a folder that cannot be written over.
    await mkdir(join(folder, stone, 'in-the-way'), { recursive: true });
    await expect(release(releases, dataDir, smallSite('two'))).rejects.toThrow(/EISDIR|ENOTEMPTY|directory/i);
    expect((await liveManifest(dataDir)).id).toBe('00000001');
    expect(releases.all.map(({ id }) => id)).toEqual(['00000001']);
    await rm(join(folder, stone), { recursive: true });
    expect((await readdir(folder)).sort()).toEqual(['00000001.json', 'current']);
  }
  expect((await release(releases, dataDir, smallSite('two')))?.id).toBe('00000002');
});
