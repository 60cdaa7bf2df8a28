import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Core } from '@strapi/strapi';

/** Strapi's own module that makes the events of entries. */
interface EventsModule {
  createEventManager: () => { emitEvent: (name: string, entry: unknown) => void };
}

/**
 * Ends Strapi's events of entries, such as `entry.publish`. Nobody listens to them (webhook.ts), and for each one Strapi
 * reads what was written once more, with everything that it refers to: ten queries after each save. No setting ends them.
 */
export function endEntryEvents({ dirs }: Core.Strapi): void {
  const ofCms = createRequire(join(dirs.app.root, 'package.json'));
  const ofStrapi = createRequire(ofCms.resolve('@strapi/strapi'));
  const core = dirname(ofStrapi.resolve('@strapi/core/package.json'));
  const events = ofStrapi(join(core, 'dist/services/document-service/events.js')) as EventsModule;
  // Strapi curries it, so it needs both parameters.
  events.createEventManager = () => ({ emitEvent: (_name, _entry) => undefined });
}
