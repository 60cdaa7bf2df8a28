import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import type { TypeName } from '../../shared/src/index.ts';

/** What commands use of Strapi; its own types belong to the room `cms`. */
export interface Cms {
  documents(uid: string): Documents;
  get(name: 'osiedle.content'): ContentTransfer;
  store(scope: { type: string; name: string }): Store;
  destroy(): Promise<void>;
}

/** The service for content files: cms/src/content-transfer. */
export interface ContentTransfer {
  import(options: {
    folder: string;
    only?: readonly TypeName[];
    isWithoutDrafts?: boolean;
    isDryRun?: boolean;
    overwrites?: boolean;
    isNewOnly?: boolean;
    say?: (line: string) => void;
  }): Promise<{
    created: number;
    updated: number;
    unchanged: number;
    left: string[];
    faults: { file: string; line?: number; message: string }[];
  }>;
  export(options: {
    folder: string;
    only?: readonly TypeName[];
    isWithoutDrafts?: boolean;
    say?: (line: string) => void;
  }): Promise<{ documents: number; files: number; changed: number; others: string[] }>;
  /** Removes what is kept beside content: history, bin, older rows of the journal. */
  erase(options: {
    path?: string;
    words?: string;
  }): Promise<{ versions: number; binned: number; left: number }>;
}

/** The document service of one content type. */
export interface Documents {
  create(params: Params): Promise<Stored>;
  update(params: Params & { documentId: string }): Promise<Stored>;
  publish(params: { documentId: string; locale: string }): Promise<unknown>;
  findFirst(params?: Params): Promise<Stored | null>;
  count(params?: Params): Promise<number>;
}

interface Params {
  locale?: string;
  status?: 'draft' | 'published';
  filters?: object;
  data?: Record<string, unknown>;
}

interface Stored {
  documentId: string;
}

/** Values that Strapi keeps beside the content. */
export interface Store {
  get(query: { key: string }): Promise<unknown>;
  set(entry: { key: string; value: unknown }): Promise<void>;
}

const folder = resolve(import.meta.dirname, '../../cms');

/**
 * The compiled CMS, loaded into this process with everything its own start sets up, but not listening. It reads its
 * configuration from the environment of the process.
 */
export async function openCms(): Promise<Cms> {
  const { createStrapi } = createRequire(resolve(folder, 'package.json'))('@strapi/strapi') as {
    createStrapi: (options: object) => { log: { level: string }; load(): Promise<Cms> };
  };
  const strapi = createStrapi({
    appDir: folder,
    distDir: resolve(folder, 'dist'),
    autoReload: false,
    serveAdminPanel: false,
  });
  // The progress of the seeding would drown in what Strapi tells of its migrations.
  strapi.log.level = 'warn';
  return strapi.load();
}
