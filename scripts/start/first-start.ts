import { join } from 'node:path';
import { readPublisherConfig } from '../../publisher/src/process/config.ts';
import { prepareBundle } from '../../publisher/src/render/bundle.ts';
import { run } from './command.ts';
import { Fault } from './fault.ts';
import type { Screen, Tell } from './progress.ts';
import { root } from './settings.ts';

/** Fills the CMS with the sample content; what an interrupted start has written stays. @throws Fault */
export async function fillWithSample(
  screen: Screen,
  env: NodeJS.ProcessEnv,
  log: string,
  signal: AbortSignal,
): Promise<void> {
  const seed = (tell: Tell): Promise<void> =>
    run({ args: [join(root, 'scripts/seed.ts')], env, signal, log, tell });
  await screen
    .step('Filling the CMS with the sample content (only once)', seed)
    .catch(
      faultUnlessStopped(
        signal,
        `The CMS could not be filled: mend what its log says, then start again; it goes on where it was. ${log} ends with:`,
      ),
    );
}

/** Builds what renders the site's pages, which the publisher would do otherwise, when everything else is there. @throws Fault */
export async function prepareSite(
  screen: Screen,
  env: NodeJS.ProcessEnv,
  signal: AbortSignal,
): Promise<void> {
  await screen
    .step('Building the site', () => prepareBundle(readPublisherConfig(env), signal))
    .catch(faultUnlessStopped(signal, 'The site could not be built: mend what it says, then start again.'));
}

/** Makes a fault of an error. @param sentence the fault and the remedy, before what the error says */
function faultUnlessStopped(signal: AbortSignal, sentence: string): (cause: unknown) => never {
  return (cause) => {
    if (signal.aborted || cause instanceof Fault) throw cause;
    throw new Fault(`${sentence}\n${cause instanceof Error ? cause.message : String(cause)}`, { cause });
  };
}
