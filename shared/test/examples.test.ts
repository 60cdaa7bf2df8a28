import { describe, expect, it } from 'vitest';
import { readExamples, type Example } from '../examples/index.ts';
import {
  editorialTypes,
  lookupTypes,
  schemas,
  singleTypes,
  type Content,
  type TypeName,
} from '../src/index.ts';

const examples = readExamples();

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
    '%s keeps the contract',
    (_, one) => {
      expect(schemas[one.type].safeParse(one.wire).error?.issues ?? []).toEqual([]);
    },
  );

  it('names only documents that are examples too', () => {
    const known = new Set(examples.map(({ wire }) => wire.documentId));
    const targets = examples.flatMap(({ type, wire }) => relationsOf(schemas[type].parse(wire)));
    expect(targets.length).toBeGreaterThan(50);
    expect(targets.filter((id) => !known.has(id))).toEqual([]);
  });

  it('says by its name which languages its document has', () => {
    for (const { type, name, wire } of examples.filter(({ type }) =>
      (editorialTypes as string[]).includes(type),
    )) {
      const twin = examples.some(
        (other) =>
          other.type === type &&
          other.wire.documentId === wire.documentId &&
          other.wire.locale !== wire.locale,
      );
      expect([`${type}/${name}`, twin]).toEqual([`${type}/${name}`, /\.(default|second)$/.test(name)]);
      if (name === 'second-only' || name.endsWith('.second')) expect(wire.locale).toBe('en');
      else expect(wire.locale).toBe('pl');
    }
  });

  it('exists in both languages, in the default one alone and in the second one alone, for each editorial type', () => {
    for (const type of editorialTypes) {
      const names = examples.filter((one) => one.type === type).map((one) => one.name);
      expect(names).toContain('second-only');
      expect(names.some((name) => name.endsWith('.second'))).toBe(true);
      expect(names.some((name) => !/default|second/.test(name))).toBe(true);
    }
  });

  it('covers every look-up and single', () => {
    for (const type of [...lookupTypes, ...singleTypes]) {
      expect(examples.filter((one) => one.type === type).length).toBeGreaterThan(0);
    }
  });
});

describe('the cases', () => {
  it('tell a cancelled, a postponed and a moved event with the reason', () => {
    expect(parsed('meeting', 'cancelled.default')).toMatchObject({
      eventStatus: 'cancelled',
      statusNote: 'Prowadząca zachorowała. Nowy termin podamy w grudniu.',
    });
    expect(parsed('workshop', 'postponed').eventStatus).toBe('postponed');
    expect(parsed('workshop', 'moved').statusNote).toContain('Punkcie Aktywności Lokalnej');
  });

  it('tell one date of several as called off', () => {
    const { occurrences } = parsed('meeting', 'repeating.second');
    expect(occurrences.map((one) => one.calledOff)).toEqual([true, false, false]);
    expect(occurrences[0]?.note).toEqual({
      default: 'Aula jest tego dnia zajęta. Zapraszamy tydzień później.',
      second: 'The hall is taken that day. Please come a week later.',
    });
  });

  it('tell dates known by month, season and year', () => {
    expect(parsed('meeting', 'month').datePrecision).toBe('month');
    expect(parsed('workshop', 'season').datePrecision).toBe('season');
    expect(parsed('festival', 'year').datePrecision).toBe('year');
  });

  it('give an online event its address', () => {
    expect(parsed('meeting', 'online')).toMatchObject({
      attendanceMode: 'online',
      joinUrl: 'https://example.org/rozmowa',
    });
  });

  it('turn a picture into its variants, and keep a partner whose organisation was deleted', () => {
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

/** All document ids that a parsed document names, but its own. */
function relationsOf(content: Content): string[] {
  const names = [
    'neighbourhoods',
    'topics',
    'projects',
    'documents',
    'organisers',
    'facilitators',
    'issuers',
  ];
  const fields = content as Record<string, unknown>;
  const many = names.flatMap((name) => (fields[name] ?? []) as string[]);
  const one = ['place', 'neighbourhood'].map((name) => fields[name]);
  const partners = ((fields['partners'] ?? []) as { organisation?: string }[]).map(
    (partner) => partner.organisation,
  );
  return [...many, ...one, ...partners].filter((id): id is string => typeof id === 'string');
}
