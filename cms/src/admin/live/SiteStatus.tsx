import { Flex, Typography } from '@strapi/design-system';
import { type ReactNode, useState } from 'react';
import type { LiveStatus } from '../../live/status.ts';
import { liveText } from '../messages/live.ts';
import { SiteLink } from './links.tsx';
import { Notice } from './Notice.tsx';
import { publishBlocker } from './publish-blocker.ts';
import { useLiveStatus } from './use-live-status.ts';

/** The state of the site, and a way to have it looked at again. */
export interface Look {
  status: LiveStatus | 'unknown' | undefined;
  lookAgain: () => void;
}

/** Whether the site is up to date; if not, what that means and who can help. Below it what the caller offers to do. */
export function SiteStatus({ children }: { children: false | ((look: Look) => ReactNode) }) {
  const [looks, setLooks] = useState(0);
  const status = useLiveStatus('', looks);
  const lookAgain = () => setLooks((count) => count + 1);
  const known = !status || status === 'unknown' || status.state === 'unreachable' ? undefined : status;
  return (
    <>
      <Flex justifyContent="space-between" alignItems="baseline" gap={2} wrap="wrap">
        <Flex direction="column" alignItems="stretch" gap={1} role="status" aria-live="polite">
          <State status={status} />
          {known?.publishedAt && (
            <Typography tag="p" variant="pi" textColor="neutral600">
              {liveText('publishedAt', { when: known.publishedAt })}
            </Typography>
          )}
        </Flex>
        {known && <SiteLink href={known.site}>{liveText('openSite')}</SiteLink>}
      </Flex>
      {children && children({ status, lookAgain })}
    </>
  );
}

function State({ status }: Pick<Look, 'status'>) {
  if (!status) return <Notice kind="plain">{liveText('asking')}</Notice>;
  const blocker = publishBlocker(status);
  if (blocker) return <Notice kind="warning">{liveText(blocker.messageKey, blocker)}</Notice>;
  return status === 'unknown' ? null : <Progress status={status} />;
}

function Progress({ status: { state, waiting, failed, host } }: { status: LiveStatus }) {
  if (!waiting && host && host.state !== 'arrived')
    return (
      <Notice kind="waiting">
        {host.state === 'pending' ? liveText('publishing') : liveText('sent', { host: host.name })}
      </Notice>
    );
  if (!waiting && failed > 0) return <Notice kind="plain">{liveText('partlyLive')}</Notice>;
  if (!waiting) return <Notice kind="good">{liveText('allLive')}</Notice>;
  return <Notice kind="waiting">{liveText(state === 'idle' ? 'changesWait' : 'publishing')}</Notice>;
}
