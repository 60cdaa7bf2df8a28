import { describe, expect, it } from 'vitest';
import { isFilled, placesOf, valuesAt } from '../examples/filled.ts';
import { readExamples, type Example } from '../examples/index.ts';
import { fieldsOf, heldIn } from '../src/content/shape.ts';
import {
  editorialTypes,
  lookupTypes,
  schemas,
  singleTypes,
  types,
  type Content,
  type TypeName,
} from '../src/index.ts';

const examples = readExamples();
/** Fields that Strapi sends beside those of the contract. */
const strapiFields = ['id', 'createdAt', 'locale', 'publishedAt'];

function example(type: TypeName, name: string): Example {
  const found = examples.find((one) => one.type === type && one.name === name);
  if (!found) throw new Error(`There is no example ${type}/${name}.json.`);
  return found;
}

function parsed<T extends TypeName>(type: T, name: string): Content<T> {
  return schemas[type].parse(example(type, name).wire) as Content<T>;
}

describe('every example', () => {
  it.each(examples.map((one) => [`${one.type}/${one.name}`, one] as const))(
    '%s satisfies the contract',
    (_, one) => {
      expect(schemas[one.type].safeParse(one.wire).error?.issues ?? []).toEqual([]);
    },
  );

  it('refers only to documents that are examples too', () => {
    const known = new Set(examples.map(({ wire }) => wire.documentId));
    const targets = examples.flatMap(relationsOf);
    expect(targets.length).toBeGreaterThan(50);
    expect(targets.filter((id) => !known.has(id))).toEqual([]);
  });

  it('has a name that says in which languages its document exists', () => {
    for (const { type, name, wire } of examples.filter(({ type }) =>
      (editorialTypes as string[]).includes(type),
    )) {
      const hasOtherLanguage = examples.some(
        (other) =>
          other.type === type &&
          other.wire.documentId === wire.documentId &&
          other.wire.locale !== wire.locale,
      );
      expect([`${type}/${name}`, hasOtherLanguage]).toEqual([
        `${type}/${name}`,
        /\.(default|second)$/.test(name),
      ]);
      if (name === 'second-only' || name.endsWith('.second')) expect(wire.locale).toBe('en');
      else expect(wire.locale).toBe('pl');
    }
  });

  it.each(editorialTypes)(
    'of a %s exists in both languages, in the default one only and in the second one only',
    (type) => {
      const names = examples.filter((one) => one.type === type).map(({ name }) => name);
      const kinds = names.map(
        (name) => /\.(?:default|second)$/.exec(name)?.[0] ?? (name === 'second-only' ? name : 'alone'),
      );
      expect([...new Set(kinds)].sort()).toEqual(['.default', '.second', 'alone', 'second-only']);
    },
  );

  it.each([...lookupTypes, ...singleTypes])('of a %s exists', (type) => {
    expect(examples.map((one) => one.type)).toContain(type);
  });
});

/** Fields that stay empty, so that the page shows the text of the law's model. */
const leftEmpty = ['procedureDefault', 'procedureSecond'];

/** Fields that an example fills, by name; types with the same field share it. */
const filled = new Map<string | undefined, Set<unknown>>();
for (const { type, wire } of examples) {
  for (const { path, field } of placesOf(type)) {
    const name = path.at(-1);
    if (valuesAt(wire, path).some(isFilled)) filled.set(name, (filled.get(name) ?? new Set()).add(field));
  }
}

describe('the examples of a type', () => {
  it.each(Object.keys(types) as TypeName[])('(%s) or those of another type fill all its fields', (type) => {
    const empty = placesOf(type).filter(({ path, field }) => !filled.get(path.at(-1))?.has(field));
    expect(empty.map(({ path }) => path.join('.')).filter((name) => !leftEmpty.includes(name))).toEqual([]);
  });

  it.each(Object.keys(types) as TypeName[])('(%s) have no field that is not in the contract', (type) => {
    const known = new Set([...Object.keys(fieldsOf(types[type].schema)), ...strapiFields]);
    const wires = examples.filter((one) => one.type === type).map(({ wire }) => wire);
    expect(wires.flatMap((wire) => Object.keys(wire)).filter((name) => !known.has(name))).toEqual([]);
  });
});

describe('the cases', () => {
  it('include a cancelled, a postponed and a moved event with the reason', () => {
    expect(parsed('meeting', 'cancelled.default')).toMatchObject({
      eventStatus: 'cancelled',
      statusNote: 'Prowadząca zachorowała. Nowy termin podamy w grudniu.',
    });
    expect(parsed('workshop', 'postponed').eventStatus).toBe('postponed');
    expect(parsed('workshop', 'moved').statusNote).toContain('Punkcie Aktywności Lokalnej');
  });

  it('include an event with one of several dates called off', () => {
    const { occurrences } = parsed('meeting', 'repeating.second');
    expect(occurrences.map((one) => one.calledOff)).toEqual([true, false, false]);
    expect(occurrences[0]?.note).toEqual({
      default: 'Aula jest tego dnia zajęta. Zapraszamy tydzień później.',
      second: 'The hall is taken that day. Please come a week later.',
    });
  });

  it('include dates known by month, season and year', () => {
    expect(parsed('meeting', 'month').datePrecision).toBe('month');
    expect(parsed('workshop', 'season').datePrecision).toBe('season');
    expect(parsed('festival', 'year').datePrecision).toBe('year');
  });

  it('include an online event with its address', () => {
    expect(parsed('meeting', 'online')).toMatchObject({
      attendanceMode: 'online',
      joinUrl: 'https://example.org/rozmowa',
    });
  });

  it('include a picture with variants, and a partner whose organisation was deleted', () => {
    const project = parsed('project', 'full.default');
    expect(project.cover?.file.variants.map(({ mime, width }) => `${mime} ${width}`)).toEqual([
      'image/avif 480',
      'image/avif 800',
      'image/avif 1200',
      'image/webp 480',
      'image/webp 800',
      'image/webp 1200',
    ]);
    expect(project.partners.at(-1)).toEqual({ organisation: undefined, role: 'partner' });
  });
});

/** The ids of all documents that a document refers to. */
function relationsOf({ type, wire }: Example): string[] {
  return placesOf(type)
    .filter(({ field }) => heldIn(field).is === 'relation')
    .flatMap(({ path }) => valuesAt(wire, [...path, 'documentId']))
    .filter((id): id is string => isFilled(id));
}
