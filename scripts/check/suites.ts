import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../start/settings.ts';

export interface Totals {
  passed: number;
  failed: number;
}

/** The used part of Vitest's JSON report. */
export interface VitestReport {
  success: boolean;
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests: number;
  testResults: { name: string; status: string; assertionResults: unknown[] }[];
}

/** Runs Vitest on every room and shows its output. @param env additional environment of the tests */
export async function runSuites(env: NodeJS.ProcessEnv): Promise<Totals> {
  const folder = await mkdtemp(join(tmpdir(), 'osiedle-tests-'));
  const file = join(folder, 'report.json');
  try {
    const code = await vitest(
      ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`],
      env,
    );
    const text = await readFile(file, 'utf8').catch(() => undefined);
    return countTotals(text === undefined ? undefined : (JSON.parse(text) as VitestReport), code);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/**
 * The honest totals. A suite that cannot run, a skipped test and a todo count as failures; a run that fails without a failed
 * test, or finds no tests, counts as one failure.
 */
export function countTotals(report: VitestReport | undefined, exitCode: number): Totals {
  if (!report) return { passed: 0, failed: 1 };
  const crashed = report.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  ).length;
  const failed = report.numFailedTests + report.numPendingTests + report.numTodoTests + crashed;
  const unexplained = failed === 0 && (!report.success || exitCode !== 0 || report.numPassedTests === 0);
  return { passed: report.numPassedTests, failed: unexplained ? 1 : failed };
}

function vitest(args: string[], env: NodeJS.ProcessEnv): Promise<number> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [join(root, 'node_modules/vitest/vitest.mjs'), ...args], {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    child.once('error', () => resolve(1));
    child.once('close', (code) => resolve(code ?? 1));
  });
}
