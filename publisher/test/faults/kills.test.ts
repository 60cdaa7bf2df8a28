import { once } from 'node:events';
import { readdir, readFile, readlink } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { kill, product, type Started } from '../support/processes.ts';
import { expectWholeRelease } from '../support/release.ts';
import { rounds } from '../support/rounds.ts';
import { visit } from '../support/visitor.ts';

/** The publisher is killed, at any instant: visitors see the old site or the new one, and the restart finishes the work. */

const dieAt = join(import.meta.dirname, '../support/die-at.ts');
const long = { timeout: rounds(60_000, 900_000) };

/** Expects that visitors saw these words in order, and nothing else. */
function expectWords(answers: string[], words: string[]): void {
  expect(answers).toEqual(words.map((word) => `200 <p>pl ${word}</p>`));
}

/** Whether a publisher that may have been killed is gone. */
async function isGone({ child }: Started): Promise<boolean> {
  if (child.exitCode === null && !child.signalCode)
    await Promise.race([once(child, 'exit'), sleep(rounds(300, 1000))]);
  return child.signalCode === 'SIGKILL';
}

test(
  'killed at any instant: visitors see the complete old or new site, and the new one after a restart',
  long,
  async () => {
    const { startPublisherProcess, startServer, shows, edit, hook, home, dataDir, site } = await product('0');
    startServer();
    let publisher = startPublisherProcess();
    await shows('0');
    const visitor = visit(site);
    const count = rounds(5, 50);
    for (let round = 1; round <= count; round++) {
      edit(String(round));
      await hook();
      // A run begins a tenth of a second after the previous one, and takes less time than that.
      await sleep(60 + Math.random() * 140);
      await kill(publisher.child);
      expect(await home()).toMatch(new RegExp(`pl (${round - 1}|${round})<`));
      await expectWholeRelease(dataDir);
      publisher = startPublisherProcess();
      await shows(String(round));
    }
    expectWords(
      await visitor.stop(),
      Array.from({ length: count + 1 }, (_, round) => String(round)),
    );
  },
);

test(
  'killed after any of its changes to the disk: visitors see the complete old or new site',
  long,
  async () => {
    const { startPublisher, startPublisherProcess, startServer, shows, edit, home, dataDir, site } =
      await product('0');
    const publish = async (word: string) => {
      const { stop } = startPublisher();
      await shows(word);
      await stop();
    };
    startServer();
    await publish('0');
    const visitor = visit(site);
    const every = rounds(8, 1);
    let [round, killed] = [0, 0];
    for (let at = 1; ; at += every) {
      edit(String(++round));
      const publisher = startPublisherProcess({ DIE_AT: String(at) }, [dieAt]);
      await Promise.race([once(publisher.child, 'exit'), shows(String(round))]);
      if (!(await isGone(publisher))) {
        // The publisher made fewer changes: the round before was the last.
        await kill(publisher.child);
        break;
      }
      killed += 1;
      expect(await home()).toMatch(new RegExp(`pl (${round - 1}|${round})<`));
      await expectWholeRelease(dataDir);
      await publish(String(round));
    }
    expect(killed).toBeGreaterThanOrEqual(rounds(3, 30));
    expectWords(
      await visitor.stop(),
      Array.from({ length: round + 1 }, (_, index) => String(index)),
    );
  },
);

const instants = [
  ['before the switch, its release already written', 'rename .*00000002.json$', 'one', '00000002.json'],
  ['right after the switch', 'rename .*releases/current$', 'two', '00000002.json'],
  ['while old blobs are collected', 'rm .*blobs/', 'two', '00000003.json'],
  ['while its run is recorded', 'open .*history.json.tmp$', 'one', '00000002.json'],
] as const;

test.each(instants.slice(0, rounds(2, 4)))(
  'killed %s: consistent after the restart',
  async (_name, at, shown, last) => {
    const { startPublisher, startPublisherProcess, startServer, shows, edit, home, status, dataDir, idle } =
      await product('one');
    startServer();
    // Only one release is kept, so that each run has garbage to collect.
    const first = startPublisher({ KEEP_RELEASES: '1' });
    await shows('one');
    await idle();
    await first.stop();
    edit('two');
    const second = startPublisherProcess({ KEEP_RELEASES: '1', DIE_AT: at }, [dieAt]);
    await once(second.child, 'exit');
    expect(second.child.signalCode).toBe('SIGKILL');
    expect(await home()).toContain(`pl ${shown}<`);
    await expectWholeRelease(dataDir);
    edit('three');
    startPublisher({ KEEP_RELEASES: '1' });
    await shows('three');
    await idle();
    // The release that never went live is deleted, and its number is used again.
    const releases = join(dataDir, 'releases');
    expect(await readlink(join(releases, 'current'))).toBe(
      shown === 'one' ? '00000002.json' : '00000003.json',
    );
    await expect
      .poll(async () => (await readdir(releases)).sort(), { timeout: 5000 })
      .toEqual([shown === 'one' ? last : '00000003.json', 'current']);
    const { cursor, history } = await status();
    expect(cursor).toBe(3);
    const manifest = JSON.parse(
      await readFile(join(releases, await readlink(join(releases, 'current'))), 'utf8'),
    ) as object;
    expect(manifest).toMatchObject({ cursor: 3 });
    expect(history[0]).toMatchObject({ outcome: 'published' });
    await expectWholeRelease(dataDir);
  },
);
