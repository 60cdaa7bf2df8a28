import { spawnSync } from 'node:child_process';
import { lstat, mkdir, readFile, writeFile } from 'node:fs/promises';
import { createConnection } from 'node:net';
import { dirname, join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import { contentId, describeFault } from '../src/content-files/index.ts';
import { startCms } from './support/cms.ts';
import { contentFolder, contentTransfer } from './support/content-files.ts';
import { readDraft, readLive } from './support/entries.ts';
import { rowsWrittenBy } from './support/journal.ts';

const cms = await startCms();
const transfer = contentTransfer(cms);
const folder = await contentFolder({
  'place/dom/pl.md': '---\nname: Dom Kultury\n---\n',
  'meeting/narada/shared.yaml': 'startsAt: 2026-12-30 17:00\nplace: ../../place/dom\n',
  'meeting/narada/pl.md': '---\ntitle: Narada\nslug: narada\n---\n\nTekst.\n',
});
const documentId = contentId('meeting', 'narada');

async function write(file: string, text: string): Promise<void> {
  await mkdir(dirname(join(folder, file)), { recursive: true });
  await writeFile(join(folder, file), text);
}

const polish = (text: string) => `---\ntitle: Narada\nslug: narada\n---\n\n${text}\n`;
const liveBody = async () => (await readLive(cms, 'meeting', documentId, 'pl'))?.['body'];

test('a dry run writes nothing, and says what would be', async () => {
  const said: string[] = [];
  const rows = await rowsWrittenBy(cms, async () => {
    const outcome = await transfer.import({ folder, isDryRun: true, say: (line) => said.push(line) });
    expect(outcome).toMatchObject({ created: 2, updated: 0, faults: [], left: [] });
  });
  expect(rows).toEqual([]);
  expect(said).toContain('  meeting/narada would be created');
  expect(await cms.documents('meeting').findMany()).toEqual([]);
});

test('rules hold, with file and line; what is right is imported, and what names a bad document goes without it', async () => {
  await write('page/zla/pl.md', '---\ntitle: Zła\nslug: osiedla\n---\n');
  await write('topic/zly/pl.md', '---\nname: Zły\nopis: x\n---\n');
  await write('update/nowe/shared.yaml', 'topics: [../../topic/zly]\n');
  await write('update/nowe/pl.md', '---\ntitle: Nowe\n---\n');
  await write('files/skrypt.png', '<svg xmlns="http://www.w3.org/2000/svg"/>');
  const { faults, created } = await transfer.import({ folder });
  expect(created).toBe(3);
  expect(faults.map(describeFault).sort()).toEqual([
    expect.stringMatching(/^files\/skrypt\.png: Plik „skrypt\.png” nie jest ani zdjęciem/),
    expect.stringMatching(/^page\/zla\/pl\.md:3: .*osiedla/),
    expect.stringMatching(/^topic\/zly\/pl\.md:3: “opis” is not a field here\./),
    expect.stringMatching(/^update\/nowe: It names a topic that was not imported/),
  ]);
  expect(await cms.documents('page').findMany()).toEqual([]);
  expect(await readLive(cms, 'update', contentId('update', 'nowe'), 'pl')).toMatchObject({ title: 'Nowe' });
});

const only = ['meeting'] as const;

test('a corrected sentence is live after one import, and again after the next', async () => {
  for (const sentence of ['Poprawione.', 'Poprawione jeszcze raz.']) {
    await write('meeting/narada/pl.md', polish(sentence));
    const rows = await rowsWrittenBy(cms, async () => {
      expect(await transfer.import({ folder, only })).toMatchObject({
        updated: 1,
        created: 0,
        left: [],
        faults: [],
      });
    });
    expect(rows).toContain('publish meeting pl');
    expect(await liveBody()).toBe(sentence);
    expect(await rowsWrittenBy(cms, () => transfer.import({ folder, only }))).toEqual([]);
  }
});

test('what an editor has written since stays, unless it is overwritten', async () => {
  const meetings = cms.documents('meeting');
  await meetings.update({ documentId, locale: 'pl', data: { body: 'Słowa redaktorki.' } });
  await write('meeting/narada/pl.md', polish('Z pliku.'));
  const said: string[] = [];
  const attempt = () => transfer.import({ folder, only, say: (line) => said.push(line) });
  expect(await attempt()).toMatchObject({ left: ['meeting/narada'], updated: 0 });
  expect(said.join('\n')).toContain('Its draft in the CMS has changes that are not published.');
  expect(await readDraft(cms, 'meeting', documentId, 'pl')).toMatchObject({ body: 'Słowa redaktorki.' });

  await meetings.publish({ documentId, locale: 'pl' });
  expect(await attempt()).toMatchObject({ left: ['meeting/narada'], updated: 0 });
  expect(said.join('\n')).toContain('after it was exported');
  expect(await liveBody()).toBe('Słowa redaktorki.');

  // After an export the file is as new as the CMS.
  await transfer.export({ folder, only });
  const file = join(folder, 'meeting/narada/pl.md');
  await writeFile(file, (await readFile(file, 'utf8')).replace('Słowa redaktorki.', 'Słowa z pliku.'));
  expect(await transfer.import({ folder, only })).toMatchObject({ updated: 1, left: [] });

  await meetings.update({ documentId, locale: 'pl', data: { body: 'Znowu redaktorka.' } });
  await write('meeting/narada/pl.md', polish('Z pliku.'));
  expect(await transfer.import({ folder, only, overwrites: true })).toMatchObject({ updated: 1, left: [] });
  expect(await liveBody()).toBe('Z pliku.');
});

test('a new address redirects the old one; with `isNewOnly` what is there stays', async () => {
  await write('meeting/narada/pl.md', polish('Z pliku.').replace('slug: narada', 'slug: rozmowa'));
  expect(await transfer.import({ folder, only, isNewOnly: true })).toMatchObject({
    updated: 0,
    unchanged: 1,
  });
  expect(await rowsWrittenBy(cms, () => transfer.import({ folder, only }))).toContain('create redirect');
  expect(await cms.documents('redirect').findMany()).toMatchObject([
    { from: '/spotkania/narada/', to: '/spotkania/rozmowa/' },
  ]);
});

test('a running CMS is asked through a door that is its owner’s alone', async () => {
  const pointer = join(cms.dataDir, 'content-door.json');
  expect((await lstat(pointer)).mode & 0o077).toBe(0);
  const { socket, token } = JSON.parse(await readFile(pointer, 'utf8')) as { socket: string; token: string };
  expect((await lstat(dirname(socket))).mode & 0o077).toBe(0);

  const ask = async (line: string): Promise<string> => {
    const connection = createConnection(socket);
    connection.on('error', () => undefined);
    connection.write(line);
    return (await buffer(connection)).toString();
  };
  const request = (options: object, given = token) =>
    `${JSON.stringify({ token: given, verb: 'export', options })}\n`;
  const out = await contentFolder();
  expect(await ask(request({ folder: out }, 'x'.repeat(token.length)))).toBe('');
  expect(await ask('x'.repeat(20_000))).toBe('');
  expect(await ask(request({ folder: 'relative' }))).toContain('no absolute path');
  expect(await ask(request({ folder: out, only }))).toContain('"documents":1');

  // Only root can try it as somebody else.
  if (process.getuid?.() === 0) {
    const code = `require('net').createConnection(${JSON.stringify(socket)}).on('error', (e) => console.log(e.code)).on('connect', () => process.exit())`;
    const stranger = spawnSync(process.execPath, ['-e', code], {
      uid: 65_534,
      gid: 65_534,
      encoding: 'utf8',
    });
    expect(stranger.stdout).not.toBe('');
  }
});
