import { Flex, TextButton, Typography } from '@strapi/design-system';
import { useFetchClient } from '@strapi/strapi/admin';
import { useId, useState } from 'react';
import type { WaitingAnswer } from '../../waiting/answer.ts';
import type { WaitingEntries, WaitingKind } from '../../waiting/source.ts';
import { waitingText } from '../messages/waiting.ts';
import { ListLinks } from './ListLinks.tsx';
import { WaitingItem } from './WaitingItem.tsx';

interface Props {
  kind: WaitingKind;
  found: WaitingEntries;
}

/** What waits of one kind: the first of it, and a way to the rest. */
export function WaitingGroup({ kind, found }: Props) {
  const id = useId();
  const { get } = useFetchClient();
  const [unfolded, setUnfolded] = useState<WaitingEntries>();
  const { count, first, lists } = unfolded ?? found;
  const unfold = () =>
    get<WaitingAnswer>(`/waiting?kind=${kind}`).then(
      ({ data }) => setUnfolded(data[0]?.found ?? found),
      () => undefined,
    );
  return (
    <section aria-labelledby={id}>
      <Typography tag="h3" variant="omega" fontWeight="bold" id={id}>
        {waitingText(kind)}
        {count > first.length && ` (${count})`}
      </Typography>
      <Flex tag="ul" direction="column" alignItems="stretch" gap={3} paddingTop={2}>
        {first.map((one, index) => (
          <li key={index}>
            <WaitingItem kind={kind} item={one} />
          </li>
        ))}
      </Flex>
      {count > first.length && (
        <Flex paddingTop={3} gap={4} wrap="wrap">
          {lists && <ListLinks lists={lists} />}
          {!lists && !unfolded && (
            <TextButton onClick={() => void unfold()}>{waitingText('showAll', { count })}</TextButton>
          )}
          {!lists && unfolded && (
            <Typography variant="pi" textColor="neutral600">
              {waitingText('shown', { most: first.length, count })}
            </Typography>
          )}
        </Flex>
      )}
    </section>
  );
}
