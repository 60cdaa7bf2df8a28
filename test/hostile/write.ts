import { createRequire } from 'node:module';
import type SharpFactory from 'sharp';
import {
  editorialTypes,
  entryPath,
  locales,
  lookupTypes,
  singleTypes,
  uidOf,
  writingOrder,
  type EditorialType,
} from '../../shared/src/index.ts';
import { PayloadDealer } from './deal.ts';
import { fillEntry, type ReferenceTargets } from './fill.ts';
import type { PanelSession } from './panel-session.ts';

const sharp = createRequire(new URL('../../cms/package.json', import.meta.url))(
  'sharp',
) as typeof SharpFactory;

/** The written entries, and the pages that should show them. */
export interface HostileContent {
  dealer: PayloadDealer;
  /** The addresses of the published entries. */
  paths: string[];
  targets: ReferenceTargets;
}

const order = writingOrder.filter((type): type is EditorialType =>
  editorialTypes.some((one) => one === type),
);

/**
 * Fills an empty CMS with hostile content through the panel's endpoints, and publishes it in both languages.
 * @param entries how many entries of each type to write
 */
export async function writeHostile(panel: PanelSession, entries: number): Promise<HostileContent> {
  const dealer = new PayloadDealer();
  const targets: ReferenceTargets = {
    pictures: await uploadFiles(panel, dealer, 'png', 4),
    documents: await uploadFiles(panel, dealer, 'pdf', 2 * entries),
    written: new Map(),
  };
  const numbers = Array.from({ length: entries }, (_, number) => number);
  const note = (uid: string, documentId = '') =>
    targets.written.set(uid, [...(targets.written.get(uid) ?? []), documentId]);

  for (const type of lookupTypes.filter((one) => one !== 'redirect')) {
    // An organisation has only short texts.
    const count = type === 'organisation' ? 4 * entries : entries;
    for (let number = 0; number < count; number++) {
      const data = fillEntry(uidOf(type), { dealer, targets, type, number, locale: locales[0] });
      const made = await panel.must('POST', `/content-manager/collection-types/${uidOf(type)}`, data);
      note(uidOf(type), made.data?.documentId);
    }
  }
  for (const type of singleTypes) {
    const data = fillEntry(uidOf(type), { dealer, targets, type, number: 0, locale: locales[0] });
    await panel.must('PUT', `/content-manager/single-types/${uidOf(type)}`, data);
  }

  const paths: string[] = [];
  for (const type of order) {
    for (const number of numbers) {
      let document = '';
      for (const locale of locales) {
        const data = fillEntry(uidOf(type), { dealer, targets, type, number, locale });
        const address = ['/content-manager/collection-types', uidOf(type), document, 'actions/publish'];
        const path = `${address.filter(Boolean).join('/')}?locale=${locale}`;
        const made = await panel.must('POST', path, data);
        document ||= made.data?.documentId ?? '';
        paths.push(entryPath(type, locale, made.data?.slug ?? ''));
      }
      note(uidOf(type), document);
    }
  }
  return { dealer, paths, targets };
}

/** Uploads files whose names and descriptions are hostile, as the media library sends them. */
async function uploadFiles(
  panel: PanelSession,
  dealer: PayloadDealer,
  kind: 'png' | 'pdf',
  count: number,
): Promise<number[]> {
  const bytes = kind === 'pdf' ? pdf : await picture();
  const form = new FormData();
  for (let index = 0; index < count; index++) {
    const name = dealer.deal('file', 'name', 'string');
    form.append('files', new File([bytes], `${name}.${kind}`, { type: `text/html` }));
    form.append(
      'fileInfo',
      JSON.stringify({
        name,
        alternativeText: dealer.deal('file', 'alternativeText', 'string'),
        caption: dealer.deal('file', 'caption', 'string'),
        folder: null,
      }),
    );
  }
  const stored = (await panel.must('POST', '/upload', form)) as unknown as { id: number }[];
  return stored.map(({ id }) => id);
}

const pdf = new TextEncoder().encode(
  '%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n',
);

async function picture(): Promise<Uint8Array<ArrayBuffer>> {
  const drawing = sharp({ create: { width: 32, height: 24, channels: 3, background: '#2b3f91' } });
  return new Uint8Array(await drawing.png().toBuffer());
}
