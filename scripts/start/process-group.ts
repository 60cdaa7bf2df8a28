import type { ChildProcess } from 'node:child_process';

/** Sends a signal to a child that was started `detached`, and to its descendants. */
export function signalGroup(child: ChildProcess | undefined, signal: NodeJS.Signals): void {
  if (!child?.pid) return;
  try {
    process.kill(-child.pid, signal);
  } catch {
    // The process has just ended.
  }
}
