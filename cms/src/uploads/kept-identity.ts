import { AsyncLocalStorage } from 'node:async_hooks';
import { fileUid } from '@osiedle/shared';
import type { Core } from '@strapi/strapi';
import sharp from 'sharp';

/** What a file keeps that comes from content files, instead of what the CMS would give it. */
export interface KeptIdentity {
  documentId: string;
  /** What the names of its versions and variants have in common. */
  stem?: string;
  /** The hash of the bytes that came in; a picture is stored with others. */
  source: string;
  /** When it was changed last. */
  updatedAt?: string;
}

const current = new AsyncLocalStorage<KeptIdentity>();

/** Uploads or replaces one file with a given identity. Nothing that comes over HTTP gets here. */
export function withIdentity<Result>(identity: KeptIdentity, upload: () => Promise<Result>): Promise<Result> {
  return current.run(identity, upload);
}

/** The stem of the file that is being uploaded, if it is given. */
export function givenStem(): string | undefined {
  return current.getStore()?.stem;
}

/** Gives new rows of the library what they keep. */
export function keepIdentities(strapi: Core.Strapi): void {
  type Event = { params: { data?: Record<string, unknown> } };
  const keep = ({ params }: Event): void => {
    const identity = current.getStore();
    if (!identity || !params.data) return;
    const { documentId, source } = identity;
    Object.assign(params.data, { documentId, provider_metadata: { source } });
  };
  const keepNew = (event: Event): void => {
    keep(event);
    const { updatedAt } = current.getStore() ?? {};
    if (updatedAt && event.params.data) event.params.data['updatedAt'] = updatedAt;
  };
  strapi.db.lifecycles.subscribe({ models: [fileUid], beforeCreate: keepNew, beforeUpdate: keep } as never);
}

/**
 * Whether a picture can be stored as it is: the CMS has written it anew once, so that it holds nothing but a picture. To
 * write it once more would change its bytes and its address.
 */
export async function isStoredPicture(path: string): Promise<boolean> {
  if (givenStem() === undefined) return false;
  const { exif, xmp, iptc, orientation = 1, comments = [] } = await sharp(path).metadata();
  return !exif && !xmp && !iptc && orientation === 1 && comments.length === 0;
}
