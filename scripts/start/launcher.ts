import { readFileSync } from 'node:fs';

const checkIntervalMs = 1000;

/**
 * Calls `gone` when the `npx` that started everything has ended. npm passes SIGTERM only to its shell, so pnpm and all its
 * children would go on unseen and hold the ports. Linux only: elsewhere it does nothing.
 * @param env this process's environment, which tells whether npx started it
 */
export function watchLauncher(env: NodeJS.ProcessEnv, gone: () => void): void {
  if (!env['npm_execpath']?.includes('/_npx/')) return;
  const runner = parentOf(process.ppid);
  const launcher = runner && parentOf(runner);
  if (!launcher) return;
  const timer = setInterval(() => {
    if (parentOf(runner) === launcher) return;
    clearInterval(timer);
    gone();
  }, checkIntervalMs);
  timer.unref();
}

/** @see proc(5): the name in parentheses may hold anything, so what follows its end is split */
function parentOf(pid: number): number | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
  } catch {
    return undefined;
  }
}
