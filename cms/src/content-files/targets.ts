import { posix } from 'node:path';
import { types, type TypeName } from '@osiedle/shared';
import { writeReference, readReference, type ReferenceType } from '@osiedle/shared/references';
import { routedTypes } from '@osiedle/shared';
import { replaceDestinations } from '@osiedle/shared/markdown';
import { nearest, remedyFor } from './faults.ts';

/** The folders beside those of types. */
export const filesFolder = 'files';
export const draftsFolder = 'drafts';

/** What references of content files lead to: ids by `<type>/<name>`, or `files/<name>`. */
export interface Targets {
  ids: ReadonlyMap<string, string>;
  /** Whether the CMS has a document or a file that lies not in the folder. */
  isInCms: (type: TypeName | 'file', documentId: string) => boolean;
}

/** A reference that was found, or why it was not. */
export type Resolved = { documentId: string; type: TypeName | 'file'; fragment: string } | { fault: string };

/** A reference to a document or a file by its id, for what lies not in the folder. */
const byId = /^osiedle:([a-z-]+)\/([\w-]{1,64})$/;

/**
 * Resolves a reference of a field: a path such as `../../place/ugorek-estate`, or `osiedle:place/<id>`.
 * @param from the folder in which the reference stands
 */
export function resolveReference(reference: string, from: string, { ids, isInCms }: Targets): Resolved {
  const [, named, id = ''] = byId.exec(reference) ?? [];
  if (named !== undefined) {
    if (named !== 'file' && !(named in types))
      return { fault: `There is no type “${named}”. ${remedyFor(named, folders)}` };
    const type = named as TypeName | 'file';
    const isKnown = isInCms(type, id) || [...ids].some(([key, one]) => one === id && typeOf(key) === type);
    return isKnown
      ? { type, documentId: id, fragment: '' }
      : { fault: `The CMS has no ${type} with the id ${id}. Write the path of a folder here.` };
  }
  const [written = '', fragment] = reference.split('#', 2);
  const key = keyOf(written, from);
  if (key === undefined)
    return { fault: `“${written}” leads out of the folder of content. Begin it with ../../` };
  const documentId = ids.get(key);
  const type = typeOf(key);
  if (documentId !== undefined && type)
    return { type, documentId, fragment: fragment === undefined ? '' : `#${fragment}` };
  return { fault: missing(written, key, ids) };
}

/** The place below the folder of content that a path leads to, without that of drafts. */
function keyOf(path: string, from: string): string | undefined {
  const place = posix.normalize(posix.join(from, decoded(path))).replace(/\/(?:\w+\.md|shared\.yaml)?$/, '');
  if (place.startsWith('..') || place.startsWith('/')) return undefined;
  return place.startsWith(`${draftsFolder}/`) ? place.slice(draftsFolder.length + 1) : place;
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

function typeOf(key: string): TypeName | 'file' | undefined {
  const [first = ''] = key.split('/', 1);
  return first === filesFolder ? 'file' : first in types ? (first as TypeName) : undefined;
}

const folders = [...Object.keys(types), filesFolder];

function missing(written: string, key: string, ids: Targets['ids']): string {
  const [first = '', name] = key.split('/');
  if (!folders.includes(first))
    return `“${written}” leads to no type of content. ${remedyFor(first, folders)}`;
  const names = [...ids.keys()].flatMap((one) =>
    one.startsWith(`${first}/`) ? [one.slice(first.length + 1)] : [],
  );
  const near = name === undefined ? undefined : nearest(name, names);
  const remedy = near
    ? `Did you mean “${near}”?`
    : `Put it there, or name what the CMS has as osiedle:${first === filesFolder ? 'file' : first}/<id>.`;
  return `There is no ${key} in the folder of content. ${remedy}`;
}

const pages: ReadonlySet<string> = new Set([...routedTypes, 'file']);

/**
 * Writes the references of a text as the CMS has them. Addresses that are no paths of content stay.
 * @param onFault called with the address and what is wrong with it
 */
export function resolveText(
  text: string,
  from: string,
  targets: Targets,
  onFault: (address: string, message: string) => void,
): string {
  return replaceDestinations(text, (address) => {
    if (!isContentPath(address, from, targets)) return undefined;
    const found = resolveReference(address, from, targets);
    if (!('fault' in found) && pages.has(found.type))
      return writeReference({ ...found, type: found.type as ReferenceType });
    onFault(
      address,
      'fault' in found ? found.fault : `A ${found.type} has no page of its own that a text could lead to.`,
    );
    return undefined;
  });
}

/** Whether an address is a path from one folder of content to another, such as a sibling's, or looks like one. */
function isContentPath(address: string, from: string, { ids }: Targets): boolean {
  const [path = ''] = address.split('#', 1);
  if (/^\.\.?\//.test(path) && ids.has(keyOf(path, from) ?? '')) return true;
  const [, first = ''] = /^(?:\.\.\/){2,3}(?:drafts\/)?([\w-]+)\//.exec(path) ?? [];
  return first !== '' && nearest(first, folders) !== undefined;
}

/**
 * Writes the references of a text as paths.
 * @param pathTo the path of a document or a file, below the folder of content; undefined for what lies elsewhere
 */
export function unresolveText(
  text: string,
  from: string,
  pathTo: (type: TypeName | 'file', documentId: string) => string | undefined,
): string {
  return replaceDestinations(text, (address) => {
    const reference = readReference(address);
    if (!reference || writeReference(reference) !== address) return undefined;
    const path = pathTo(reference.type, reference.documentId);
    return path === undefined ? undefined : relativePath(from, path) + reference.fragment;
  });
}

/** A path as files have it, from one folder below that of content, always through the latter: `../../place/ugorek-estate`. */
export function relativePath(from: string, to: string): string {
  return '../'.repeat(from.split('/').length) + to;
}
