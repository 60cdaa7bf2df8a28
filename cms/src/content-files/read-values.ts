import { defaultLocale, isLocale, locales, type Locale, type TypeName } from '@osiedle/shared';
import { remedyFor, type FileFault } from './faults.ts';
import type { Slot } from './model.ts';
import { readCalendarDay, readMoment } from './moments.ts';
import { joinSoftWraps } from './soft-wraps.ts';
import { resolveReference, resolveText, type Targets } from './targets.ts';
import type { Located } from './yaml.ts';

/** Values by the contract's names. Related documents and files are `{ documentId }`. */
export type Values = Record<string, unknown>;

/** Where a value stands, by its path in the contract's input: `phases.0.nameDefault`. */
export type Places = Map<string, { file: string; line: number }>;

/** A document of the folder that a document has in a field. */
export interface FieldReference {
  type: TypeName | 'file';
  documentId: string;
}

/** One file while it is read. */
export interface Reading {
  file: string;
  /** The folder in which it stands. */
  folder: string;
  targets: Targets;
  /** What each file of the library shows, by its id. */
  descriptions: ReadonlyMap<string, Partial<Record<Locale, string>>>;
  faults: FileFault[];
  places: Places;
  references: FieldReference[];
}

/** Reads a map of fields into the contract's values. */
export function readFields(
  reading: Reading,
  slots: readonly Slot[],
  map: Located,
  {
    path = '',
    locale,
    elsewhere = {},
  }: { path?: string; locale?: Locale; elsewhere?: Record<string, string> } = {},
): Values {
  const values: Values = {};
  if (map.is !== 'map') {
    if (map.is !== 'scalar' || map.value !== null)
      fault(reading, map, 'Fields are expected here, each as “name: value”.');
    return values;
  }
  for (const { key, line, value } of map.entries) {
    const slot = slots.find((one) => one.key === key);
    if (!slot) {
      const remedy =
        elsewhere[key] ?? remedyFor(key, [...slots.map((one) => one.key), ...Object.keys(elsewhere)]);
      fault(reading, { line }, `“${key}” is not a field here. ${remedy}`);
    } else if (slot.isShared || locale) {
      const name = slot.names[locale ?? defaultLocale];
      reading.places.set(path + name, { file: reading.file, line });
      values[name] = readValue(reading, slot, value, path + name);
    } else Object.assign(values, readLanguages(reading, slot, value, path));
  }
  return values;
}

/** Reads a map from languages to values: `title: { pl: …, en: … }`. */
function readLanguages(reading: Reading, slot: Slot, map: Located, path: string): Values {
  const values: Values = {};
  if (map.is === 'scalar' && map.value === null) return values;
  if (map.is !== 'map') {
    const example = locales.map((locale) => `${locale}: …`).join(', ');
    fault(reading, map, `“${slot.key}” has a value for each language: write { ${example} }.`);
    return values;
  }
  for (const { key, line, value } of map.entries) {
    if (!isLocale(key)) {
      fault(reading, { line }, `“${key}” is not a language of the site. ${remedyFor(key, locales)}`);
      continue;
    }
    const name = slot.names[key];
    reading.places.set(path + name, { file: reading.file, line });
    values[name] = readValue(reading, slot, value, path + name);
  }
  return values;
}

function readValue(reading: Reading, slot: Slot, value: Located, path: string): unknown {
  if (value.is === 'scalar' && value.value === null) return undefined;
  if (!slot.isList) return readOne(reading, slot, value, path);
  const items = value.is === 'list' ? value.items : [value];
  return items.flatMap((item, index) => {
    reading.places.set(`${path}.${index}`, { file: reading.file, line: item.line });
    return readOne(reading, slot, item, `${path}.${index}`) ?? [];
  });
}

function readOne(reading: Reading, slot: Slot, value: Located, path: string): unknown {
  if (slot.kind === 'group') return readGroup(reading, slot, value, path);
  if (value.is !== 'scalar') {
    fault(
      reading,
      value,
      `“${slot.key}” is one value. ${slot.isList ? 'Write it without further brackets' : 'Write it on this line'}.`,
    );
    return undefined;
  }
  const written = typeof value.value === 'string' ? value.value : value.source;
  const refuse = (form: string): undefined => {
    fault(reading, value, `“${written}” is not ${form}.`);
  };
  switch (slot.kind) {
    case 'text':
      return written;
    case 'longText':
      return readLongText(reading, written, value.line);
    case 'number':
      return written.trim() === '' || Number.isNaN(Number(written))
        ? refuse('a number, such as 12 or 50.0647')
        : Number(written);
    case 'flag':
      return typeof value.value === 'boolean' ? value.value : refuse('an answer: write true or false');
    case 'moment':
      return readMoment(written) ?? refuse('a moment of the city’s clocks, such as 2026-12-12 17:00');
    case 'day':
      return readCalendarDay(written) ?? refuse('a day, such as 2026-12-12');
    case 'file':
    case 'relation':
      return readReferenceOf(reading, slot, written, value.line);
  }
}

function readReferenceOf(reading: Reading, slot: Slot, written: string, line: number): Values | undefined {
  const found = resolveReference(written, reading.folder, reading.targets);
  const wanted = slot.kind === 'file' ? 'file' : slot.target;
  if ('fault' in found) fault(reading, { line }, found.fault);
  else if (found.type !== wanted)
    fault(reading, { line }, `“${slot.key}” leads to a ${found.type}, and needs a ${wanted}.`);
  else {
    reading.references.push({ type: found.type, documentId: found.documentId });
    return { documentId: found.documentId };
  }
  return undefined;
}

/** Reads Markdown: its lines are joined, and its paths become references. */
export function readLongText(reading: Reading, text: string, firstLine: number): string {
  const lines = text.split('\n');
  return resolveText(joinSoftWraps(text.trim()), reading.folder, reading.targets, (address, message) => {
    const index = lines.findIndex((line) => line.includes(address));
    fault(reading, { line: firstLine + Math.max(0, index) }, message);
  });
}

function readGroup(reading: Reading, { slots = [] }: Slot, value: Located, path: string): Values {
  const values = readFields(reading, slots, value, { path: `${path}.` });
  // A picture that says nothing itself is described by its file.
  const alt = slots.find(({ key, isShared }) => key === 'alt' && !isShared);
  const { documentId } = (values['file'] ?? {}) as { documentId?: string };
  const isSilent = value.is === 'map' && !value.entries.some(({ key }) => key === 'alt');
  if (alt && documentId !== undefined && isSilent && values['decorative'] !== true)
    for (const locale of locales) {
      const described = reading.descriptions.get(documentId)?.[locale];
      if (described !== undefined) values[alt.names[locale]] = described;
    }
  return values;
}

/** Notes what is wrong with a value. */
export function fault({ faults, file }: Reading, { line }: { line: number }, message: string): void {
  faults.push({ file, line, message });
}
