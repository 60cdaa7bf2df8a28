import type { StoredFile, TypeName } from '@osiedle/shared';
import { exampleContent, readExamples, type WireDocument } from '../../../shared/examples/index.ts';
import type { Store } from '../../src/content/store.ts';
import { storeFrom, type WireContent } from '../../src/content/wire.ts';

/** A store of the given wire documents. @throws if one of them is broken */
export function storeOf(wire: WireContent): Store {
  const store = storeFrom(wire);
  if (store.problems.length > 0) throw new Error(store.problems.join('\n'));
  return store;
}

/** The contract's examples as wire documents. Each single is a list of one. */
export function exampleWire(): WireContent {
  const entries = Object.entries(exampleContent()).map(([type, value]) => [type, [value].flat()]);
  return Object.fromEntries(entries) as WireContent;
}

/** A copy of one example with some fields changed. */
export function exampleOf(type: TypeName, name: string, changes: Record<string, unknown> = {}): WireDocument {
  const found = readExamples().find((one) => one.type === type && one.name === name);
  if (!found) throw new Error(`There is no example ${type}/${name}.json. See shared/examples.`);
  return { ...found.wire, ...changes };
}

/** An uploaded file as the CMS sends it. */
export function fileOf(documentId: string, url: string, changes: Record<string, unknown> = {}) {
  const isPicture = !url.endsWith('.pdf');
  const name = url.slice(url.lastIndexOf('/') + 1);
  return {
    documentId,
    url,
    name,
    mime: isPicture
      ? `image/${url.slice(url.lastIndexOf('.') + 1).replace('jpg', 'jpeg')}`
      : 'application/pdf',
    size: 1200,
    ...(isPicture && { width: 64, height: 48 }),
    ...changes,
  };
}

/** The variants of a picture, as the CMS sends them: in each format and width. */
export function formatsOf(stem: string, widths: number[]): Record<string, StoredFile> {
  return Object.fromEntries(
    widths.flatMap((width) =>
      ['avif', 'webp'].map((format) => [
        `${format}-${width}`,
        { url: `/uploads/${stem}_${width}.${format}`, mime: `image/${format}`, width, height: width / 2 },
      ]),
    ),
  );
}
