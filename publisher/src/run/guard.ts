import { createHash } from 'node:crypto';
import type { Manifest } from '../releases/manifest.ts';
import { ShardedMap } from '../releases/sharded-map.ts';
import type { ContentChange, ContentUpdate } from './content-mirror.ts';

/** Why a release may not go live before somebody confirms it. */
export interface PublishRefusal {
  reason: string;
  /** The keys of the documents that would vanish. */
  vanished: string[];
}

/** Names a refusal by what would vanish, so that nobody confirms another one than they were shown. */
export function refusalId({ vanished }: Pick<PublishRefusal, 'vanished'>): string {
  return createHash('sha256').update(vanished.toSorted().join('\n')).digest('hex').slice(0, 16);
}

/** Thrown when a release may not go live before somebody confirms it. */
export class PublishRefused extends Error {
  readonly refusal: PublishRefusal;

  constructor(refusal: PublishRefusal) {
    super(refusal.reason);
    this.refusal = refusal;
  }
}

/**
 * Refuses a release in which documents vanish that nobody has withdrawn, or too many at once.
 * @param live the documents of the live release, where there is one
 * @param confirmed the keys of documents that may vanish, as somebody has confirmed
 * @throws PublishRefused
 */
export function guard(
  { entries, changes }: Pick<ContentUpdate, 'entries' | 'changes'>,
  live: Manifest['entries'] | undefined,
  confirmed: ReadonlySet<string>,
): void {
  const refusal = refusalOf(live ?? ShardedMap.of(), entries, changes);
  if (refusal && !refusal.vanished.every((key) => confirmed.has(key))) throw new PublishRefused(refusal);
}

/** On a site with fewer documents, any share of them may vanish at once. */
const minGuardedDocuments = 20;
const maxVanishedShare = 1 / 5;

/**
 * Finds documents that would vanish from the site by mistake.
 * @param before the documents of the live release
 * @param after the documents of the next release
 * @param changes all changes in between
 * @returns why to refuse the release, or undefined
 */
export function refusalOf(
  before: Manifest['entries'],
  after: Manifest['entries'],
  changes: ContentChange[],
): PublishRefusal | undefined {
  const vanished = [...before.differencesFrom(after)].flatMap(([key, , paths]) => (paths ? [] : [key]));
  const count = before.size;
  if (count >= minGuardedDocuments && vanished.length > count * maxVanishedShare)
    return {
      reason: `${vanished.length} of ${count} documents would vanish from the site at once. ${remedy}`,
      vanished,
    };
  const withdrawn = new Set(changes.filter(({ published }) => !published).map(({ key }) => key));
  const unexplained = vanished.filter((key) => !withdrawn.has(key));
  if (unexplained.length > 0)
    return {
      reason: `${unexplained.length} of ${count} documents are no longer in the CMS, yet nobody withdrew them. ${remedy}`,
      vanished: unexplained,
    };
  return undefined;
}

const remedy =
  'The live site stays as it is. If this is intended, run “pnpm confirm”; if not, restore the CMS from a backup.';
