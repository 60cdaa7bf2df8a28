import { spawnSync } from 'node:child_process';
import { access, mkdtemp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { entryPath, type Locale } from '../../shared/src/index.ts';
import { end } from '../start/fault.ts';
import { findProgram } from './find-program.ts';
import { hugoShares, mainText } from './publish/hugo-content.ts';
import { hugoSite, styleOf } from './publish/hugo-build.ts';
import { generateCmsDocuments, type CmsDocuments } from './publish/cms-documents.ts';

/**
 * `pnpm bench:hugo [count]`: measures a rendering of the whole site by the bundle and a build by Hugo (Debian's package), in
 * turn. Both turn the same Markdown into the same main text, for `count` entries in two languages (default 500), only of the
 * types that Hugo's templates know.
 */
const count = Number(process.argv.slice(2).find((arg) => arg !== '--') ?? 500);
const rounds = Number(process.env['ROUNDS'] ?? 3);
/** The text of one in this number of entries is compared. */
const compareEvery = 20;

/** What `publish/render-site.ts` prints. */
type RenderResult = Record<'pages' | 'rendering' | 'sinceStart' | 'rss', number>;

try {
  const program = await findProgram('hugo');
  // In memory if possible: writing ten thousand files to a shared disk takes very different times.
  const inMemory = await access('/dev/shm').then(
    () => true,
    () => false,
  );
  const folder = await mkdtemp(join(inMemory ? '/dev/shm' : tmpdir(), 'osiedle-hugo-'));
  const wire = generateCmsDocuments(count, hugoShares);
  const file = join(folder, 'content.json');
  await writeFile(file, JSON.stringify(wire));
  const ours = join(folder, 'ours');
  await mkdir(ours);
  const render = (): RenderResult => {
    const args = [join(import.meta.dirname, 'publish/render-site.ts'), file, ours];
    const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
    if (status !== 0) throw new Error(stderr);
    return JSON.parse(stdout) as RenderResult;
  };
  render();
  const style = styleOf(await readFile(join(ours, 'index.html'), 'utf8'));
  const { out: theirs, build: hugo } = await hugoSite(program, wire, folder, style);
  hugo();
  const compared = await compareTexts(wire, ours, theirs);
  console.log(`The main text of ${compared} entries is the same.`);
  const ratios: number[] = [];
  const withStart: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const { pages, rendering, sinceStart, rss } = render();
    const other = hugo();
    ratios.push(rendering / other);
    withStart.push(sinceStart / other);
    console.log(
      `${pages} pages and feeds, ${Math.round(rss / 1e6)} MB: ${Math.round(rendering)} ms (${Math.round(sinceStart)} ms from its start), ` +
        `Hugo’s ${await countPages(theirs)}: ${Math.round(other)} ms. ${(rendering / other).toFixed(2)} (${(sinceStart / other).toFixed(2)})`,
    );
  }
  console.log(
    `Median: ${median(ratios)} times Hugo’s time; with the start of the process and reading the content, as Hugo’s time is ` +
      `measured, ${median(withStart)}. Load ${loadavg()[0]?.toFixed(1)}.`,
  );
  await rm(folder, { recursive: true, force: true });
} catch (error) {
  end(error);
}

/** Compares the main text of entries in both languages. @returns how many */
async function compareTexts(wire: CmsDocuments, ours: string, theirs: string): Promise<number> {
  const types = ['update', 'document', 'page'] as const;
  const paths = types.flatMap((type) =>
    (wire[type] as { slug: string; locale: Locale }[]).map(({ slug, locale }) =>
      entryPath(type, locale, slug),
    ),
  );
  // Both languages of an entry are adjacent.
  const some = paths.filter((_, index) => Math.floor(index / 2) % compareEvery === 0);
  for (const path of some) {
    const [one, other] = await Promise.all(
      [ours, theirs].map((site) => mainText(join(site, path, 'index.html'))),
    );
    if (!one || one !== other)
      throw new Error(`The main text of ${path} differs: correct the templates in scripts/bench/hugo.`);
  }
  return some.length;
}

/** Counts the pages, feeds and other XML files of a built site. */
async function countPages(folder: string): Promise<number> {
  return (await readdir(folder, { recursive: true })).filter((path) => /\.(?:html|xml)$/.test(path)).length;
}

function median(ratios: number[]): string | undefined {
  return ratios.toSorted((a, b) => a - b)[Math.floor(rounds / 2)]?.toFixed(2);
}
