import type { Failure } from '@osiedle/site/rendering';
import { isText } from '../blobs/content-types.ts';
import type { Composition } from '../compose/composition.ts';
import type { Manifest } from '../releases/manifest.ts';
import { fingerprintsOf, mentionsAny } from '../releases/mentions.ts';
import type { Releases } from '../releases/releases.ts';
import { ShardedMap } from '../releases/sharded-map.ts';
import type { ContentUpdate } from './content-mirror.ts';

/** A page that could not be rendered. */
export interface FailedPage {
  path: string;
  /** The document whose page it is, where it is one's. */
  entry?: string;
  message: string;
  /** Set where an editor's text could not be set: whether it took too long, too much memory, or our own code is at fault. */
  textFault?: NonNullable<Failure['textFault']>;
  /** Whether visitors still see its old bytes. */
  kept: boolean;
}

/**
 * Lets pages that could not be rendered stay as they are, except those of another entry that had the address before, and feeds
 * and files that still tell of something withdrawn. The pictures and documents of old bytes stay with them, as long as the
 * content has them.
 */
export async function keepOldPages(
  failures: Failure[],
  { published, entries }: Pick<ContentUpdate, 'published' | 'entries'>,
  { current, blobs }: Pick<Releases, 'current' | 'blobs'>,
  composition: Composition,
): Promise<FailedPage[]> {
  if (failures.length === 0) return [];
  const owners = ownersOf(entries);
  const before = ownersOf(current?.entries ?? ShardedMap.of());
  const vanished = fingerprintsOf(
    [...before].flatMap(([path, key]) => (entries.has(key) ? [] : [path, key])),
  );
  const failed: FailedPage[] = [];
  const kept: { path: string; text: string }[] = [];
  const blamed = blameByOwnPages(failures, owners);
  for (const { path, entry: toBlame, ...failure } of failures) {
    const owner = owners.get(path);
    const old = owner === before.get(path) ? composition.pageFileAt(path) : undefined;
    // A list of links may stay for a while; a feed carries whole texts.
    const isToldNoMore = !path.endsWith('/') && mentionsAny(composition.namesOf(path), vanished);
    if (!old || isToldNoMore) await composition.remove([path]);
    else kept.push({ path, text: isText(old.type) ? (await blobs.read(old.blob)).toString('utf8') : '' });
    const entry = owner ?? toBlame ?? blamed.get(faultOf(failure));
    failed.push({ path, ...(entry && { entry }), ...failure, kept: kept.at(-1)?.path === path });
  }
  // All content is gone through once, however many files the pages name.
  const shown = await published.mentioned(new Set(kept.flatMap(({ text }) => mediaIn(text))));
  for (const { path, text } of kept)
    await composition.keepOldPage(path, text, new Set(mediaIn(text).filter((name) => shown.has(name))));
  return failed;
}

/** The entries on whose own pages something went wrong, by what that was: where the same is wrong elsewhere, they are shown. */
function blameByOwnPages(failures: Failure[], owners: Map<string, string>): Map<string, string> {
  return new Map(
    failures.flatMap((failure) => {
      const owner = owners.get(failure.path);
      return owner ? [[faultOf(failure), owner] as const] : [];
    }),
  );
}

function faultOf({ message }: Pick<FailedPage, 'message'>): string {
  return message.split('\n', 1)[0] ?? '';
}

/** The pictures and documents that a page or feed names. */
function mediaIn(text: string): string[] {
  return [...text.matchAll(/\/media\/([\w.-]+\w)/g)].map(([, name = '']) => name);
}

/** The document behind each page. */
export function ownersOf(entries: Manifest['entries']): Map<string, string> {
  return new Map([...entries].flatMap(([key, paths]) => paths.map((path) => [path, key])));
}
