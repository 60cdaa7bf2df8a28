import { CommandError, eraseEverywhere, resume, rollback } from './operations.ts';
import { refusalId } from '../run/guard.ts';
import type { BackgroundTasks } from '../after/background-tasks.ts';
import type { Logger } from '../process/log.ts';
import type { Runner } from '../run/runner.ts';
import type { StatusSources } from './status.ts';
import type { Workspace } from '../run/workspace.ts';

/**
 * Commands to a running publisher, of an operator, or of an administrator in the panel (`by`: their account). Each returns
 * its result. @throws CommandError
 */
export interface Commands {
  rollback: (body: { release?: string; by?: string }) => Promise<object>;
  resume: (body: { by?: string }) => Promise<object>;
  /** `refusal`: the id of the one that somebody was shown; absent: whichever there is. */
  confirm: (body: { refusal?: string; by?: string }) => Promise<object>;
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
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const next = last.then(work);
    last = next.catch(() => undefined);
    return next;
  };
  const exclusively = <T>(work: () => Promise<T>): Promise<T> => inTurn(() => alone(work));
  const alone = async <T>(work: () => Promise<T>): Promise<T> => {
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
    rollback: async ({ release, by }) => {
      const { id, rollbackTo } = await exclusively(() => rollback(releases, hold, release, by));
      log.warn({ release: id, rollbackTo, by }, 'rolled back, publishing is held');
      return { release: id, rollbackTo };
    },
    resume: async ({ by }) => {
      await inTurn(() => resume(hold));
      queue.resume();
      queue.request('resume');
      log.warn({ by }, 'publishing resumed');
      return { state: queue.state };
    },
    confirm: ({ refusal, by }) => {
      if (!findings.refusal) throw new CommandError('No release waits for a confirmation.');
      if (refusal && refusal !== refusalId(findings.refusal))
        throw new CommandError('Another release waits for a confirmation than was shown. Look at it first.');
      const { vanished } = findings.refusal;
      runner.confirm(vanished);
      queue.request('confirm');
      log.warn({ vanished, by }, 'confirmed');
      return Promise.resolve({ confirmed: vanished });
    },
    erase: async ({ path = '' }) => {
      const count = await exclusively(() => eraseEverywhere(releases, path));
      log.warn({ path, releases: count }, 'erased');
      return { releases: count };
    },
  };
}
