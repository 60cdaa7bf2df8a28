import { inSlices, type JournalRow, type Sliced } from '@osiedle/shared';
import type { CmsAccess, PublishedContent } from '@osiedle/site/content';
import type { Logger } from '../process/log.ts';
import { ShardedMap } from '../releases/sharded-map.ts';
import type { LoadSite, LoadedSite } from '../render/bundle.ts';

/** One row of the journal, as the publisher keeps it: without the document. */
export interface ContentChange {
  id: number;
  at: string;
  action: JournalRow['action'];
  /** The document's key; absent where pages are not made of it, such as a file. */
  key?: string;
  /** Whether something is published under that key now. */
  published: boolean;
  /** The id of the panel's request that made the change. */
  request?: string;
}

/** The content that a run publishes. */
export interface ContentUpdate {
  site: LoadedSite;
  published: PublishedContent;
  /** The last row of the journal that it includes. */
  cursor: number;
  /** All published documents by key, each with the paths of its own pages. */
  entries: ShardedMap<string[]>;
  /** Every change since the row that the live release includes. */
  changes: ContentChange[];
  /** Keys of documents that the rows had made different from the CMS. They are corrected here, and not live yet. */
  defects: string[];
  /** Whether all content was read again, at the start or because the CMS went back in time, and is not live yet. */
  reread: boolean;
}

/** A mirror of the CMS's published content. It reads everything once, and then applies the rows of the journal. */
export class ContentMirror {
  readonly #loadSite: LoadSite;
  readonly #access: CmsAccess;
  readonly #log: Logger;
  #site: LoadedSite | undefined;
  /** Whether all content has been read once. */
  #isRead = false;
  /** The changes after row `#changesSince`: they are in no release yet. */
  #changes: ContentChange[] = [];
  #changesSince = 0;
  /** Whether rows were applied that `#changes` lacks. */
  #hasUnlistedChanges = false;
  #defects = new Set<string>();
  #reread = false;
  #entries = ShardedMap.of<string[]>();
  #lastUpdate: ContentUpdate | undefined;

  constructor(loadSite: LoadSite, access: CmsAccess, log: Logger) {
    this.#loadSite = loadSite;
    this.#access = access;
    this.#log = log;
  }

  /**
   * Brings the content up to date.
   * @param since the last row of the journal that the live release includes
   * @param options.compare also reads everything again, and reports and corrects differences
   * @param options.signal aborts the requests
   * @throws when the CMS cannot be read; the message says the address and the remedy
   */
  async update(
    since: number,
    { compare, signal }: { compare: boolean; signal: AbortSignal },
  ): Promise<ContentUpdate> {
    const access = { ...this.#access, signal };
    const site = (this.#site = await this.#loadSite(signal));
    const { published } = site;
    const hasFollowed = this.#isRead && (await this.#follow(site, access));
    if (!hasFollowed || compare) {
      const read = await site.readPublished(access);
      if (hasFollowed)
        for (const key of await this.#differences(published, read, access)) this.#defects.add(key);
      else this.#reread = true;
      await published.replaceWith(read);
      this.#isRead = true;
    }
    if (!hasFollowed || this.#hasUnlistedChanges || since < this.#changesSince)
      await this.#readChanges(site, since, access);
    this.#hasUnlistedChanges = false;
    this.#changes = this.#changes.filter(({ id }) => id > since);
    this.#changesSince = since;
    const [changes, defects, reread] = [this.#changes, [...this.#defects], this.#reread];
    const isIncremental = hasFollowed && !compare;
    const entries = (this.#entries = await inSlices(
      isIncremental ? this.#updateEntries(published) : ShardedMap.build(published.entries()),
    ));
    return (this.#lastUpdate = {
      site,
      published,
      cursor: published.cursor,
      entries,
      changes,
      defects,
      reread,
    });
  }

  /** The last update, as long as no row has been applied since. */
  get lastUpdate(): ContentUpdate | undefined {
    return this.#lastUpdate?.cursor === this.#site?.published.cursor ? this.#lastUpdate : undefined;
  }

  /** Marks the last update as live. Until then each update reports its defects again, however many runs are refused or fail. */
  markLive(): void {
    this.#defects.clear();
    this.#reread = false;
  }

  /** Updates changed documents alone: a few among tens of thousands. */
  #updateEntries(published: PublishedContent): Sliced<ShardedMap<string[]>> {
    const keys = new Set(this.#changes.flatMap(({ key }) => key ?? []));
    return this.#entries.update([...keys].map((key) => [key, published.pathsOf(key)]));
  }

  /** Whether the journal has rows that are not read yet. @throws when the CMS cannot be read */
  async hasNewRows(): Promise<boolean> {
    if (!this.#site) return true;
    const cursor = this.#isRead ? this.#site.published.cursor : undefined;
    const { meta } = await this.#site.readRows(this.#access, cursor ?? 0, 1);
    return meta.last !== cursor;
  }

  /** Applies new rows. @returns false where the CMS went back in time, so that all content has to be read again */
  async #follow({ published, keyOfRow }: LoadedSite, access: CmsAccess): Promise<boolean> {
    const { cursor } = published;
    try {
      const rows = await published.follow(access);
      this.#changes.push(...rows.map((row) => changeOf(row, keyOfRow)));
      return true;
    } catch (error) {
      // Rows that were read before the failure are applied, but `#changes` lacks them.
      this.#hasUnlistedChanges ||= published.cursor !== cursor;
      // The bundle has its own copy of the error class, so `instanceof` does not work.
      if (!(error instanceof Error) || error.name !== 'JournalWentBack') throw error;
      this.#log.warn({ err: error }, 'the CMS went back to an older state: reading all content again');
      return false;
    }
  }

  /** Compares both at the same row: a change between the two readings is no difference. */
  async #differences(
    mirrored: PublishedContent,
    read: PublishedContent,
    access: CmsAccess,
  ): Promise<string[]> {
    while (mirrored.cursor !== read.cursor) {
      if (mirrored.cursor < read.cursor) await mirrored.follow(access);
      else await read.follow(access);
    }
    const keys = await read.differencesFrom(mirrored);
    if (keys.length > 0)
      this.#log.error({ keys }, 'rows and content differ: a defect, corrected by reading all content');
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
