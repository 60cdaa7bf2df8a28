import { eventTypes, locales, types, type TypeName } from '@osiedle/shared';
import { beforeAll, describe, expect, test } from 'vitest';
import { isFilled, placesOf, valuesAt, type FieldPlace } from '../../shared/examples/filled.ts';
import { readExamples, type WireDocument } from '../../shared/examples/index.ts';
import { heldIn } from '../../shared/src/content/shape.ts';
import type { LoadedSite } from '../src/render/bundle.ts';
import { otherValues, withValueAt } from './support/changed-field.ts';
import { loadEmptySite } from './support/empty-site.ts';
import { renderAll, siteUrl } from './support/rendering.ts';

/** Every field of the contract has its place on the site: changing it changes a page, a feed or another file. */

/** Fields that nobody sees, and why. */
const notShown: Partial<Record<TypeName, Record<string, string>>> = {
  page: {
    significantChanges: 'It is for feed readers, and pages that stand by themselves are in no feed.',
    changeNote: 'As of the number of changes.',
  },
  place: {
    stepFree: 'An event’s own value counts, and each event here has one.',
    hearingLoop: 'As of the steps.',
  },
  setting: {
    'notice.endsAt': 'It says until when the notice stands there; an hour more or less is over.',
    'pinned.until': 'As of the notice.',
  },
};

const accessible = ['responsibleOffice', 'reviewOn'];
/** Fields, with all that is in them, that no page shows yet. Whoever shows one takes it off this list. */
const notShownYet: Partial<Record<TypeName, string[]>> = {
  project: accessible,
  meeting: accessible,
  workshop: accessible,
  festival: accessible,
  update: accessible,
  document: accessible,
  page: accessible,
  organisation: ['logo'],
  setting: ['logo', 'colours'],
};

const now = new Date('2026-11-20T08:00:00Z');
const examples = readExamples();
const typeNames = Object.keys(types) as TypeName[];
/** Values that show as much as possible, so that no field hides another. */
const revealing = {
  eventStatus: 'moved',
  attendanceMode: 'mixed',
  datePrecision: 'instant',
  admission: 'paid',
  allDay: false,
  startsAt: '2026-11-28T15:00:00.000Z',
  endsAt: '2026-11-28T18:00:00.000Z',
};

/** A document of a type in each of its languages, with a value in each field. */
function completeDocuments(type: TypeName): WireDocument[] {
  const countFilled = (wire: WireDocument) => Object.values(wire).filter(isFilled).length;
  const ofType = examples.filter((one) => one.type === type).map(({ wire }) => wire);
  const isInBoth = ({ documentId }: WireDocument) =>
    ofType.filter((wire) => wire.documentId === documentId).length === locales.length;
  const [fullest] = ofType.toSorted(
    (a, b) => Number(isInBoth(b)) - Number(isInBoth(a)) || countFilled(b) - countFilled(a),
  );
  return ofType
    .filter(({ documentId }) => documentId === fullest?.documentId)
    .map((wire) => fill(type, wire));
}

/** Fills empty fields of an example from examples of other types. */
function fill(type: TypeName, wire: WireDocument): WireDocument {
  const isEvent = eventTypes.some((one) => one === type);
  const filled: WireDocument = { ...wire };
  for (const { path, field } of placesOf(type)) {
    const [name = '', ...inner] = path;
    if (inner.length > 0) continue;
    if (name in revealing && isEvent) filled[name] = revealing[name as keyof typeof revealing];
    else if (!valuesAt(filled, path).some(isFilled)) filled[name] = valueFromExamples(field, name);
  }
  // A decorative picture has no description.
  if (filled['cover']) filled['cover'] = { ...filled['cover'], decorative: false };
  return filled;
}

/** The value of a field in an example of any type. */
function valueFromExamples(field: FieldPlace['field'], name: string): unknown {
  return examples
    .filter(({ type }) => placesOf(type).some((one) => one.field === field && one.path.join('.') === name))
    .map(({ wire }) => wire[name])
    .find((value) => [value].flat().some(isFilled));
}

const targets = new Set<string>(
  typeNames.flatMap(placesOf).flatMap(({ field }) => {
    const held = heldIn(field);
    return held.is === 'relation' ? [held.target] : [];
  }),
);
const documents = new Map(typeNames.map((type) => [type, completeDocuments(type)]));
let site: LoadedSite;
let renderer: ReturnType<LoadedSite['createRenderer']>;
/** The text of each address for the complete documents. */
const originals = new Map<string, string>();
/** The addresses whose text now differs from that. */
const changedPaths = new Set<string>();

