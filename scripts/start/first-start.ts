import { join } from 'node:path';
import { readPublisherConfig } from '../../publisher/src/process/config.ts';
import { prepareBundle } from '../../publisher/src/render/bundle.ts';
import { run } from './command.ts';
import { Fault } from './fault.ts';
import type { Screen } from './progress.ts';
import { root } from './settings.ts';

/** Fills the CMS with the sample content; what an interrupted start has written stays. @throws Fault */
export function fillWithSample(
  screen: Screen,
  env: NodeJS.ProcessEnv,
  log: string,
  signal: AbortSignal,
): Promise<void> {
  const sentence = `The CMS could not be filled: mend what ${log} says, then start again; it goes on where it was. It ends with:`;
  return screen.step('Filling the CMS with the sample content (only once)', (tell) =>
    orFault(signal, sentence, () => run({ args: [join(root, 'scripts/seed.ts')], env, signal, log, tell })),
  );
}

/** Builds what renders the site's pages, which the publisher would do otherwise, when everything else is there. @throws Fault */
export function prepareSite(screen: Screen, env: NodeJS.ProcessEnv, signal: AbortSignal): Promise<void> {
  const sentence = 'The site could not be built: mend what it says, then start again.';
  return screen.step('Building the site', () =>
    orFault(signal, sentence, () => prepareBundle(readPublisherConfig(env), signal)),
  );
}

/** @param sentence the fault and the remedy, before what the error says @throws Fault, or the reason why it was stopped */
async function orFault(signal: AbortSignal, sentence: string, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (cause) {
    signal.throwIfAborted();
    if (cause instanceof Fault) throw cause;
    throw new Fault(`${sentence}\n${cause instanceof Error ? cause.message : String(cause)}`, { cause });
  }
}
