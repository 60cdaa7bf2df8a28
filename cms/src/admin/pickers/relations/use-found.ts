import { useFetchClient } from '@strapi/strapi/admin';
import { useEffect, useState } from 'react';
import type { Picking } from '../../../panel/picking.ts';
import type { Candidate } from './relation-value.ts';
import type { RelationSource } from './use-relation-source.ts';

/** How long after the last key the search begins, in milliseconds. */
const pauseMs = 200;
/** Nobody reads more; who looks for another one types more of its name. */
const maxFound = 20;

export interface FoundEntries {
  /** What was searched for. */
  text: string;
  candidates: Candidate[];
  hasFailed?: boolean;
}

/**
 * The documents that contain all typed words in their names or what tells them apart, with or without diacritics: the CMS's search folds both.
 * @returns undefined until the first answer
 */
export function useFound(
  { model, field, params }: RelationSource,
  { searched }: Picking,
  { text, isOpen }: { text: string; isOpen: boolean },
): FoundEntries | undefined {
  const { get } = useFetchClient();
  const [found, setFound] = useState<FoundEntries>();
  const given = JSON.stringify(params);
  useEffect(() => {
    if (!isOpen) return undefined;
    const stop = new AbortController();
    const timer = setTimeout(() => {
      const words = text.split(/\s+/).filter(Boolean);
      const filters = {
        $and: words.map((word) => ({ $or: searched.map((one) => ({ [one]: { $containsi: word } })) })),
      };
      const { locale, status } = JSON.parse(given) as Record<string, unknown>;
      get<{ results: Candidate[] }>(`/content-manager/relations/${model}/${field}`, {
        params: {
          page: 1,
          pageSize: maxFound,
          ...(locale ? { locale } : {}),
          ...(status ? { status } : {}),
          ...(words.length > 0 && { filters }),
        },
        signal: stop.signal,
      }).then(
        ({ data }) => setFound({ text, candidates: data.results }),
        () => {
          if (!stop.signal.aborted) setFound({ text, candidates: [], hasFailed: true });
        },
      );
    }, pauseMs);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [get, model, field, searched, given, text, isOpen]);
  return found;
}
