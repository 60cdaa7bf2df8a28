import { inSlices, type JournalRow, type Sliced } from '@osiedle/shared';
import type { CmsAccess, PublishedContent } from '@osiedle/site/content';
import type { Logger } from '../process/log.ts';
import { ShardedMap } from '../releases/sharded-map.ts';
import type { LoadSite, LoadedSite } from '../render/bundle.ts';

/** One row of the journal, as the publisher keeps it: what it was about, without its document. */
export interface ContentChange {
  id: number;
  at: string;
  action: JournalRow['action'];
  /** The document; absent where it is none that pages are made of, such as a file. */
  key?: string;
  /** Whether something is published under that key now. */
  published: boolean;
  /** The id of the panel's request that made the change. */
  request?: string;
}

/** What a run finds to publish. */
export interface ContentUpdate {
  site: LoadedSite;
  published: PublishedContent;
  /** The last row of the journal that is in it. */
  cursor: number;
  /** All published documents by their key, each with the paths of its own pages. */
  entries: ShardedMap<string[]>;
  /** Every change since the given row. */
  changes: ContentChange[];
  /** Documents in which rows alone had led to something else than the CMS has; mended here, and not live yet. */
  defects: string[];
  /** Whether all was read anew, at the start or because the CMS went back, and that is not live yet. */
  reread: boolean;
}

/** The published content of the CMS: read whole at first, then moved forward by the rows of its journal alone. */
export class ContentMirror {
  readonly #loadSite: LoadSite;
  readonly #access: CmsAccess;
  readonly #log: Logger;
  #site: LoadedSite | undefined;
  /** Whether the site has been given all content once. */
  #isRead = false;
  /** Changes that are in no release yet, and the row that they follow. */
  #changes: ContentChange[] = [];
  #since = 0;
  /** Whether rows were applied that are not among the changes. */
  #hasMissed = false;
  #defects = new Set<string>();
  #reread = false;
  #entries = ShardedMap.of<string[]>();
  #last: ContentUpdate | undefined;

  constructor(loadSite: LoadSite, access: CmsAccess, log: Logger) {
    this.#loadSite = loadSite;
    this.#access = access;
    this.#log = log;
  }

  /**
   * Brings the content up to date.
   * @param since the last row that the live release includes
   * @param options.compare reads everything once more, and tells where that differs
   * @param options.signal ends the reading
   * @throws where the CMS cannot be read; names the address and the remedy
   */
  async update(
    since: number,
    { compare, signal }: { compare: boolean; signal: AbortSignal },
  ): Promise<ContentUpdate> {
    const access = { ...this.#access, signal };
    const site = (this.#site = await this.#loadSite(signal));
    const { published } = site;
    const follows = this.#isRead && (await this.#follow(site, access));
    if (!follows || compare) {
      const read = await site.readPublished(access);
      if (follows) for (const key of await this.#differences(published, read, access)) this.#defects.add(key);
      else this.#reread = true;
      await published.replaceWith(read);
      this.#isRead = true;
    }
    if (!follows || this.#hasMissed || since < this.#since) await this.#readChanges(site, since, access);
    this.#hasMissed = false;
    this.#changes = this.#changes.filter(({ id }) => id > since);
    this.#since = since;
    const [changes, defects, reread] = [this.#changes, [...this.#defects], this.#reread];
    const isMoved = follows && !compare;
    const entries = (this.#entries = await inSlices(
      isMoved ? this.#moveEntries(published) : ShardedMap.build(published.entries()),
    ));
    return (this.#last = { site, published, cursor: published.cursor, entries, changes, defects, reread });
  }

  /** What the last update gave, as long as no row has been applied since. */
  get lastUpdate(): ContentUpdate | undefined {
    return this.#last?.cursor === this.#site?.published.cursor ? this.#last : undefined;
  }

  /** Is told that what the last update gave is live. Until then it stays news, however many runs are refused or fail. */
  markLive(): void {
    this.#defects.clear();
    this.#reread = false;
  }

  /** Looks at those alone that have changed: of tens of thousands a few. */
  #moveEntries(published: PublishedContent): Sliced<ShardedMap<string[]>> {
    const keys = new Set(this.#changes.flatMap(({ key }) => key ?? []));
    return this.#entries.update([...keys].map((key) => [key, published.pathsOf(key)]));
  }

  /** Whether the journal has rows that are not read yet. @throws where the CMS cannot be read */
  async hasNewRows(): Promise<boolean> {
    if (!this.#site) return true;
    const cursor = this.#isRead ? this.#site.published.cursor : undefined;
    const { meta } = await this.#site.readRows(this.#access, cursor ?? 0, 1);
    return meta.last !== cursor;
  }

  /** @returns whether the rows lead on from what was read */
  async #follow({ published, keyOfRow }: LoadedSite, access: CmsAccess): Promise<boolean> {
    const { cursor } = published;
    try {
      const rows = await published.follow(access);
      this.#changes.push(...rows.map((row) => changeOf(row, keyOfRow)));
      return true;
    } catch (error) {
      // What was read before it failed is applied, and nobody was told which rows that were.
      this.#hasMissed ||= published.cursor !== cursor;
      // The bundle has a class of its own.
      if (!(error instanceof Error) || error.name !== 'JournalWentBack') throw error;
      this.#log.warn({ err: error }, 'the CMS went back to an older state, all content is read again');
      return false;
    }
  }

  /** Both are brought to the same row first: a change between the two readings is no difference. */
  async #differences(moved: PublishedContent, read: PublishedContent, access: CmsAccess): Promise<string[]> {
    while (moved.cursor !== read.cursor) {
      if (moved.cursor < read.cursor) await moved.follow(access);
      else await read.follow(access);
    }
    const keys = await read.differencesFrom(moved);
    if (keys.length > 0)
      this.#log.error({ keys }, 'rows and content differ: a defect, mended by reading all');
    return keys;
  }

  async #readChanges(
    { published, readRows, keyOfRow }: LoadedSite,
    since: number,
    access: CmsAccess,
  ): Promise<void> {
    this.#changes = [];
    for (let after = since; after < published.cursor;) {
      const { data } = await readRows(access, after);
      if (data.length === 0) return;
      const rows = data.filter(({ id }) => id <= published.cursor);
      this.#changes.push(...rows.map((row) => changeOf(row, keyOfRow)));
      after = data.at(-1)?.id ?? published.cursor;
    }
  }
}

function changeOf(row: JournalRow, keyOfRow: LoadedSite['keyOfRow']): ContentChange {
  const key = keyOfRow(row);
  return {
    id: row.id,
    at: row.at,
    action: row.action,
    ...(key && { key }),
    published: row.document !== null,
    ...(row.request && { request: row.request }),
  };
}
