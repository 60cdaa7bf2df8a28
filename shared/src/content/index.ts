import type { z } from 'zod';
import { defaultLocale, type Locale } from '../locales.ts';
import { accessibilityDeclaration } from './accessibility-declaration.ts';
import type { TypeDescription } from './description.ts';
import { document } from './document.ts';
import { festival } from './festival.ts';
import { meeting } from './meeting.ts';
import { neighbourhood } from './neighbourhood.ts';
import { organisation } from './organisation.ts';
import { page } from './page.ts';
import { place } from './place.ts';
import { project } from './project.ts';
import { redirect } from './redirect.ts';
import { setting } from './setting.ts';
import { topic } from './topic.ts';
import { update } from './update.ts';
import { workshop } from './workshop.ts';

/** The contract: every content type, in the order of the menu and of all other lists of types. */
export const types = {
  project,
  meeting,
  workshop,
  festival,
  update,
  document,
  page,
  neighbourhood,
  organisation,
  place,
  topic,
  redirect,
  setting,
  'accessibility-declaration': accessibilityDeclaration,
} as const satisfies Record<string, TypeDescription>;

type Types = typeof types;
/** The names of the types whose description matches `Said`. */
type Named<Said> = { [T in keyof Types]: Types[T] extends Said ? T : never }[keyof Types];

export type TypeName = keyof Types;
export type EventType = Named<{ family: 'event' }>;
export type EditorialType = Named<{ family: 'event' | 'entry' }>;
export type LookupType = Named<{ family: 'look-up' }>;
export type SingleType = Named<{ family: 'single' }>;
/** Types with a section of the site. */
export type SectionType = Named<{ words: Record<Locale, { section: object }> }>;
/** Types whose documents have their own pages. */
export type RoutedType = EditorialType | SectionType;
/** Types whose entries appear in the lists of a section. */
export type ListedType = Extract<EditorialType, SectionType>;

/** A document of the given type, as the contract's schema returns it. */
export type Content<T extends TypeName = TypeName> = z.output<Types[T]['schema']>;
export type Entry = Content<EditorialType>;
export type Event = Content<EventType>;

/** The description of a type, with the fields that all types share. */
export function descriptionOf(type: TypeName): TypeDescription {
  return types[type];
}

const typeNames = Object.keys(types) as TypeName[];

function typesThat<T extends TypeName>(applies: (description: TypeDescription) => boolean): T[] {
  return typeNames.filter((type): type is T => applies(descriptionOf(type)));
}

export const eventTypes = typesThat<EventType>(({ family }) => family === 'event');
export const editorialTypes = typesThat<EditorialType>(({ family }) => ['event', 'entry'].includes(family));
export const lookupTypes = typesThat<LookupType>(({ family }) => family === 'look-up');
export const singleTypes = typesThat<SingleType>(({ family }) => family === 'single');
export const sectionTypes = typesThat<SectionType>(({ words }) => words[defaultLocale].section !== undefined);
export const listedTypes = editorialTypes.filter((type): type is ListedType =>
  sectionTypes.some((one) => one === type),
);
export const routedTypes: RoutedType[] = [...new Set<RoutedType>([...editorialTypes, ...sectionTypes])];
export const menuTypes = sectionTypes.filter((type) => descriptionOf(type).inMenu);

/** The schema of each content type: what the CMS sends and what it means. */
export const schemas = Object.fromEntries(typeNames.map((type) => [type, types[type].schema])) as {
  [T in TypeName]: Types[T]['schema'];
};

/** The name Strapi gives a content type: `api::meeting.meeting`. */
export function uidOf<T extends TypeName>(type: T): `api::${T}.${T}` {
  return `api::${type}.${type}`;
}

/** The path of a type in Strapi's REST API: `meetings`. */
export const apiPaths = Object.fromEntries(typeNames.map((type) => [type, types[type].restName])) as Record<
  TypeName,
  string
>;
