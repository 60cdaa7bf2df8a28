import { createHash } from 'node:crypto';
import { pipeline } from 'node:stream/promises';
import type { Core } from '@strapi/strapi';
import { extensionsByType } from './accepted-files.ts';

/** A file on its way to storage. `hash` is its name there, without the extension. */
export interface UploadRecord {
  hash: string;
  ext: string;
  mime: string;
  getStream(): NodeJS.ReadableStream;
}

interface ProviderService {
  upload(file: UploadRecord): Promise<unknown>;
  replace(file: UploadRecord, old: UploadRecord): Promise<unknown>;
}
type Factory<Service> = (context: { strapi: Core.Strapi }) => Service;

/**
 * Appends a hash of its bytes to the name of every stored file, so that an address never has two contents and may be cached
 * for ever. Strapi itself keeps the address of a file that is replaced.
 */
export function nameByContentHash(factory: Factory<ProviderService>): Factory<ProviderService> {
  return (context) => {
    const service = factory(context);
    return {
      ...service,
      async upload(file) {
        await appendContentHash(file);
        return service.upload(file);
      },
      async replace(file, old) {
        // Strapi would keep the old extension, whatever the new type.
        file.ext = extensionsByType[file.mime]?.[0] ?? file.ext;
        await appendContentHash(file);
        return service.replace(file, old);
      },
    };
  };
}

/** The name without the content hash. Strapi's own random suffix has ten digits, the hash sixteen. */
export function withoutContentHash(hash: string): string {
  return hash.replace(/_[0-9a-f]{16}$/, '');
}

async function appendContentHash(file: UploadRecord): Promise<void> {
  const sha256 = createHash('sha256');
  await pipeline(file.getStream(), sha256);
  file.hash = `${withoutContentHash(file.hash)}_${sha256.digest('hex').slice(0, 16)}`;
}
