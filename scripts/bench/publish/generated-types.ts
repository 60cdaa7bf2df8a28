import type { EditorialType, LookupType, TypeName, schemas } from '../../../shared/src/index.ts';

/** The shape of generated content: the fields of the contract, with keys in place of relations. */

/** Fields whose values name other documents, and the type of those. The keys are the same in every type. */
const relationTargets = {
  neighbourhood: 'neighbourhood',
  neighbourhoods: 'neighbourhood',
  topics: 'topic',
  place: 'place',
  organisers: 'organisation',
  facilitators: 'organisation',
  issuers: 'organisation',
  organisation: 'organisation',
  projects: 'project',
  documents: 'document',
} as const satisfies Record<string, TypeName>;
type RelationField = keyof typeof relationTargets;

/** What the CMS fills in by itself. */
type SystemField =
  | 'documentId'
  | 'updatedAt'
  | 'locale'
  | 'publishedAt'
  | 'originallyPublishedAt'
  | 'significantChanges';
/** Fields that are written once in each language, as far as content is generated for them. */
type LocalisedField = 'title' | 'slug' | 'summary' | 'body';

type Wire<T extends TypeName> = (typeof schemas)[T]['_zod']['input'];
type Written<K, V> = K extends RelationField
  ? NonNullable<V> extends unknown[]
    ? string[]
    : string
  : K extends 'partners'
    ? { organisation: string; role: 'partner' }[]
    : NonNullable<V>;
type FieldsOf<T extends TypeName> = {
  [K in keyof Wire<T> as Exclude<K, SystemField>]: Written<K, Wire<T>[K]>;
};

/** The fields that both languages of an entry share. */
export type Shared<T extends EditorialType> = Omit<FieldsOf<T>, LocalisedField>;
/** One language of an entry. */
export type Text = Record<LocalisedField, string>;

/** An entry with drafts. */
export interface GeneratedEntry<T extends EditorialType = EditorialType> {
  /** What other generated documents call it. */
  key: string;
  shared: Shared<T>;
  default: Text;
  second: Text;
}

/** A document without drafts, both languages in one. */
export type Lookup<T extends LookupType = LookupType> = { key: string } & FieldsOf<T>;

/** The fields with what `idOf` gives for each key. */
export function withRelations(
  fields: object,
  idOf: (type: TypeName, key: string) => unknown,
): Record<string, unknown> {
  const value = (field: string, content: unknown): unknown => {
    if (field in relationTargets) {
      const type = relationTargets[field as RelationField];
      return Array.isArray(content)
        ? content.map((key: string) => idOf(type, key))
        : idOf(type, content as string);
    }
    return field === 'partners'
      ? (content as object[]).map((partner) => withRelations(partner, idOf))
      : content;
  };
  return Object.fromEntries(Object.entries(fields).map(([field, content]) => [field, value(field, content)]));
}
