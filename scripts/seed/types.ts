import type { EditorialType, LookupType, SingleType, TypeName, schemas } from '../../shared/src/index.ts';
import type { PictureName } from './pictures/index.ts';

/**
 * The shape in which the sample content is written down: the fields of the contract, with keys in place of relations
 * and names in place of files.
 */

/** Fields whose values name other documents, and the type of those. The keys are the same in every type. */
export const relationTargets = {
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
/** The fields of {@link relationTargets}. */
export type RelationField = keyof typeof relationTargets;

/** What the CMS fills in by itself. */
type SystemField =
  'documentId' | 'updatedAt' | 'locale' | 'publishedAt' | 'originallyPublishedAt' | 'significantChanges';

/** Fields that are written once in each language; all others are shared by both. */
type LocalisedField =
  | 'title'
  | 'slug'
  | 'summary'
  | 'body'
  | 'statusNote'
  | 'audience'
  | 'registration'
  | 'agenda'
  | 'minutes'
  | 'report'
  | 'hostCities'
  | 'file'
  | 'accessible';

/** A drawing of this project where the contract has an uploaded picture. */
export interface Illustration {
  picture: PictureName;
  altDefault?: string;
  altSecond?: string;
  decorative?: boolean;
}

type Partner = Pick<Raw<'project', 'partners'>, 'role'> & { organisation: string };
type Raw<T extends TypeName, K extends keyof Wire<T>> =
  NonNullable<Wire<T>[K]> extends (infer Item)[] ? Item : never;
type Wire<T extends TypeName> = (typeof schemas)[T]['_zod']['input'];

type Written<K, V> = K extends RelationField
  ? NonNullable<V> extends unknown[]
    ? string[]
    : string
  : K extends 'cover'
    ? Illustration
    : K extends 'gallery'
      ? Illustration[]
      : K extends 'partners'
        ? Partner[]
        : K extends 'file'
          ? Leaflet
          : NonNullable<V>;

type Fields<T extends TypeName> = {
  [K in keyof Wire<T> as Exclude<K, SystemField>]: Written<K, Wire<T>[K]>;
};

/** A PDF document that the seed sets from the text of its entry. */
export interface Leaflet {
  fileName: string;
}

/** The fields that both languages of an entry share. */
export type Shared<T extends EditorialType> = Omit<Fields<T>, LocalisedField>;

/** One language of an entry. Every sample has a summary and a text. */
export type Text<T extends EditorialType> = Pick<Fields<T>, Extract<keyof Fields<T>, LocalisedField>> & {
  title: string;
  slug: string;
  summary: string;
  body: string;
};

/** An entry with drafts. At least one of its languages is written. */
export interface Entry<T extends EditorialType = EditorialType> {
  /** What other sample documents call it. */
  key: string;
  shared: Shared<T>;
  default?: Text<T>;
  second?: Text<T>;
}

/** A document without drafts, both languages in one. */
export type Lookup<T extends LookupType = LookupType> = { key: string } & Fields<T>;

export type SeededLookup = Exclude<LookupType, 'redirect'>;

/** Everything that the seed writes. */
export type SampleContent = { [T in EditorialType]: Entry<T>[] } & {
  [T in SeededLookup]: Lookup<T>[];
} & { [T in SingleType]: Fields<T> };

/** Told how far a part of the work has come. */
export type Progress = (part: string, done: number, of: number) => void;
