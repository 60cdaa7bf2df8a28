import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../../start/command.ts';
import { Fault } from '../../start/fault.ts';
import { root } from '../../start/settings.ts';
import type { Say } from '../../start/progress.ts';
import { findProgram } from '../find-program.ts';
import { hugoShares } from './hugo-content.ts';
import { hugoSite, styleOf } from './hugo-build.ts';
import { generateCmsDocuments } from './cms-documents.ts';

/** Durations of full builds, from the start of the program to its end, in milliseconds. */
export interface Builds {
  astro: number;
  /** As many entries, of the types that Hugo's templates know; null without Hugo. */
  hugo: number | null;
}

/** Builds a site of `count` entries in two languages: once by `pnpm build`, and by Hugo after a warm-up. */
export async function measureBuilds(count: number, say: Say): Promise<Builds> {
  const folder = await mkdtemp(join(tmpdir(), 'osiedle-builds-'));
  try {
    const out = join(folder, 'ours');
    const astro = await buildByAstro(count, folder, out);
    say(`  astro build measured`);
    const style = styleOf(await readFile(join(out, 'index.html'), 'utf8'));
    return { astro, hugo: await buildByHugo(count, folder, style, say) };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function buildByAstro(count: number, folder: string, out: string): Promise<number> {
  const file = join(folder, 'content.json');
  await writeFile(file, JSON.stringify(generateCmsDocuments(count)));
  const started = performance.now();
  await run({
    args: [join(root, 'scripts/build.ts')],
    env: { PATH: process.env['PATH'], CONTENT_FILE: file, SITE_OUT: out, SITE_CACHE: join(folder, 'cache') },
    quiet: true,
  });
  return performance.now() - started;
}

async function buildByHugo(count: number, folder: string, style: string, say: Say): Promise<number | null> {
  const program = await findProgram('hugo').catch((error: unknown) => {
    if (!(error instanceof Fault)) throw error;
    say(`  Hugo’s build is left out: ${error.message}`);
    return undefined;
  });
  if (!program) return null;
  const { build } = await hugoSite(program, generateCmsDocuments(count, hugoShares), folder, style);
  build();
  const duration = build();
  say('  Hugo’s build measured');
  return duration;
}
