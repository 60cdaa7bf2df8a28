import { Box, Flex, Typography } from '@strapi/design-system';
import { defaultLocale, editorialTypes, lookupTypes, uidOf } from '@osiedle/shared';
import { hiddenShare } from '@osiedle/shared/markdown/source';
import { useQueryParams } from '@strapi/strapi/admin';
import { useMemo } from 'react';
import type { EntryStatus } from '../../live/status.ts';
import { longestText, textLimits } from '../../publishing/rules/long-text.ts';
import { publishBlocker } from './publish-blocker.ts';
import { Notice } from './Notice.tsx';
import { readablePath, SiteLink } from './links.tsx';
import { useLiveStatus } from './use-live-status.ts';
import { liveText } from '../messages/live.ts';

/** The props that Strapi passes to what stands beside the form; it does not export their type. */
interface PartProps {
  model: string;
  /** Undefined until a new document is saved. */
  documentId?: string;
  document?: { locale?: string | null; status?: string } & Record<string, unknown>;
  meta?: unknown;
}

const shown = new Set<string>([...editorialTypes, ...lookupTypes].map(uidOf));

/** Says beside the form whether the last change is on the site. */
export function entryPart(props: PartProps) {
  const isShown = shown.has(props.model) && props.documentId !== undefined;
  return isShown ? <EntryContent {...props} /> : null;
}

function EntryContent({ model, documentId = '', document, meta }: PartProps) {
  const [{ query }] = useQueryParams<{ plugins?: { i18n?: { locale?: string } } }>();
  const locale = query.plugins?.i18n?.locale ?? document?.locale ?? defaultLocale;
  const asked = new URLSearchParams({ uid: model, documentId, locale });
  // Strapi reloads both after each press of a button.
  const status = useLiveStatus(`?${asked.toString()}`, JSON.stringify([document, meta]));
  const entry = status && status !== 'unknown' ? status.entry : null;
  const blocker = status && publishBlocker(status);
  const isWaiting = entry?.live === 'waiting' || entry?.live === 'sent';
  const host = status && status !== 'unknown' ? status.host?.name : undefined;
  const length = longestText(document);
  // It reads all texts, and the panel renders often.
  const hidden = useMemo(() => mostHidden(document), [document]);

  return (
    <Flex direction="column" alignItems="stretch" gap={3} width="100%">
      <Flex direction="column" alignItems="stretch" gap={3} role="status" aria-live="polite">
        {!status && <Notice kind="waiting">{liveText('asking')}</Notice>}
        {entry && !(isWaiting && blocker) && <EntryVerdict entry={entry} host={host} />}
        {/* A late change of another entry does not matter here. */}
        {blocker && (isWaiting || !(blocker.host || blocker.messageKey === 'retrying')) && (
          <Notice kind="warning">{liveText(blocker.messageKey, blocker)}</Notice>
        )}
      </Flex>
      {entry?.published && document?.status === 'modified' && (
        <Typography tag="p" variant="pi" textColor="neutral600">
          {liveText('draftChanges')}
        </Typography>
      )}
      {entry?.live === 'live' && entry.address && <SiteLink href={entry.address}>{liveText('see')}</SiteLink>}
      {length > textLimits.warned && (
        <Notice kind="warning">{liveText('longText', { count: length, most: textLimits.refused })}</Notice>
      )}
      {hidden >= 0.1 && (
        <Notice kind="warning">{liveText('hiddenText', { percent: Math.round(hidden * 100) })}</Notice>
      )}
      {entry?.fileHints.map(({ name, hint }) => (
        <Notice key={`${hint} ${name}`} kind={hint === 'animated' ? 'plain' : 'warning'}>
          {liveText(hint, { file: name })}
        </Notice>
      ))}
      {entry && entry.failedElsewhere.length > 0 && <Elsewhere paths={entry.failedElsewhere} />}
      {entry && entry.brokenLinks.length > 0 && <BrokenLinks links={entry.brokenLinks} />}
    </Flex>
  );
}

/** The largest share of a text of the entry that visitors will not see. */
function mostHidden(document: Record<string, unknown> = {}): number {
  const texts = Object.values(document).filter((value) => typeof value === 'string');
  return Math.max(0, ...texts.map(hiddenShare));
}

interface VerdictProps {
  entry: EntryStatus;
  /** The name of the static host, where there is one. */
  host: string | undefined;
}

function EntryVerdict({ entry: { live, published, liveSince: since, kept, text }, host }: VerdictProps) {
  switch (live) {
    case 'none':
      return <Notice kind="plain">{liveText('none')}</Notice>;
    case 'waiting':
      return <Notice kind="waiting">{liveText(published ? 'waiting' : 'withdrawing')}</Notice>;
    case 'sent':
      return <Notice kind="waiting">{liveText('sent', { host })}</Notice>;
    case 'failed':
      if (text) return <Notice kind="bad">{liveText(kept ? 'failedTextKept' : 'failedText')}</Notice>;
      return <Notice kind="bad">{liveText(kept ? 'failedKept' : 'failed')}</Notice>;
    case 'live':
      if (!published)
        return (
          <Notice kind="plain">
            {since ? liveText('withdrawn', { since }) : liveText('withdrawnUndated')}
          </Notice>
        );
      return <Notice kind="good">{since ? liveText('live', { since }) : liveText('liveUndated')}</Notice>;
  }
}

function Elsewhere({ paths }: { paths: string[] }) {
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      <Notice kind="bad">{liveText('failedElsewhere')}</Notice>
      <Box paddingLeft={6}>
        <Addresses all={paths} color="neutral800" />
      </Box>
    </Flex>
  );
}

function BrokenLinks({ links }: { links: string[] }) {
  return (
    <Flex direction="column" alignItems="stretch" gap={2} tag="section">
      <Typography tag="h3" variant="pi" fontWeight="bold" textColor="neutral800">
        {liveText('deadLinks')}
      </Typography>
      <Addresses all={links} color="danger700" />
      <Typography tag="p" variant="pi" textColor="neutral600">
        {liveText('deadLinksRemedy')}
      </Typography>
    </Flex>
  );
}

function Addresses({ all, color }: { all: string[]; color: 'neutral800' | 'danger700' }) {
  return (
    <Flex direction="column" alignItems="flex-start" gap={1} tag="ul">
      {all.map((address) => (
        <Typography
          key={address}
          tag="li"
          variant="pi"
          textColor={color}
          style={{ overflowWrap: 'anywhere' }}
        >
          {readablePath(address)}
        </Typography>
      ))}
    </Flex>
  );
}
