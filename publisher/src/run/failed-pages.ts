import type { RenderFailure } from '@osiedle/site/rendering';
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
  /** The key of the document at fault, where it is known. */
  entry?: string;
  message: string;
  /** Set where an editor's text failed: it took too long (`time`), too much memory (`memory`), or our code is at fault (`fault`). */
  textFault?: NonNullable<RenderFailure['textFault']>;
  /** Whether visitors still see its old bytes. */
  kept: boolean;
}

/**
 * Keeps the old bytes of pages that could not be rendered, with their pictures and documents, as far as the content still has
 * those. It removes the page where another document had the address before, and feeds and files that mention something
 * withdrawn.
 * @returns the pages that failed, each with whether its old bytes stay
 */
export async function keepOldPages(
  failures: RenderFailure[],
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
  for (const { path, entry: renderedEntry, ...failure } of failures) {
    const owner = owners.get(path);
    const old = owner === before.get(path) ? composition.pageFileAt(path) : undefined;
    // An old list of links does little harm, but a feed contains complete texts.
    const mentionsVanished = !path.endsWith('/') && mentionsAny(old, vanished);
    if (!old || mentionsVanished) await composition.remove([path]);
    else kept.push({ path, text: isText(old.type) ? (await blobs.read(old.blob)).toString('utf8') : '' });
    const entry = owner ?? renderedEntry ?? blamed.get(firstLineOf(failure));
    failed.push({ path, ...(entry && { entry }), ...failure, kept: kept.at(-1)?.path === path });
  }
  // One call for all pages, because it goes through all content.
  const shown = await published.mentioned(new Set(kept.flatMap(({ text }) => mediaIn(text))));
  for (const { path, text } of kept)
    await composition.keepOldPage(path, text, new Set(mediaIn(text).filter((name) => shown.has(name))));
  return failed;
}

/** The documents whose own pages failed, by error message: where another page fails with the same, that document is to blame. */
function blameByOwnPages(failures: RenderFailure[], owners: Map<string, string>): Map<string, string> {
  return new Map(
    failures.flatMap((failure) => {
      const owner = owners.get(failure.path);
      return owner ? [[firstLineOf(failure), owner] as const] : [];
    }),
  );
}

function firstLineOf({ message }: Pick<FailedPage, 'message'>): string {
  return message.split('\n', 1)[0] ?? '';
}

/** The names of the pictures and documents that a page or feed refers to. */
function mediaIn(text: string): string[] {
  return [...text.matchAll(/\/media\/([\w.-]+\w)/g)].map(([, name = '']) => name);
}

/** The key of the document behind each page, by path. */
export function ownersOf(entries: Manifest['entries']): Map<string, string> {
  return new Map([...entries].flatMap(([key, paths]) => paths.map((path) => [path, key])));
}
