import { editorialTypes, uidOf, type Locale } from '@osiedle/shared';
import { readReference } from '@osiedle/shared/references';
import { useFetchClient } from '@strapi/strapi/admin';
import { useEffect, useState } from 'react';
import type { EntryValues } from './untranslated.ts';
import type { EntryProps } from './use-other-language.ts';

/** An entry that another leads to, by a field or in a text. */
interface EntryLink {
  /** The field. */
  path: string;
  uid: string;
  documentId: string;
}

const entryUids = new Set<string>(editorialTypes.map(uidOf));

/**
 * The fields of an entry that lead to entries which nobody has published in this language.
 * @param fields the form's texts, and its relations to entries with their types
 */
export function useLinkedDrafts(
  { model, documentId, document }: EntryProps,
  values: EntryValues,
  fields: { texts: string[]; relations: { name: string; target: string }[] },
  locale: Locale,
): string[] {
  const { get } = useFetchClient();
  const [paths, setPaths] = useState<string[]>([]);
  const inForm = [
    ...fields.texts.flatMap((path) => linksInText(path, values[path])),
    ...fields.relations.flatMap(({ name, target }) => chosenLinks(name, target, values[name])),
  ];
  const stored = fields.relations.filter(
    ({ name }) => ((document?.[name] as { count?: number } | undefined)?.count ?? 0) > 0,
  );
  // Only what they lead to matters, and every key in a text renders this anew.
  const key = JSON.stringify([inForm, stored, document?.['updatedAt'], model, documentId, locale]);
  useEffect(() => {
    const over = new AbortController();
    const options = { signal: over.signal };
    const query = `?${new URLSearchParams({ locale, status: 'draft' }).toString()}`;
    const removed = (name: string) =>
      new Set(listOf(values[name], 'disconnect').map((one) => String(one.documentId)));
    const asked = [
      ...inForm.map(async ({ path, uid, documentId: id }): Promise<string[]> => {
        const { data } = await get<{ data: { status?: string } }>(
          `/content-manager/collection-types/${uid}/${id}${query}`,
          options,
        );
        return data.data.status === 'draft' ? [path] : [];
      }),
      ...stored.map(async ({ name }): Promise<string[]> => {
        const { data } = await get<{ results: { documentId: string; status?: string }[] }>(
          `/content-manager/relations/${model}/${documentId ?? ''}/${name}${query}`,
          options,
        );
        const left = data.results.filter((one) => !removed(name).has(one.documentId));
        return left.some(({ status }) => status === 'draft') ? [name] : [];
      }),
    ];
    // What cannot be read is no draft that this editor could publish.
    void Promise.all(asked.map((one) => one.catch((): string[] => []))).then((found) => {
      if (!over.signal.aborted) setPaths([...new Set(found.flat())]);
    });
    return () => over.abort();
    // All else follows from the key.
  }, [get, key]);
  return paths;
}

function linksInText(path: string, text: unknown): EntryLink[] {
  if (typeof text !== 'string') return [];
  return [...text.matchAll(/osiedle:[a-z-]+\/[\w-]+/gi)].flatMap(([address]) => {
    const reference = readReference(address);
    if (!reference || reference.type === 'file') return [];
    const uid: string = uidOf(reference.type);
    return entryUids.has(uid) ? [{ path, uid, documentId: reference.documentId }] : [];
  });
}

function chosenLinks(path: string, uid: string, relation: unknown): EntryLink[] {
  return listOf(relation, 'connect').flatMap(({ documentId }) =>
    documentId ? [{ path, uid, documentId }] : [],
  );
}

function listOf(relation: unknown, name: 'connect' | 'disconnect'): { documentId?: string }[] {
  return ((relation ?? {}) as Record<string, { documentId?: string }[] | undefined>)[name] ?? [];
}
