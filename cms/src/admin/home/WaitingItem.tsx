import { Link, Typography } from '@strapi/design-system';
import { NavLink } from 'react-router-dom';
import type { WaitingEntry, WaitingKind, WaitingPage } from '../../waiting/source.ts';
import { SiteLink, readablePath } from '../live/links.tsx';
import { inPanelLanguage } from '../messages/format.ts';
import { waitingText } from '../messages/waiting.ts';
import { formAddress, kindOfEntry } from './entry-words.ts';

interface Props {
  kind: WaitingKind;
  item: WaitingEntry | WaitingPage;
}

/** These speak of the language themselves: “an update in English” is what there is not. */
const ofTranslations: readonly WaitingKind[] = ['untranslated', 'outdatedTranslations'];

/** One thing that waits: a link to where it is done, and what there is to know. */
export function WaitingItem({ kind, item }: Props) {
  const { since, detail } = item;
  const facts = [
    'uid' in item && kindOfEntry(item.uid, ofTranslations.includes(kind) ? null : item.locale),
    since && waitingText(`${kind}Since`, { when: since, dayOf: since }),
    detail && inPanelLanguage(detail),
  ];
  return (
    <>
      {'uid' in item ? (
        <EntryLink {...item} />
      ) : (
        <SiteLink href={item.address}>{readablePath(item.page)}</SiteLink>
      )}
      <Typography tag="p" variant="pi" textColor="neutral600" style={{ overflowWrap: 'anywhere' }}>
        {facts.filter(Boolean).join(' · ')}
      </Typography>
    </>
  );
}

function EntryLink({ uid, documentId, locale, title, field }: WaitingEntry) {
  return (
    <Link tag={NavLink} to={formAddress(uid, documentId, locale, field)} style={{ overflowWrap: 'anywhere' }}>
      {title || waitingText('untitled')}
    </Link>
  );
}