/** Notes whether an address is as it was. @returns whether it has changed */
function note(path: string, text: string | undefined): boolean {
  const hasChanged = originals.get(path) !== text;
  if (hasChanged) changedPaths.add(path);
  else changedPaths.delete(path);
  return hasChanged;
}

/** Renders until something has changed: a change of the settings changes all pages. @returns whether something has */
async function showsChange(): Promise<boolean> {
  const vanished = await renderer.begin({ now, siteUrl: siteUrl.href, urgent: [] });
  let isShown = vanished.filter((path) => note(path, undefined)).length > 0;
  for (let isMore = true; isMore && !isShown;) {
    const { pages, failed, left } = await renderer.next();
    expect(failed).toEqual([]);
    isShown = pages.filter(({ path, body }) => note(path, Buffer.from(body).toString())).length > 0;
    isMore = left.all > 0;
  }
  return isShown;
}

function put(type: TypeName, wires: WireDocument[]): void {
  for (const wire of wires) site.published.store.put(type, wire);
}

beforeAll(async () => {
  site = await loadEmptySite();
  renderer = site.createRenderer([]);
  // The examples include everything that the complete documents refer to.
  for (const { type, wire } of examples) if (targets.has(type)) put(type, [wire]);
  for (const [type, wires] of documents) put(type, wires);
  const { rendered } = await renderAll(renderer, now);
  for (const { path, body } of rendered) originals.set(path, Buffer.from(body).toString());
});

describe.each(typeNames)('of a %s', (type) => {
  const wires = documents.get(type) ?? [];
  // The last change of live content: pages and feeds use `publishedAt`.
  const later = notShownYet[type] ?? [];
  const places = placesOf(type).filter(
    ({ path: [name = '', ...inner] }) =>
      !later.includes(name) && !(inner.length === 0 && ['documentId', 'locale', 'updatedAt'].includes(name)),
  );

  test('each field is shown', async () => {
    expect(wires).not.toEqual([]);
    const hidden: string[] = [];
    for (const { path, field } of places) {
      const [value] = wires.flatMap((wire) => valuesAt(wire, path)).filter(isFilled);
      let isShown = false;
      for (const changed of otherValues(field, value)) {
        put(
          type,
          wires.map((wire) => withValueAt(wire, path, changed) as WireDocument),
        );
        if ((isShown = await showsChange())) break;
      }
      put(type, wires);
      if (!isShown) hidden.push(path.join('.'));
    }
    const { rendered, vanished, failed } = await renderAll(renderer, now);
    for (const { path, body } of rendered) note(path, Buffer.from(body).toString());
    for (const path of vanished) note(path, undefined);
    expect([failed, [...changedPaths]]).toEqual([[], []]);
    expect(hidden).toEqual(Object.keys(notShown[type] ?? {}));
  });
});

/** Pages and neighbourhoods show their covers whole. */
const cropped = typeNames.filter(
  (type) =>
    !['page', 'neighbourhood'].includes(type) && placesOf(type).some(({ path }) => path[0] === 'cover'),
);

test.each(cropped)('of a %s, its cover is cropped by its focal point', async (type) => {
  const wires = documents.get(type) ?? [];
  // One of the examples has one of them.
  let isCropped = false;
  for (const y of [0, 100]) {
    put(
      type,
      wires.map((wire) => withValueAt(wire, ['cover', 'file', 'focalPoint'], { x: 50, y }) as WireDocument),
    );
    isCropped ||= await showsChange();
  }
  expect(isCropped).toBe(true);
  put(type, wires);
  await showsChange();
});

test.each(Object.entries(notShownYet) as [TypeName, string[]][])(
  'of a %s, no field is shown that is said not to be',
  async (type, later) => {
    const wires = documents.get(type) ?? [];
    const names = placesOf(type).map(({ path }) => path[0]);
    for (const name of later) {
      expect(names).toContain(name);
      expect(
        wires.some((wire) => isFilled(wire[name])),
        name,
      ).toBe(true);
    }
    const without = Object.fromEntries(later.map((name) => [name, null]));
    put(
      type,
      wires.map((wire) => ({ ...wire, ...without })),
    );
    expect(await showsChange()).toBe(false);
    put(type, wires);
    expect(await showsChange()).toBe(false);
  },
);
