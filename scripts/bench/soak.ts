import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { end } from '../start/fault.ts';
import { plainScreen } from '../start/progress.ts';
import { startProduct } from '../start/product.ts';
import { readBenchSettings } from './bench-settings.ts';
import { Editing } from './soak/editing.ts';
import { killAtRandom } from './soak/killer.ts';
import { verify } from './soak/verify.ts';
import { Visitors } from './soak/visitors.ts';

/**
 * `pnpm bench:soak`: a thousand publishes (or PUBLISHES) while the CMS and the publisher are killed at random and visitors
 * request pages. At the end the site must equal a full build, every acknowledged publish must have its row, and every visit
 * must have been answered 200 from one single release. Otherwise the command exits with 1.
 */
const publishes = Number(process.env['PUBLISHES'] ?? 1000);
const dataDir = await mkdtemp(join(tmpdir(), 'osiedle-soak-'));
const say = (line: string): void => {
  console.log(line);
};

try {
  const settings = await readBenchSettings(dataDir, { KEEP_RELEASES: '50' });
  const product = await startProduct(settings, { screen: plainScreen(say) });
  const editing = new Editing(product.cms);
  await editing.prepare();
  const visitors = new Visitors(product.site, dataDir);
  await visitors.start();
  const killer = killAtRandom(product.children, say);
  const started = Date.now();
  await editing.publish(publishes, (done) => {
    if (done % 100 === 0)
      say(
        `${done} publishes, ${killer.kills} kills, ${visitors.visits} visits, ${visitors.faults.length} faults`,
      );
  });
  killer.stop();
  const faults = await verify(product, editing);
  await visitors.stop();
  await product.stop();
  faults.push(...visitors.faults);

  const seconds = Math.round((Date.now() - started) / 1000);
  say(`${editing.acknowledged.length} publishes acknowledged, ${editing.refused} not, in ${seconds} s.`);
  say(`${killer.kills} kills, ${visitors.releases} releases seen, ${visitors.visits} visits.`);
  for (const fault of faults.slice(0, 20)) say(`✗ ${fault}`);
  say(
    faults.length === 0
      ? 'Nothing was lost, torn or refused.'
      : `${faults.length} faults; state kept in ${dataDir}`,
  );
  if (faults.length === 0) await rm(dataDir, { recursive: true, force: true });
  process.exit(faults.length === 0 ? 0 : 1);
} catch (error) {
  say(`State kept in ${dataDir}`);
  end(error);
}
