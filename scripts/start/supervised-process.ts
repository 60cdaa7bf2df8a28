import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, readFileSync } from 'node:fs';
import { exitWithParent } from './command.ts';
import { openLog, rotateOpenLog } from './logs.ts';
import { signalGroup } from './process-group.ts';
import { root } from './settings.ts';
import type { Say } from './progress.ts';

export interface SupervisedProcessOptions {
  /** Its name in messages. */
  name: string;
  /** Arguments for this same Node. */
  args: string[];
  cwd?: string;
  env: NodeJS.ProcessEnv;
  /** Where its output goes. */
  log: string;
  say: Say;
  /** The backoff in milliseconds: after the first death, and at most after several deaths in a row. */
  pause?: { first: number; longest: number };
}

/** The interval between two looks at the size of the log. */
const rotationIntervalMs = 60_000;
/** A process that ran this long was stable: its next death counts as the first. */
const stableAfterMs = 20_000;
const defaultPauseMs = { first: 500, longest: 30_000 };

/** A child process that is restarted with a backoff whenever it dies, until `stop` is called. */
export class SupervisedProcess {
  readonly #options: SupervisedProcessOptions;
  #process: ChildProcess | undefined;
  #ended: Promise<void> = Promise.resolve();
  #timer: NodeJS.Timeout | undefined;
  readonly #rotation: NodeJS.Timeout;
  #stopping = false;
  #deaths = 0;

  constructor(options: SupervisedProcessOptions) {
    this.#options = options;
    this.#spawn();
    this.#rotation = setInterval(() => rotateOpenLog(options.log), rotationIntervalMs);
    this.#rotation.unref();
  }

  get name(): string {
    return this.#options.name;
  }

  /** The process's id while it runs. */
  get pid(): number | undefined {
    return this.#process?.pid;
  }

  /** How often it has died in a row. */
  get deaths(): number {
    return this.#deaths;
  }

  /** The end of its log. */
  get lastWords(): string {
    return readFileSync(this.#options.log, 'utf8').slice(-3000).trim();
  }

  get log(): string {
    return this.#options.log;
  }

  /** Stops the process: SIGTERM, and SIGKILL after the grace period (milliseconds). */
  async stop(grace = 8000): Promise<void> {
    this.#stopping = true;
    clearTimeout(this.#timer);
    clearInterval(this.#rotation);
    signalGroup(this.#process, 'SIGTERM');
    const timer = setTimeout(() => signalGroup(this.#process, 'SIGKILL'), grace);
    await this.#ended;
    clearTimeout(timer);
  }

  #spawn(): void {
    const { args, cwd = root, env, log } = this.#options;
    const output = openLog(log);
    const started = Date.now();
    const child = spawn(process.execPath, ['--import', exitWithParent, ...args], {
      cwd,
      env,
      // A group of its own: Ctrl-C reaches this process alone, which then ends its children in order.
      detached: true,
      // The channel closes when this process ends.
      stdio: ['ignore', output, output, 'ipc'],
    });
    closeSync(output);
    // What the CMS tells the operator (cms/src/mail/operator.ts).
    child.on('message', (message: { operator?: unknown } | string) => {
      const operator = typeof message === 'object' ? message.operator : undefined;
      if (typeof operator === 'string') this.#options.say(`! ${operator}`);
    });
    this.#process = child;
    this.#ended = new Promise((resolve) => {
      const died = (how: string): void => {
        if (this.#process !== child) return;
        this.#process = undefined;
        resolve();
        if (!this.#stopping) this.#revive(how, Date.now() - started);
      };
      child.once('error', (error) => died(error.message));
      child.once('exit', (code, signal) => died(signal ?? `exit code ${code}`));
    });
  }

  #revive(how: string, lived: number): void {
    this.#deaths = lived > stableAfterMs ? 1 : this.#deaths + 1;
    const { name, say, log, pause: { first, longest } = defaultPauseMs } = this.#options;
    const pause = Math.min(first * 2 ** (this.#deaths - 1), longest);
    say(`! ${name} ended (${how}); it is started again in ${pause / 1000} s. Its log: ${log}`);
    this.#timer = setTimeout(() => this.#spawn(), pause);
  }
}
