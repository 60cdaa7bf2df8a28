import type { Content } from './content.ts';
import { step, type Run } from './history.ts';
import { Making } from './making.ts';
import { isWorthRendering, readNews, Refused } from './reading.ts';
import type { Queue } from './queue.ts';
import type { BrokenLink } from '../compose/composition.ts';
import type { Manifest } from '../releases/manifest.ts';
import type { Releases } from '../releases/releases.ts';
import type { Workshop } from './workshop.ts';

export interface Publication {
  run: Run;
  content: Content;
  workshop: Workshop;
  releases: Releases;
  siteUrl: URL;
  /** How long a rendering may take to get any further, in milliseconds. */
  buildTimeout: number;
  signal: AbortSignal;
  /** Documents that somebody has said may vanish. */
  confirmed: ReadonlySet<string>;
  /** Where more may be asked for meanwhile. */
  queue: Pick<Queue, 'takeIn' | 'ask'>;
}

export interface Published {
  /** The new release, or undefined where nothing changed. */
  release: Manifest | undefined;
  /** How many pages were rendered; some may be as they were. */
  rendered: number;
  /** Links that lead nowhere; undefined where nothing was rendered. */
  brokenLinks: (BrokenLink & { entry?: string })[] | undefined;
  /** Documents in which rows alone had led to something else than the CMS has. */
  defects: string[];
}

/**
 * One run: read what is new, render what it concerns, take the bytes in, switch. Where much is to be rendered, what changes
 * meanwhile goes live before the rest.
 * @throws Refused; or when reading or rendering fails or what it gave may not go live. The live release stays
 */
export async function publish(publication: Publication): Promise<Published> {
  const { run, content, releases, workshop } = publication;
  const before = releases.current;
  const news = await step(run, 'read', () => readNews(publication));
  if (before && !isWorthRendering(run, news)) {
    await releases.advance(news.cursor);
    return { release: undefined, rendered: 0, brokenLinks: undefined, defects: news.defects };
  }
  try {
    const result = await new Making(publication, news).make();
    content.wentLive();
    return result;
  } catch (error) {
    // What was rendered until then stays good, and waits for somebody to confirm it.
    if (error instanceof Refused) throw error;
    // What was rendered for this release is known nowhere else: the next one begins anew.
    workshop.clear();
    // What was taken in of a release that is not to be would stay on a disk that may be full.
    await releases.collect().catch(() => undefined);
    throw error;
  }
}
