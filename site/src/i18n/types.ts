import {
  descriptionOf,
  editorialTypes,
  sectionTypes,
  type EditorialType,
  type Locale,
  type SectionType,
} from '@osiedle/shared';

/** The interface words that come from the descriptions of the types. */
export interface TypeMessages {
  section: Record<SectionType, { title: string; lead: string }>;
  /** The kind of an entry, above its title. */
  kind: Record<EditorialType, string>;
  /** The link to the whole list of a section. */
  all: Record<SectionType, string>;
}

export function typeMessages(locale: Locale): TypeMessages {
  const wordsOf = (type: EditorialType | SectionType) => descriptionOf(type).words[locale];
  const each = <T extends EditorialType | SectionType, V>(types: T[], make: (type: T) => V) =>
    Object.fromEntries(types.map((type) => [type, make(type)])) as Record<T, V>;
  return {
    section: each(sectionTypes, (type) => {
      const { many, section } = wordsOf(type);
      return { title: section?.title ?? many, lead: section?.lead ?? '' };
    }),
    kind: each(editorialTypes, (type) => wordsOf(type).label ?? wordsOf(type).one),
    all: each(sectionTypes, (type) => wordsOf(type).section?.all ?? ''),
  };
}
