import { readFileSync } from 'node:fs';

/**
 * Calls `gone` when the `npx` that started everything has ended, before this process or after. npm passes SIGTERM only to its
 * shell, and SIGKILL to nobody, so pnpm would go on with installing, and this process hold the ports, unseen. Linux only:
 * elsewhere it does nothing.
 * @param env this process's environment, which tells whether npx started it
 * @param intervalMs between two looks
 */
export function watchLauncher(env: NodeJS.ProcessEnv, gone: () => void, intervalMs = 1000): void {
  if (!env['npm_execpath']?.includes('/_npx/') || parentOf(process.pid) === undefined) return;
  const chain = chainToNpm();
  if (!chain) {
    gone();
    return;
  }
  const timer = setInterval(() => {
    if (chain.every((pid, index) => index === 0 || parentOf(chain[index - 1] ?? 0) === pid)) return;
    clearInterval(timer);
    gone();
  }, intervalMs);
  timer.unref();
}

/** The ids of the processes from this one up to npm: a shell, pnpm, a shell, npm. */
function chainToNpm(): number[] | undefined {
  const chain = [process.pid];
  for (let pid = parentOf(process.pid); pid; pid = parentOf(pid)) {
    chain.push(pid);
    if (isNpm(pid)) return chain;
  }
  return undefined;
}

/** npm gives itself a title, such as `npm exec pnpm start`; before that it is Node with the file of npm or npx. */
function isNpm(pid: number): boolean {
  try {
    const [program = '', file = ''] = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0');
    return [program, file].some((name) => /^(.*\/)?np[mx](-cli\.js)?( |$)/.test(name));
  } catch {
    return false;
  }
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
