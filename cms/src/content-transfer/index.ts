import type { Core } from '@strapi/strapi';
import { eraseKept, type ContentErasure } from './erase.ts';
import { exportContent, type ContentExport } from './export.ts';
import { importContent } from './import.ts';
import type { ContentImport } from './import-state.ts';

/**
 * Registers the service that reads and writes content files. It sets ids, dates of publication and names of stored files,
 * as no person may: no route leads to it, only the commands on the machine itself.
 */
export function registerContentTransfer(strapi: Core.Strapi): void {
  strapi.add('osiedle.content', {
    import: (options: ContentImport) => importContent(strapi, options),
    export: (options: ContentExport) => exportContent(strapi, options),
    erase: (options: ContentErasure) => eraseKept(strapi, options),
  });
}
