import { spawnSync } from 'node:child_process';
import { mkdtemp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { end } from '../start/fault.ts';
import { findProgram } from './programs.ts';
import { hugoShares, mainText } from './publish/hugo.ts';
import { hugoSite, styleOf } from './publish/hugo-build.ts';
import { wireOf } from './publish/wire.ts';

/**
 * `pnpm bench:hugo [count]`: a whole rendering by the bundle against Hugo (Debian's package), in turn, from the same Markdown
 * to the same main text, for so many entries in two languages (500 if none is given). Only types that Hugo's templates know.
 */
const count = Number(process.argv.slice(2).find((arg) => arg !== '--') ?? 500);
const rounds = Number(process.env['ROUNDS'] ?? 3);

try {
  const program = await findProgram('hugo');
  const folder = await mkdtemp(join(tmpdir(), 'osiedle-hugo-'));
  const wire = wireOf(count, hugoShares);
  const file = join(folder, 'content.json');
  await writeFile(file, JSON.stringify(wire));
  const ours = join(folder, 'ours');
  await mkdir(ours);
  const render = (): { pages: number; wall: number } => {
    const args = [join(import.meta.dirname, 'publish/whole.ts'), file, ours];
    const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
    if (status !== 0) throw new Error(stderr);
    const { pages, rendering, writing } = JSON.parse(stdout) as Record<
      'pages' | 'rendering' | 'writing',
      number
    >;
    return { pages, wall: rendering + writing };
  };
  render();
  const style = styleOf(await readFile(join(ours, 'index.html'), 'utf8'));
  const { out: theirs, build: hugo } = await hugoSite(program, wire, folder, style);
  hugo();
  const path = 'aktualnosci';
  const [entry] = (wire.update as { slug: string; locale: string }[]).filter(({ locale }) => locale === 'pl');
  const texts = [ours, theirs].map((site) => mainText(join(site, path, entry?.slug ?? '', 'index.html')));
  if ((await texts[0]) !== (await texts[1]))
    throw new Error(
      `The main text of /${path}/${entry?.slug}/ differs: mend the templates in scripts/bench/hugo.`,
    );
  const ratios: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const { pages, wall } = render();
    const other = hugo();
    ratios.push(wall / other);
    console.log(
      `${pages} pages and feeds: ${Math.round(wall)} ms, Hugo ${Math.round(other)} ms, ${(wall / other).toFixed(2)}`,
    );
  }
  ratios.sort((a, b) => a - b);
  console.log(
    `In the middle ${ratios[Math.floor(rounds / 2)]?.toFixed(2)} times Hugo’s time. Load ${loadavg()[0]?.toFixed(1)}.`,
  );
  await rm(folder, { recursive: true, force: true });
} catch (error) {
  end(error);
}
