import { uidOf } from '@osiedle/shared';
import { useFetchClient } from '@strapi/strapi/admin';
import { useEffect, useState } from 'react';
import { listText } from '../messages/lists.ts';
import { Unfolding } from './Unfolding.tsx';

interface Neighbourhood {
  documentId: string;
  nameDefault: string;
}

const query = '?pageSize=100&sort=nameDefault:ASC';

interface Props {
  chosen: string | undefined;
  choose: (documentId: string | undefined) => void;
}

/** The choice of a neighbourhood. */
export function Neighbourhoods({ chosen, choose }: Props) {
  const { get } = useFetchClient();
  const [all, setAll] = useState<Neighbourhood[]>([]);
  useEffect(() => {
    const over = new AbortController();
    const path = `/content-manager/collection-types/${uidOf('neighbourhood')}${query}`;
    get<{ results: Neighbourhood[] }>(path, { signal: over.signal })
      .then(({ data }) => setAll(data.results))
      // Without them there are the other filters.
      .catch(() => undefined);
    return () => over.abort();
  }, [get]);
  if (all.length === 0) return null;
  return (
    <Unfolding
      name={listText('neighbourhood')}
      options={all.map(({ documentId, nameDefault }) => ({ value: documentId, label: nameDefault }))}
      chosen={chosen}
      choose={choose}
    />
  );
}
