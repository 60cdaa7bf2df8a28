import { Flex, Typography } from '@strapi/design-system';
import { Widget } from '@strapi/strapi/admin';
import type { ReactNode } from 'react';
import type { LiveStatus, CappedList } from '../../live/status.ts';
import { publishBlocker } from './publish-blocker.ts';
import { Notice } from './Notice.tsx';
import { PathLink, readablePath, SiteLink } from './links.tsx';
import { useLiveStatus } from './use-live-status.ts';
import { liveText } from '../messages/live.ts';

/** The home page's widget with the site's status. */
export function SiteWidget() {
  const status = useLiveStatus('');
  if (!status) return <Widget.Loading />;
  const blocker = publishBlocker(status);
  const known = status === 'unknown' || status.state === 'unreachable' ? undefined : status;

  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Flex direction="column" alignItems="stretch" gap={3} role="status" aria-live="polite">
        {blocker && <Notice kind="warning">{liveText(blocker.messageKey, blocker)}</Notice>}
        {!blocker && known && <Progress status={known} />}
      </Flex>
      {known && (
        <Flex justifyContent="space-between" alignItems="baseline" gap={2} wrap="wrap">
          <Typography variant="omega" textColor="neutral600">
            {known.publishedAt ? liveText('publishedAt', { since: known.publishedAt }) : ''}
          </Typography>
          <SiteLink href={known.site}>{liveText('openSite')}</SiteLink>
        </Flex>
      )}
      {known && <Faults status={known} />}
    </Flex>
  );
}

function Progress({ status: { state, waiting, failed, host } }: { status: LiveStatus }) {
  if (!waiting && host && host.state !== 'arrived')
    return (
      <Notice kind="waiting">
        {host.state === 'pending' ? liveText('publishing') : liveText('sent', { host: host.name })}
      </Notice>
    );
  if (!waiting && failed.count > 0) return <Notice kind="plain">{liveText('partlyLive')}</Notice>;
  if (!waiting) return <Notice kind="good">{liveText('allLive')}</Notice>;
  return <Notice kind="waiting">{liveText(state === 'idle' ? 'changesWait' : 'publishing')}</Notice>;
}

function Faults({ status: { failed, brokenLinks, site } }: { status: LiveStatus }) {
  const page = (path: string) => <PathLink path={path} site={site} />;
  return (
    <>
      <Fault kind="bad" messageKey="failedPages" list={failed} item={page} />
      <Fault
        kind="warning"
        messageKey="deadLinkCount"
        list={brokenLinks}
        item={(broken) => (
          <>
            {readablePath(broken.link)} {liveText('onPage')} {page(broken.page)}
          </>
        )}
      />
    </>
  );
}

interface FaultProps<T> {
  kind: 'bad' | 'warning';
  messageKey: 'failedPages' | 'deadLinkCount';
  list: CappedList<T>;
  item: (one: T) => ReactNode;
}

function Fault<T>({ kind, messageKey, list: { count, first }, item }: FaultProps<T>) {
  if (count === 0) return null;
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      <Notice kind={kind}>{liveText(messageKey, { count })}</Notice>
      <Flex direction="column" alignItems="stretch" gap={2} tag="ul" paddingLeft={6}>
        {first.map((one, index) => (
          <Typography
            key={index}
            tag="li"
            variant="pi"
            textColor="neutral800"
            style={{ overflowWrap: 'anywhere' }}
          >
            {item(one)}
          </Typography>
        ))}
        {count > first.length && (
          <Typography tag="li" variant="pi" textColor="neutral600">
            {liveText('andMore', { count: count - first.length })}
          </Typography>
        )}
      </Flex>
    </Flex>
  );
}
