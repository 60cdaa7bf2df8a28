import { uidOf } from '@osiedle/shared';
import { Box, Flex, SingleSelect, SingleSelectOption } from '@strapi/design-system';
import { useFetchClient } from '@strapi/strapi/admin';
import { useEffect, useState } from 'react';
import { listText } from '../messages/lists.ts';
import { Toggle } from './Toggle.tsx';

interface Neighbourhood {
  documentId: string;
  nameDefault: string;
}

/** So many stand beside each other; more are in a list that unfolds. */
const mostButtons = 4;
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
  if (all.length <= mostButtons)
    return (
      <Flex wrap="wrap" gap={1} role="group" aria-label={listText('neighbourhood')}>
        {all.map(({ documentId, nameDefault }) => (
          <Toggle key={documentId} isOn={chosen === documentId} onClick={() => choose(documentId)}>
            {nameDefault}
          </Toggle>
        ))}
      </Flex>
    );
  return (
    <Box minWidth="20rem">
      <SingleSelect
        size="S"
        aria-label={listText('neighbourhood')}
        placeholder={listText('anyNeighbourhood')}
        value={chosen ?? ''}
        onChange={(id) => choose(String(id))}
        onClear={() => choose(undefined)}
      >
        {all.map(({ documentId, nameDefault }) => (
          <SingleSelectOption key={documentId} value={documentId}>
            {nameDefault}
          </SingleSelectOption>
        ))}
      </SingleSelect>
    </Box>
  );
}
