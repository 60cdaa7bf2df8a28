import type { CommandMessage } from './command.ts';
import { Fault } from './fault.ts';
import type { Screen } from './progress.ts';

/** For commands that `pnpm start` may run (see `run`): it has the screen then, and gets messages. */

export const startedByStart = process.connected;

/** The screen of such a command: how far its steps have come is the state of the start's own step; lines go to its log. */
export const screenOfStart: Screen = {
  say: (line) => console.log(line),
  step: (title, work) => work((state) => send({ state })),
};

/** Tells the start of a fault, which it shows as its own. */
export function tellFault(error: unknown): void {
  if (error instanceof Fault) send({ fault: error.message });
}

function send(message: CommandMessage): void {
  if (process.connected) process.send?.(message);
}
