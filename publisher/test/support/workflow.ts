import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';

/** The project's folder. */
export const root = join(import.meta.dirname, '../../..');

interface Step {
  run?: string;
  uses?: string;
  with?: Record<string, string | number>;
  env?: Record<string, string | number>;
}
interface Job {
  if?: string;
  needs?: string;
  steps: Step[];
}
interface Workflow {
  on: { repository_dispatch?: { types?: string[] } };
  jobs: Record<string, Job>;
}

/** What a runner of GitHub would bring. */
export interface Runner {
  /** The values of expressions: `secrets.CMS_URL`. */
  values: Record<string, string>;
  /** Stand-ins of the actions that steps use, by their names without a version. */
  actions: Record<string, (inputs: Record<string, string>) => unknown>;
  /** Runs a command. @throws when it fails */
  run: (command: string, env: Record<string, string>) => Promise<unknown>;
}

/**
 * Carries out the jobs of a workflow for a `repository_dispatch`, as GitHub does: in the order of their needs, step after
 * step; a step that fails ends it.
 * @returns whether there was a job to do
 * @throws when a step fails, or the workflow has something that this does not know
 */
export async function runWorkflow(name: string, eventType: string, runner: Runner): Promise<boolean> {
  const { on, jobs } = parse(await readFile(join(root, '.github/workflows', name), 'utf8')) as Workflow;
  if (!on.repository_dispatch?.types?.includes(eventType)) return false;
  const done = new Set<string>();
  for (const [id, { if: condition, needs, steps }] of Object.entries(jobs)) {
    if (needs && !done.has(needs)) continue;
    if (condition && !isTrue(condition, runner.values)) continue;
    for (const step of steps) await runStep(step, runner);
    done.add(id);
  }
  return done.size > 0;
}

async function runStep({ uses, run, with: inputs = {}, env = {} }: Step, runner: Runner): Promise<void> {
  const resolved = (texts: Record<string, string | number>) =>
    Object.fromEntries(
      Object.entries(texts).map(([key, text]) => [key, resolve(String(text), runner.values)]),
    );
  if (run) await runner.run(run, resolved(env));
  if (!uses) return;
  const [action = '', version] = uses.split('@');
  const standIn = runner.actions[action];
  // A tag can be moved to other code, which would get the secrets.
  if (!standIn || !/^[\da-f]{40}$/.test(version ?? '')) throw new Error(`There is no stand-in of ${uses}.`);
  await standIn(resolved(inputs));
}

function resolve(text: string, values: Record<string, string>): string {
  return text.replace(/\$\{\{ *([\w.]+) *\}\}/g, (whole, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`The runner has no value for ${whole}.`);
    return value;
  });
}

function isTrue(condition: string, values: Record<string, string>): boolean {
  const [, name = ''] = /^([\w.]+) != ''$/.exec(condition) ?? [];
  if (!name) throw new Error(`This runner does not know the condition ${condition}.`);
  return Boolean(values[name]);
}
