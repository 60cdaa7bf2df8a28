import type { BrokenLink } from '../compose/broken-links.ts';
import type { ContentUpdate } from './content-mirror.ts';
import { ownersOf, type FailedPage } from './failed-pages.ts';
import type { PublishRefusal } from './guard.ts';
import { maxListed } from './history.ts';

/** A link that leads nowhere, with the document that it stands in, where that is known. */
export type LinkInEntry = BrokenLink & { entry?: string };

/** What the last runs have found, beside their history. */
export interface RunFindings {
  refusal: PublishRefusal | undefined;
  failed: FailedPage[];
  brokenLinks: LinkInEntry[];
  defect: { at: string; keys: string[] } | undefined;
}

/** What a run has to say of its content: what was left out, and why. */
export function warningsOf({ published }: ContentUpdate, missing: string[]): string[] {
  const remarks = [
    ...published.store.problems,
    ...missing.map((name) => `${name} is left out: ${missingFileRemedy}`),
  ];
  return remarks.slice(0, maxListed);
}

const missingFileRemedy =
  'it is not among the uploaded files, or is no picture and no PDF document. Upload it again in the CMS.';

/** Links that lead nowhere, each with the document on whose page it stands. */
export function withEntries({ entries }: ContentUpdate, links: BrokenLink[]): LinkInEntry[] {
  const owners = links.length > 0 ? ownersOf(entries) : new Map<string, string>();
  return links.map((link) => {
    const entry = owners.get(link.page);
    return { ...link, ...(entry && { entry }) };
  });
}
