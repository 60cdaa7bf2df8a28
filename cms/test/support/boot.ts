import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import type { Core } from '@strapi/strapi';
import { cmsDir, compiledCms } from './compiled.ts';

export interface BootedStrapi {
  strapi: Core.Strapi;
  /** Its address, on a free port. */
  url: string;
  end: () => Promise<void>;
}

/** Starts a real Strapi without its panel, with this process's environment. A process runs only one at a time. */
export async function bootStrapi(): Promise<BootedStrapi> {
  // CommonJS, as in the strapi command: an ES import would load a second copy beside the one that `dist` uses.
  const { createStrapi } = createRequire(import.meta.url)(
    '@strapi/strapi',
  ) as typeof import('@strapi/strapi');
  const earlierListeners = processListeners();
  const strapi = createStrapi({ appDir: cmsDir, distDir: await compiledCms(), serveAdminPanel: false });
  strapi.log.level = 'error';
  try {
    await strapi.load();
  } catch (error) {
    await destroy(strapi, earlierListeners);
    throw error;
  }
  await new Promise<void>((resolve) => strapi.server.listen(0, '127.0.0.1', resolve));
  const { port } = strapi.server.httpServer.address() as AddressInfo;
  return { strapi, url: `http://127.0.0.1:${port}`, end: () => destroy(strapi, earlierListeners) };
}

type Listeners = Map<string | symbol, unknown[]>;

function processListeners(): Listeners {
  return new Map(process.eventNames().map((event) => [event, process.listeners(event as NodeJS.Signals)]));
}

/**
 * Stops a Strapi and removes the process listeners that it added. Strapi itself would remove all of them, vitest's too, and
 * vitest would take the process for dead.
 */
async function destroy(strapi: Core.Strapi, earlierListeners: Listeners): Promise<void> {
  const removeAllListeners = process.removeAllListeners.bind(process);
  process.removeAllListeners = () => process;
  try {
    await strapi.destroy();
  } finally {
    process.removeAllListeners = removeAllListeners;
  }
  for (const [event, listeners] of processListeners()) {
    const own = listeners.filter((listener) => !earlierListeners.get(event)?.includes(listener));
    for (const listener of own) process.off(event, listener as () => void);
  }
}
