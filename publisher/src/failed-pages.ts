import { localeOfPath } from '@osiedle/shared';
import type { Rendering } from '@osiedle/site/rendering';
import type { News } from './content.ts';
import type { Blobs } from './releases/blobs.ts';
import type { Composition } from './releases/composition.ts';
import { isLive, type Body, type Manifest } from './releases/manifest.ts';
import { Sharded } from './releases/sharded.ts';
import { isText } from './releases/types.ts';

/** A page that could not be rendered. */
export interface FailedPage {
  path: string;
  /** The document whose page it is, where it is one's. */
  entry?: string;
  message: string;
  /** Whether visitors still see its old bytes. */
  kept: boolean;
}

/**
 * Lets old bytes stand in for the pages that could not be rendered, except those of another entry that had the address
 * before, and of feeds that still tell of something withdrawn. The pictures and documents of old bytes stay with them,
 * as long as the content has them.
 */
export async function standIn(
  failures: Rendering['failed'],
  { published, entries }: Pick<News, 'published' | 'entries'>,
  current: Manifest | undefined,
  composition: Composition,
  blobs: Blobs,
): Promise<FailedPage[]> {
  const owners = ownersOf(entries);
  const before = ownersOf(current?.entries ?? Sharded.of());
  const vanished = [...before].flatMap(([path, key]) => (entries.has(key) ? [] : [path]));
  const failed: FailedPage[] = [];
  for (const { path, message } of failures) {
    const entry = owners.get(path);
    const old = entry === before.get(path) ? oldBytes(path, current) : undefined;
    const text = old && isText(old.type) ? (await blobs.read(old.blob)).toString('utf8') : '';
    // A list of links may stay for a while; a feed carries whole texts.
    const tells = !path.endsWith('/') && vanished.some((one) => text.includes(one));
    const kept = old !== undefined && !tells;
    if (kept) await composition.keep(path, old, text, (name) => published.mentions(`/${name}`));
    failed.push({ path, ...(entry && { entry }), message, kept });
  }
  return failed;
}

function oldBytes(path: string, current: Manifest | undefined): Body | undefined {
  if (path.endsWith('/404/') || path.endsWith('/410/'))
    return current?.[path.endsWith('/404/') ? 'notFound' : 'gone'][localeOfPath(path)];
  const old = current?.paths.get(path);
  return isLive(old) ? old : undefined;
}

/** The document behind each page. */
export function ownersOf(entries: Manifest['entries']): Map<string, string> {
  return new Map([...entries].flatMap(([key, paths]) => paths.map((path) => [path, key])));
}
