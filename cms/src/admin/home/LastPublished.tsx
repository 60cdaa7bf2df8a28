import { uidOf } from '@osiedle/shared';
import { Flex, Link, Typography } from '@strapi/design-system';
import { useFetchClient } from '@strapi/strapi/admin';
import { useEffect, useState } from 'react';
import { NavLink } from 'react-router-dom';
import type { PublishedEntry } from '../../live/last-published.ts';
import { SiteLink } from '../live/links.tsx';
import { homeText } from '../messages/home.ts';
import { formAddress, kindOfEntry } from './entry-words.ts';

/** What was published last, by whom and when. */
export function LastPublished() {
  const { get } = useFetchClient();
  const [entries, setEntries] = useState<PublishedEntry[] | 'unknown'>();
  useEffect(() => {
    get<PublishedEntry[]>('/live/published').then(
      ({ data }) => setEntries(data),
      () => setEntries('unknown'),
    );
  }, [get]);
  if (!entries) return null;
  if (entries === 'unknown' || entries.length === 0)
    return (
      <Typography tag="p" textColor="neutral600">
        {homeText(entries === 'unknown' ? 'unknownPublished' : 'nothingPublished')}
      </Typography>
    );
  return (
    <Flex tag="ul" direction="column" alignItems="stretch" gap={3}>
      {entries.map((entry) => (
        <li key={`${entry.documentId} ${entry.locale}`}>
          <Published {...entry} />
        </li>
      ))}
    </Flex>
  );
}

function Published({ type, documentId, locale, title, at, by, mayOpen, address }: PublishedEntry) {
  const uid = uidOf(type);
  return (
    <>
      {mayOpen ? (
        <Link tag={NavLink} to={formAddress(uid, documentId, locale)} style={{ overflowWrap: 'anywhere' }}>
          {title}
        </Link>
      ) : (
        <SiteLink href={address}>{title}</SiteLink>
      )}
      <Typography tag="p" variant="pi" textColor="neutral600">
        {kindOfEntry(uid, locale)} ·{' '}
        {by ? homeText('byAt', { name: by, when: at }) : homeText('at', { when: at })}
      </Typography>
    </>
  );
}
