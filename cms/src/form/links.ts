import { errors } from '@strapi/utils';
import { mapValue, isId, isObject, type UnknownValues } from './values.ts';

/** A link to a document or a file, as Strapi takes it. */
interface Link {
  id?: unknown;
  documentId?: unknown;
  locale?: unknown;
  position?: UnknownValues;
}

/** Sanitises a relation: a complete list, or changes (`set`, `connect`, `disconnect`). */
export function sanitiseLinks(sent: unknown, link: (one: unknown) => Link): unknown {
  if (sent === null || sent === undefined) return sent;
  if (!isObject(sent) || 'id' in sent || 'documentId' in sent) return mapValue(sent, link);
  const changes: UnknownValues = {};
  for (const change of ['set', 'connect', 'disconnect'])
    if (sent[change] !== null && sent[change] !== undefined)
      changes[change] = [sent[change]].flat().map(link);
  return changes;
}

/** @throws ValidationError where the link names a row */
export function documentLink(sent: unknown): Link {
  const { documentId, locale, position }: Link = isObject(sent) ? sent : { documentId: sent };
  if (typeof documentId !== 'string' || !documentId) throw linkError();
  return {
    documentId,
    ...(typeof locale === 'string' && { locale }),
    ...(isObject(position) && {
      position: pick(position, ['start', 'end', 'before', 'after', 'locale', 'status']),
    }),
  };
}

/** A link to a file, which may name the row: each file has only one. */
export function fileLink(sent: unknown): Link {
  const { id, documentId }: Link = isObject(sent) ? sent : { id: sent };
  if (isId(id)) return { id };
  if (typeof documentId === 'string') return { documentId };
  throw linkError();
}

function linkError(): Error {
  return new errors.ValidationError(
    'Jedno z powiązań albo zdjęć wskazuje na coś, czego nie można tu wstawić. Odśwież stronę i wybierz je z listy jeszcze raz.',
  );
}

function pick(values: UnknownValues, names: string[]): UnknownValues {
  return Object.fromEntries(names.filter((name) => name in values).map((name) => [name, values[name]]));
}
