import { CommandError, eraseEverywhere, resume, rollback } from './operations.ts';
import type { BackgroundTasks } from '../after/background-tasks.ts';
import type { Logger } from '../process/log.ts';
import type { Runner } from '../run/runner.ts';
import type { StatusSources } from './status.ts';
import type { Workspace } from '../run/workspace.ts';

/** An operator's commands to a running publisher. Each returns its result. @throws CommandError */
export interface Commands {
  rollback: (body: { release?: string }) => Promise<object>;
  resume: () => Promise<object>;
  confirm: () => Promise<object>;
  erase: (body: { path?: string }) => Promise<object>;
}

export interface CommandOptions {
  runner: Runner;
  workspace: Workspace;
  backgroundTasks: BackgroundTasks;
  log: Logger;
}

/** Creates the commands. While one changes releases, nothing is published and no background task runs. */
export function createCommands(
  { queue, releases, hold, findings, host }: StatusSources,
  { runner, workspace, backgroundTasks, log }: CommandOptions,
): Commands {
  const exclusively = async <T>(work: () => Promise<T>): Promise<T> => {
    await queue.hold();
    await backgroundTasks.pause();
    // The command may delete blobs that the working set needs.
    workspace.clear();
    try {
      return await work();
    } finally {
      if (!hold.held) queue.resume();
      backgroundTasks.resume();
      host.notice();
    }
  };
  return {
    rollback: async ({ release }) => {
      const { id, rollbackTo } = await exclusively(() => rollback(releases, hold, release));
      log.warn({ release: id, rollbackTo }, 'rolled back, publishing is held');
      return { release: id, rollbackTo };
    },
    resume: async () => {
      await resume(hold);
      queue.resume();
      queue.request('resume');
      log.warn('publishing resumed');
      return { state: queue.state };
    },
    confirm: () => {
      if (!findings.refusal) throw new CommandError('No release waits for a confirmation.');
      const { vanished } = findings.refusal;
      runner.confirm(vanished);
      queue.request('confirm');
      log.warn({ vanished }, 'confirmed');
      return Promise.resolve({ confirmed: vanished });
    },
    erase: async ({ path = '' }) => {
      const count = await exclusively(() => eraseEverywhere(releases, path));
      log.warn({ path, releases: count }, 'erased');
      return { releases: count };
    },
  };
}
