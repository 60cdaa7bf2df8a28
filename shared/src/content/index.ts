import { accessibilityDeclaration } from './accessibility-declaration.ts';
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
import type { z } from 'zod';

/** Entries with drafts, in two languages. */
export const editorialSchemas = { project, meeting, workshop, festival, update, document, page };
/** Without drafts, with both languages' names in one document; saving is live. */
export const lookupSchemas = { neighbourhood, organisation, place, topic, redirect };
/** One document each; saving is live. */
export const singleSchemas = {
  setting,
  'accessibility-declaration': accessibilityDeclaration,
};

/** The contract: for each content type, what the CMS sends and what that means. */
export const schemas = { ...editorialSchemas, ...lookupSchemas, ...singleSchemas };

export type TypeName = keyof typeof schemas;
export type EditorialType = keyof typeof editorialSchemas;
export type LookupType = keyof typeof lookupSchemas;
export type SingleType = keyof typeof singleSchemas;
export type EventType = 'meeting' | 'workshop' | 'festival';

/** A document of the given type, as the contract's schema returns it. */
export type Content<T extends TypeName = TypeName> = z.output<(typeof schemas)[T]>;
export type Entry = Content<EditorialType>;
export type Event = Content<EventType>;

export const editorialTypes = Object.keys(editorialSchemas) as EditorialType[];
export const lookupTypes = Object.keys(lookupSchemas) as LookupType[];
export const singleTypes = Object.keys(singleSchemas) as SingleType[];
export const eventTypes = ['meeting', 'workshop', 'festival'] as const satisfies EventType[];

/** The name Strapi gives a content type: `api::meeting.meeting`. */
export function uidOf<T extends TypeName>(type: T): `api::${T}.${T}` {
  return `api::${type}.${type}`;
}

/** The path of a type in Strapi's REST API: `/api/meetings`. */
export const apiPaths: Record<TypeName, string> = {
  project: 'projects',
  meeting: 'meetings',
  workshop: 'workshops',
  festival: 'festivals',
  update: 'updates',
  document: 'documents',
  page: 'pages',
  neighbourhood: 'neighbourhoods',
  organisation: 'organisations',
  place: 'places',
  topic: 'topics',
  redirect: 'redirects',
  setting: 'setting',
  'accessibility-declaration': 'accessibility-declaration',
};
