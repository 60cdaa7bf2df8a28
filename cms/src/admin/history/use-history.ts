import { useFetchClient } from '@strapi/strapi/admin';
import { useEffect, useState } from 'react';
import type { ListedVersion, VersionComparison, VersionPage } from '../../history/version.ts';
import { readFormSchemas, type FormSchemas } from '../conflicts/schemas.ts';

/** What a window shows of the history of an entry in one language. */
export interface History {
  versions: ListedVersion[];
  hasMore: boolean;
  schemas: FormSchemas;
}

/** Reads the versions of an entry. @returns undefined until the first answer */
export function useHistory(
  path: string,
  query: string,
): { history: History | 'failed' | undefined; readOlder: () => void } {
  const { get } = useFetchClient();
  const [history, setHistory] = useState<History | 'failed'>();
  useEffect(() => {
    let isOver = false;
    const read = async (): Promise<History> => {
      const [page, schemas] = await Promise.all([
        get<VersionPage>(path + query),
        readFormSchemas(async (address) => (await get(address)).data),
      ]);
      return { ...page.data, schemas };
    };
    void read()
      .catch(() => 'failed' as const)
      .then((found) => !isOver && setHistory(found));
    return () => {
      isOver = true;
    };
  }, [get, path, query]);

  const readOlder = (): void => {
    if (!history || history === 'failed') return;
    const before = history.versions.at(-1)?.id ?? 0;
    void get<VersionPage>(`${path}${query}&before=${before}`)
      .then(({ data }) =>
        setHistory({ ...history, ...data, versions: [...history.versions, ...data.versions] }),
      )
      .catch(() => setHistory('failed'));
  };
  return { history, readOlder };
}

/** Reads what a version has changed, and what restoring it would. */
export function useComparison(
  path: string,
  query: string,
  id: number | undefined,
): VersionComparison | 'failed' | undefined {
  const { get } = useFetchClient();
  const [answer, setAnswer] = useState<{ id: number; comparison: VersionComparison | 'failed' }>();
  useEffect(() => {
    if (id === undefined) return;
    let isOver = false;
    void get<VersionComparison>(`${path}/${id}${query}`)
      .then(({ data }) => data)
      .catch(() => 'failed' as const)
      .then((comparison) => !isOver && setAnswer({ id, comparison }));
    return () => {
      isOver = true;
    };
  }, [get, path, query, id]);
  return answer?.id === id ? answer?.comparison : undefined;
}
