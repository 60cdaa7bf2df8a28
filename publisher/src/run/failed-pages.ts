import { errorStatusOf, localeOfPath } from '@osiedle/shared';
import type { Failure, Rendering } from '@osiedle/site/rendering';
import type { News } from './content.ts';
import type { Blobs } from '../blobs/blobs.ts';
import type { Composition } from '../compose/composition.ts';
import type { Body } from '../blobs/body.ts';
import { isLive, type Manifest } from '../releases/manifest.ts';
import { Sharded } from '../releases/sharded.ts';
import { isText } from '../blobs/types.ts';

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
  const keeps: { path: string; old: Body; text: string }[] = [];
  const blamed = blameByOwnPages(failures, owners);
  for (const { path, entry: toBlame, ...failure } of failures) {
    const owner = owners.get(path);
    const old = owner === before.get(path) ? oldBytes(path, current) : undefined;
    const text = old && isText(old.type) ? (await blobs.read(old.blob)).toString('utf8') : '';
    // A list of links may stay for a while; a feed carries whole texts.
    const tells = !path.endsWith('/') && vanished.some((one) => text.includes(one));
    const kept = old !== undefined && !tells;
    if (kept) keeps.push({ path, old, text });
    const entry = owner ?? toBlame ?? blamed.get(faultOf(failure));
    failed.push({ path, ...(entry && { entry }), ...failure, kept });
  }
  // All content is gone through once, however many files the pages name.
  const shown = await published.mentioned(new Set(keeps.flatMap(({ text }) => mediaIn(text))));
  for (const { path, old, text } of keeps)
    await composition.keep(path, old, text, new Set(mediaIn(text).filter((name) => shown.has(name))));
  return failed;
}

/** The entries on whose own pages something went wrong, by what that was: where the same is wrong elsewhere, they are shown. */
function blameByOwnPages(failures: Rendering['failed'], owners: Map<string, string>): Map<string, string> {
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

function oldBytes(path: string, current: Manifest | undefined): Body | undefined {
  const status = errorStatusOf(path);
  if (status) return current?.[status === 404 ? 'notFound' : 'gone'][localeOfPath(path)];
  const old = current?.paths.get(path);
  return isLive(old) ? old : undefined;
}

/** The document behind each page. */
export function ownersOf(entries: Manifest['entries']): Map<string, string> {
  return new Map([...entries].flatMap(([key, paths]) => paths.map((path) => [path, key])));
}
