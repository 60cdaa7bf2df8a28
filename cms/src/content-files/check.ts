import { types, type TypeName } from '@osiedle/shared';
import { remedyFor, type FileFault } from './faults.ts';
import type { Places, Values } from './read-values.ts';

interface Issue {
  code: string;
  path: PropertyKey[];
  message: string;
  values?: unknown[];
}

/** What the contract demands of every document, and a file need not have: the CMS fills it in. */
const filledIn = {
  slug: 'slug',
  updatedAt: '2000-01-01T00:00:00.000Z',
  publishedAt: '2000-01-01T00:00:00.000Z',
};

/**
 * Holds a document against the contract.
 * @param places where its values stand
 * @param missingIn the file that a missing value belongs to, by the value's name
 */
export function contractFaults(
  type: TypeName,
  wire: Values,
  places: Places,
  missingIn: (name: string) => { file: string; key: string },
  { isDraft }: { isDraft: boolean },
): FileFault[] {
  const { success, error } = types[type].schema.safeParse(asSent({ ...filledIn, ...defined(wire) }));
  if (success) return [];
  return (error.issues as Issue[]).flatMap((issue): FileFault[] => {
    const path = issue.path.join('.');
    const value = issue.path.reduce<unknown>(
      (inner, key) => (inner as Values | undefined)?.[key as string],
      wire,
    );
    const isMissing = value === undefined || value === '';
    // A draft may be unfinished.
    if (isMissing && isDraft) return [];
    const place = placeOfValue(path, places);
    const { file, key } = missingIn(String(issue.path[0]));
    const message = isMissing ? `“${key}” is missing. Write it: ${key}: …` : wordsFor(issue, value);
    return [place ? { ...place, message } : { file, message }];
  });
}

function wordsFor({ code, path, values, message }: Issue, value: unknown): string {
  if (code === 'invalid_value' && values)
    return `“${value}” is not possible here. ${remedyFor(String(value), values.map(String))}`;
  if (code === 'invalid_format' && /^slug/.test(String(path.at(-1))))
    return `“${value}” is no part of an address. Write small letters a–z, digits and hyphens, such as spacer-po-osiedlu.`;
  return `“${value}” is not possible here: ${message}.`;
}

/** The nearest place: that of the value, or of what it is in. */
export function placeOfValue(path: string, places: Places): { file: string; line: number } | undefined {
  for (let at = path; at !== ''; at = at.slice(0, Math.max(0, at.lastIndexOf('.')))) {
    const place = places.get(at);
    if (place) return place;
  }
  return undefined;
}

function defined(values: Values): Values {
  return Object.fromEntries(
    Object.entries(values).filter(([, value]) => value !== undefined && value !== ''),
  );
}

/** The document as the CMS would send it, with what it knows of a file. */
function asSent(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(asSent);
  if (typeof value !== 'object' || value === null) return value;
  const { documentId } = value as { documentId?: string };
  if (documentId !== undefined && Object.keys(value).length === 1)
    return { documentId, name: 'file', url: '/uploads/file', mime: 'image/png', size: 1 };
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, asSent(one)]));
}
