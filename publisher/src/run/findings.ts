import type { BrokenLink } from '../compose/broken-links.ts';
import type { ContentUpdate } from './content-mirror.ts';
import { ownersOf, type FailedPage } from './failed-pages.ts';
import type { PublishRefusal } from './guard.ts';
import { maxListed } from './history.ts';

/** A link that leads nowhere, with the key of the document that contains it, where that is known. */
export type LinkInEntry = BrokenLink & { entry?: string };

/** The problems that the last runs have found. */
export interface RunFindings {
  refusal: PublishRefusal | undefined;
  failed: FailedPage[];
  brokenLinks: LinkInEntry[];
  defect: { at: string; keys: string[] } | undefined;
}

/** What a run has left out, and why. @param missing the names of files that do not exist */
export function warningsOf({ published }: ContentUpdate, missing: string[]): string[] {
  const warnings = [
    ...published.store.problems,
    ...missing.map((name) => `${name} is left out: ${missingFileRemedy}`),
  ];
  return warnings.slice(0, maxListed);
}

const missingFileRemedy =
  'it is not among the uploaded files, or is no picture and no PDF document. Upload it again in the CMS.';

/** Adds to each broken link the document whose page contains it. */
export function withEntries({ entries }: ContentUpdate, links: BrokenLink[]): LinkInEntry[] {
  const owners = links.length > 0 ? ownersOf(entries) : new Map<string, string>();
  return links.map((link) => {
    const entry = owners.get(link.page);
    return { ...link, ...(entry && { entry }) };
  });
}
