import {
  editorialTypes,
  eventTypes,
  locales,
  type EditorialType,
  type Locale,
  type TypeName,
} from '@osiedle/shared';
import { errors } from '@strapi/utils';
import type { TestCms } from './cms.ts';
import { pictureBytes, removeUpload, replaceUpload, uploadFile, type StoredUpload } from './files.ts';
import { panelPath, type Send } from './http.ts';

const lookups = ['neighbourhood', 'organisation', 'place', 'topic'] as const;

/** Pseudo-random numbers from 0 to 1, the same for the same seed (mulberry32). */
export function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A random history of writes, by editors in the panel and by code. */
export class RandomHistory {
  readonly #cms: TestCms;
  readonly #editor: Send;
  readonly #next: () => number;
  readonly #ids: Partial<Record<TypeName, string[]>> = {};
  #files: StoredUpload[] = [];
  #count = 0;

  constructor(cms: TestCms, editor: Send, seed: number) {
    this.#cms = cms;
    this.#editor = editor;
    this.#next = seededRandom(seed);
  }

  /** Carries out one random operation. @returns its name, and whether the rules refused it */
  async step(): Promise<{ name: string; refused: boolean }> {
    const [name, operation] = this.#pick(Object.entries(this.#operations)) ?? [];
    if (!name || !operation) throw new Error('There is nothing to do.');
    this.#count++;
    try {
      return { name, refused: (await operation()) === 'refused' };
    } catch (error) {
      if (error instanceof errors.ApplicationError) return { name, refused: true };
      throw error;
    }
  }

