import { Flex, Typography } from '@strapi/design-system';
import { Widget } from '@strapi/strapi/admin';
import type { ReactNode } from 'react';
import type { LiveStatus, Some } from '../../live/answer.ts';
import { hindranceOf } from './hindrance.ts';
import { Notice } from './Notice.tsx';
import { PathLink, readable, SiteLink } from './links.tsx';
import { useLive } from './use-live.ts';
import { say } from '../words/live.ts';

/** The start page's box on how the site is. */
export function SiteWidget() {
  const status = useLive('');
  if (!status) return <Widget.Loading />;
  const hindrance = hindranceOf(status);
  const known = status === 'unknown' || status.state === 'unreachable' ? undefined : status;

  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Flex direction="column" alignItems="stretch" gap={3} role="status" aria-live="polite">
        {hindrance && <Notice kind="warning">{say(hindrance.word, hindrance)}</Notice>}
        {!hindrance && known && <Progress status={known} />}
      </Flex>
      {known && (
        <Flex justifyContent="space-between" alignItems="baseline" gap={2} wrap="wrap">
          <Typography variant="omega" textColor="neutral600">
            {known.publishedAt ? say('publishedAt', { since: known.publishedAt }) : ''}
          </Typography>
          <SiteLink href={known.site}>{say('openSite')}</SiteLink>
        </Flex>
      )}
      {known && <Faults status={known} />}
    </Flex>
  );
}

function Progress({ status: { state, waiting, failed } }: { status: LiveStatus }) {
  if (!waiting && failed.count > 0) return <Notice kind="plain">{say('partlyLive')}</Notice>;
  if (!waiting) return <Notice kind="good">{say('allLive')}</Notice>;
  return <Notice kind="waiting">{say(state === 'idle' ? 'changesWait' : 'publishing')}</Notice>;
}

function Faults({ status: { failed, brokenLinks, site } }: { status: LiveStatus }) {
  const page = (path: string) => <PathLink path={path} site={site} />;
  return (
    <>
      <Fault kind="bad" word="failedPages" list={failed} item={page} />
      <Fault
        kind="warning"
        word="deadLinkCount"
        list={brokenLinks}
        item={(broken) => (
          <>
            {readable(broken.link)} {say('onPage')} {page(broken.page)}
          </>
        )}
      />
    </>
  );
}

interface FaultProps<T> {
  kind: 'bad' | 'warning';
  word: 'failedPages' | 'deadLinkCount';
  list: Some<T>;
  item: (one: T) => ReactNode;
}

function Fault<T>({ kind, word, list: { count, first }, item }: FaultProps<T>) {
  if (count === 0) return null;
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      <Notice kind={kind}>{say(word, { count })}</Notice>
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
            {say('andMore', { count: count - first.length })}
          </Typography>
        )}
      </Flex>
    </Flex>
  );
}
