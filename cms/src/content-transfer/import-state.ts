import type { TypeName } from '@osiedle/shared';
import type { Core } from '@strapi/strapi';
import type { ContentDocument, FileFault, Schemas } from '../content-files/index.ts';
import type { Known } from './known.ts';

export interface ContentImport {
  /** The folder of content, as an absolute path. */
  folder: string;
  /** The types to import; all by default. */
  only?: readonly TypeName[];
  /** Whether drafts stay out. */
  isWithoutDrafts?: boolean;
  /** Whether nothing is written. */
  isDryRun?: boolean;
  /** Whether files win over what was changed in the CMS since they were exported. */
  overwrites?: boolean;
  /** Whether what the CMS has already stays as it is. */
  isNewOnly?: boolean;
  /** Prints a line: progress, changes, faults. */
  say?: (line: string) => void;
  signal?: AbortSignal;
}

/** What an import came to. */
export interface ImportOutcome {
  created: number;
  updated: number;
  unchanged: number;
  /** What was changed in the CMS since, so that it was left as it is. */
  left: string[];
  faults: FileFault[];
}

/** An import while it runs. */
export interface ImportState {
  strapi: Core.Strapi;
  options: ContentImport;
  schemas: Schemas;
  known: Known;
  /** The documents of the folder by `<type>/<id>`, published and as drafts. */
  drafts: ReadonlyMap<string, ContentDocument>;
  /** The versions that this import has made. */
  made: Set<string>;
}

/** Whether nobody has changed a version since it was exported or imported. */
export function isUntouched(
  updatedAt: string | undefined,
  exportedAt: string | undefined,
  imported: { written: string } | null,
): boolean {
  if (updatedAt === undefined) return true;
  const time = new Date(updatedAt).toISOString();
  return time === exportedAt || time === imported?.written;
}
