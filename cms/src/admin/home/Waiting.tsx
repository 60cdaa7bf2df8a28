import { Flex, Typography } from '@strapi/design-system';
import { useFetchClient } from '@strapi/strapi/admin';
import { useEffect, useState } from 'react';
import type { WaitingAnswer } from '../../waiting/answer.ts';
import { Notice } from '../live/Notice.tsx';
import { waitingText } from '../messages/waiting.ts';
import { WaitingGroup } from './WaitingGroup.tsx';

/** All that waits for whoever is signed in, by kind; looked up again when they come back to this tab. */
export function Waiting() {
  const { get } = useFetchClient();
  const [answer, setAnswer] = useState<WaitingAnswer | 'unknown'>();
  useEffect(() => {
    const over = new AbortController();
    const ask = (): void => {
      if (document.hidden) return;
      get<WaitingAnswer>('/waiting', { signal: over.signal }).then(
        ({ data }) => setAnswer(data),
        () => {
          if (!over.signal.aborted) setAnswer('unknown');
        },
      );
    };
    ask();
    document.addEventListener('visibilitychange', ask);
    return () => {
      over.abort();
      document.removeEventListener('visibilitychange', ask);
    };
  }, [get]);

  if (!answer) return <Typography textColor="neutral600">{waitingText('asking')}</Typography>;
  if (answer === 'unknown') return <Notice kind="warning">{waitingText('unknown')}</Notice>;
  if (answer.length === 0) return <Notice kind="good">{waitingText('nothing')}</Notice>;
  const unknown = answer.filter(({ found }) => !found).map(({ kind }) => waitingText(kind));
  return (
    <Flex direction="column" alignItems="stretch" gap={6}>
      {answer.map(({ kind, found }) => found && <WaitingGroup key={kind} kind={kind} found={found} />)}
      {unknown.length > 0 && (
        <Notice kind="plain">{waitingText('unknownKinds', { fields: unknown.join('; ') })}</Notice>
      )}
    </Flex>
  );
}
