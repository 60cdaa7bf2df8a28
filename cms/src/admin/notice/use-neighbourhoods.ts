import { uidOf } from '@osiedle/shared';
import { useFetchClient } from '@strapi/strapi/admin';
import { useEffect, useState } from 'react';

export interface OfferedNeighbourhood {
  documentId: string;
  name: string;
}

/** All neighbourhoods, by name. */
export function useNeighbourhoods(): OfferedNeighbourhood[] {
  const { get } = useFetchClient();
  const [all, setAll] = useState<OfferedNeighbourhood[]>([]);
  useEffect(() => {
    const path = `/content-manager/collection-types/${uidOf('neighbourhood')}?pageSize=100&sort=nameDefault:ASC`;
    get<{ results: { documentId: string; nameDefault: string }[] }>(path).then(
      ({ data }) =>
        setAll(data.results.map(({ documentId, nameDefault }) => ({ documentId, name: nameDefault }))),
      // Without them a notice can still stand on all pages.
      () => undefined,
    );
  }, [get]);
  return all;
}