  readonly #operations: Record<string, () => Promise<unknown>> = {
    create: async () => {
      const type = this.#type();
      const { documentId } = await this.#cms
        .documents(type)
        .create({ locale: this.#locale(), data: this.#entry(type) });
      (this.#ids[type] ??= []).push(documentId);
    },
    edit: () =>
      this.#onEntry((documents, documentId, type) =>
        documents.update({ documentId, locale: this.#locale(), data: this.#entry(type) }),
      ),
    rename: () =>
      this.#onEntry((documents, documentId) =>
        documents.update({ documentId, locale: this.#locale(), data: { slug: `adres-${this.#below(30)}` } }),
      ),
    publish: () =>
      this.#onEntry((documents, documentId) => documents.publish({ documentId, locale: this.#locale() })),
    'publish again': () =>
      this.#onEntry((documents, documentId) => documents.publish({ documentId, locale: '*' })),
    'edit and publish': () =>
      this.#onEntry((documents, documentId, type) =>
        documents.update({
          documentId,
          locale: this.#locale(),
          status: 'published',
          data: this.#entry(type),
        }),
      ),
    unpublish: () =>
      this.#onEntry((documents, documentId) =>
        documents.unpublish({ documentId, locale: this.#pick([...locales, '*'] as const) ?? '*' }),
      ),
    discard: () =>
      this.#onEntry((documents, documentId) =>
        documents.discardDraft({ documentId, locale: this.#locale() }),
      ),
    copy: () =>
      this.#onEntry(async (documents, documentId, type) => {
        const copy = await documents.clone({
          documentId,
          locale: '*',
          data: {
            slug: `kopia-${this.#count}`,
            // A copy has no date, and could not be published.
            ...((eventTypes as string[]).includes(type) && { startsAt: '2026-12-09T17:00:00.000Z' }),
          },
        });
        if (copy.documentId) (this.#ids[type] ??= []).push(copy.documentId);
      }),
    'delete a language': () =>
      this.#onEntry((documents, documentId) => documents.delete({ documentId, locale: this.#locale() })),
    delete: () =>
      this.#onEntry(async (documents, documentId, type) => {
        if (this.#next() < 0.5) return;
        await documents.delete({ documentId, locale: '*' });
        this.#ids[type] = (this.#ids[type] ?? []).filter((id) => id !== documentId);
      }),
    'publish many': () => this.#bulk('bulkPublish'),
    'unpublish many': () => this.#bulk('bulkUnpublish'),
    'delete many': () => (this.#next() < 0.3 ? this.#bulk('bulkDelete') : Promise.resolve()),
    'create a look-up': async () => {
      const type = this.#pick(lookups) ?? 'topic';
      const { documentId } = await this.#cms.documents(type).create({ data: this.#lookup(type) });
      (this.#ids[type] ??= []).push(documentId);
    },
    'change a look-up': async () => {
      const type = this.#pick(lookups) ?? 'topic';
      const documentId = this.#pick(this.#ids[type] ?? []);
      if (documentId) await this.#cms.documents(type).update({ documentId, data: this.#lookup(type) });
    },
    'delete a look-up': async () => {
      const type = this.#pick(lookups) ?? 'topic';
      const documentId = this.#pick(this.#ids[type] ?? []);
      if (!documentId) return;
      await this.#cms.documents(type).delete({ documentId });
      this.#ids[type] = (this.#ids[type] ?? []).filter((id) => id !== documentId);
    },
    'save the settings': async () => {
      const settings = this.#cms.documents('setting');
      const data = { siteNameDefault: `Osiedle ${this.#count}` };
      const [existing] = await settings.findMany();
      if (existing) await settings.update({ documentId: existing.documentId, data });
      else await settings.create({ data });
    },
    'write a redirect': async () => {
      const path = () => `/dawny-${this.#below(8)}/`;
      const redirects = this.#cms.documents('redirect');
      const existing = this.#pick(await redirects.findMany());
      const data =
        this.#next() < 0.5 ? { from: path(), kind: 'moved', to: path() } : { from: path(), kind: 'gone' };
      if (existing && this.#next() < 0.3) await redirects.delete({ documentId: existing.documentId });
      else if (existing && this.#next() < 0.5)
        await redirects.update({ documentId: existing.documentId, data });
      else await redirects.create({ data });
    },
    'add a file': async () => {
      this.#files.push(await uploadFile(this.#cms, `obraz-${this.#count}.png`, await this.#picture()));
    },
    'replace a file': async () => {
      const file = this.#pick(this.#files);
      if (file) await replaceUpload(this.#cms, file.id, 'inny.png', await this.#picture());
    },
    'edit a file': async () => {
      const file = this.#pick(this.#files);
      const change = { name: `obraz-${this.#count}.png`, alternativeText: `Opis ${this.#count}` };
      if (file) await this.#cms.strapi.plugin('upload').service('upload').updateFileInfo(file.id, change);
    },
    'delete a file': async () => {
      const file = this.#pick(this.#files);
      if (!file || this.#next() < 0.5) return;
      await removeUpload(this.#cms, file);
      this.#files = this.#files.filter((one) => one !== file);
    },
  };

  async #onEntry(
    operation: (
      documents: ReturnType<TestCms['documents']>,
      documentId: string,
      type: EditorialType,
    ) => Promise<unknown>,
  ): Promise<void> {
    const type = this.#type();
    const documentId = this.#pick(this.#ids[type] ?? []);
    if (documentId) await operation(this.#cms.documents(type), documentId, type);
  }

  async #bulk(action: string): Promise<string | undefined> {
    const type = this.#type();
    const documentIds = this.#pickSome(this.#ids[type] ?? []);
    if (documentIds.length === 0) return undefined;
    const locale = this.#locale();
    const { status } = await this.#editor('POST', `${panelPath(type, 'actions', action)}?locale=${locale}`, {
      documentIds,
      locale,
    });
    if (status >= 500) throw new Error(`${action} of ${type} was answered with ${status}.`);
    return status === 200 ? undefined : 'refused';
  }

  #entry(type: EditorialType): Record<string, unknown> {
    const ids = (of: TypeName) => this.#pickSome(this.#ids[of] ?? []);
    const picture = () => ({ file: this.#pick(this.#files)?.id ?? null, decorative: true });
    const data: Record<string, unknown> = {
      title: `Wpis ${this.#count}`,
      summary: this.#next() < 0.5 ? 'Krótko.' : null,
    };
    if (this.#next() < 0.5) data.cover = this.#files.length > 0 ? picture() : null;
    if (type === 'page') return data;
    Object.assign(data, { neighbourhoods: { set: ids('neighbourhood') }, topics: { set: ids('topic') } });
    if (type === 'project') {
      data.documents = { set: ids('document') };
      data.partners = ids('organisation').map((organisation) => ({ organisation, role: 'partner' }));
    }
    if (type === 'update') data.projects = { set: ids('project') };
    if (type === 'document') data.issuers = { set: ids('organisation') };
    if (!(eventTypes as string[]).includes(type)) return data;
    return {
      ...data,
      startsAt: `2026-12-0${1 + this.#below(9)}T17:00:00.000Z`,
      gallery: this.#files.length > 0 ? [picture(), picture()] : [],
      place: this.#pick(this.#ids.place ?? []) ?? null,
      organisers: { set: ids('organisation') },
      projects: { set: ids('project') },
      documents: { set: ids('document') },
    };
  }

  #lookup(type: (typeof lookups)[number]): Record<string, unknown> {
    const data: Record<string, unknown> = { nameDefault: `Nazwa ${this.#count}` };
    if (type === 'place') data.neighbourhood = this.#pick(this.#ids.neighbourhood ?? []) ?? null;
    const file = this.#pick(this.#files);
    if (type === 'neighbourhood' && file) data.cover = { file: file.id, decorative: true };
    return data;
  }

  #picture(): Promise<Buffer> {
    return pictureBytes(8 + this.#below(8), 8 + this.#below(8))
      .png()
      .toBuffer();
  }

  #type(): EditorialType {
    // The types with most relations come up most often.
    return (
      this.#pick([...editorialTypes, 'project', 'project', 'meeting', 'meeting', 'document'] as const) ??
      'page'
    );
  }

  #locale(): Locale {
    return this.#pick(locales) ?? 'pl';
  }

  #below(limit: number): number {
    return Math.floor(this.#next() * limit);
  }

  #pick<T>(all: readonly T[]): T | undefined {
    return all[this.#below(all.length)];
  }

  #pickSome<T>(all: readonly T[]): T[] {
    return all.filter(() => this.#next() < 0.4).slice(0, 4);
  }
}
