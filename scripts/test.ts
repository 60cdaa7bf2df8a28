import { compileCacheDir } from './start/settings.ts';
import { ensureChromium } from './check/chromium.ts';
import { ensurePostgres } from './check/postgres.ts';
import { ensureServers } from './check/servers.ts';
import { runSuites } from './check/suites.ts';
import { checkCode } from './check/code-checks.ts';
import { buildPanel, compileCms } from './start/build-cms.ts';
import { plainScreen } from './start/progress.ts';

/**
 * `pnpm test`: runs all checks and tests, and prints the totals in the last line. With `--long` (`pnpm test:long`),
 * randomised tests repeat many times instead of a few.
 */
const say = (line: string): void => {
  console.log(line);
};

// Hundreds of processes load the same code.
process.env['NODE_COMPILE_CACHE'] ??= compileCacheDir;
/** On a busy machine the panel takes minutes. */
const buildTimeoutMs = 600_000;
const totals = { passed: 0, failed: 0 };
const env: NodeJS.ProcessEnv = process.argv.includes('--long') ? { LONG: '1' } : {};
try {
  env['CHROMIUM_PATH'] = await ensureChromium(say);
  env['POSTGRES_BIN'] = await ensurePostgres(say);
  Object.assign(env, await ensureServers(say));
} catch (error) {
  // A missing tool is one failure; the rest is still checked.
  totals.failed += 1;
  say(`✗ ${error instanceof Error ? error.message : String(error)}`);
}
// The tests of whole products wait for the CMS and its panel, which are built beside the checks.
const building = buildAll().catch((error: unknown) => {
  totals.failed += 1;
  say(`✗ ${error instanceof Error ? error.message : String(error)}`);
});
for (const { ok } of await checkCode(say)) totals[ok ? 'passed' : 'failed'] += 1;
await building;
const { passed, failed } = await runSuites(env);
totals.passed += passed;
totals.failed += failed;

say(`${totals.passed} passed, ${totals.failed} failed`);
process.exit(totals.failed === 0 ? 0 : 1);

async function buildAll(): Promise<void> {
  const [screen, signal] = [plainScreen(say), AbortSignal.timeout(buildTimeoutMs)];
  await compileCms(screen, signal);
  await buildPanel(screen, signal);
}
