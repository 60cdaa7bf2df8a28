import { CommandError, eraseEverywhere, resume, rollback } from './operations.ts';
import type { BackgroundTasks } from '../after/background-tasks.ts';
import type { Logger } from '../process/log.ts';
import type { Runner } from '../run/runner.ts';
import type { Sources } from './status.ts';
import type { Workspace } from '../run/workspace.ts';

/** What an operator may ask a running publisher for, each answered with what came of it. @throws CommandError */
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

/** An operator's commands, each with the releases to itself. */
export function createCommands(
  { queue, releases, hold, findings }: Sources,
  { runner, workspace, backgroundTasks, log }: CommandOptions,
): Commands {
  const alone = async <T>(work: () => Promise<T>): Promise<T> => {
    await queue.hold();
    await backgroundTasks.pause();
    // Blobs may go that the last rendering is made of.
    workspace.clear();
    try {
      return await work();
    } finally {
      if (!hold.held) queue.resume();
      backgroundTasks.resume();
    }
  };
  return {
    rollback: async ({ release }) => {
      const { id, rollbackTo } = await alone(() => rollback(releases, hold, release));
      log.warn({ release: id, rollbackTo }, 'rolled back, publishing is held');
      return { release: id, rollbackTo };
    },
    resume: async () => {
      await resume(hold);
      queue.resume();
      queue.request('resume');
      log.warn('publishing goes on');
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
      const count = await alone(() => eraseEverywhere(releases, path));
      log.warn({ path, releases: count }, 'erased');
      return { releases: count };
    },
  };
}
