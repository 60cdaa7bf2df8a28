import { defaultLocale, types, uidOf } from '@osiedle/shared';
import { Flex, Link, Typography } from '@strapi/design-system';
import { useFetchClient } from '@strapi/strapi/admin';
import { useEffect, useState } from 'react';
import { NavLink } from 'react-router-dom';
import type { OwnDraft } from '../../drafts/own-draft.ts';
import { panelLanguage } from '../messages/format.ts';
import { homeText } from '../messages/home.ts';

/** The entries that somebody has begun and the site does not show yet. */
export function OwnDrafts() {
  const { get } = useFetchClient();
  const [drafts, setDrafts] = useState<OwnDraft[]>();
  useEffect(() => {
    // Without an answer the list is missing, and nothing else.
    get<OwnDraft[]>('/drafts/own').then(
      ({ data }) => {
        setDrafts(data);
      },
      () => undefined,
    );
  }, [get]);
  if (!drafts) return null;
  return (
    <section aria-labelledby="own-drafts">
      <Typography tag="h3" variant="pi" fontWeight="bold" id="own-drafts">
        {homeText('drafts')}
      </Typography>
      {drafts.length === 0 && (
        <Typography tag="p" variant="omega" textColor="neutral600" paddingTop={2}>
          {homeText('noDrafts')}
        </Typography>
      )}
      <Flex tag="ul" direction="column" alignItems="stretch" gap={2} paddingTop={2}>
        {drafts.map((draft) => (
          <li key={`${draft.documentId} ${draft.locale}`}>
            <DraftLink {...draft} />
          </li>
        ))}
      </Flex>
    </section>
  );
}

function DraftLink({ type, documentId, locale, title, updatedAt }: OwnDraft) {
  const kind = types[type].words[panelLanguage()].one;
  return (
    <>
      <Link
        tag={NavLink}
        to={`/content-manager/collection-types/${uidOf(type)}/${documentId}?plugins[i18n][locale]=${locale}`}
      >
        {title || homeText('untitled')}
      </Link>
      <Typography tag="p" variant="pi" textColor="neutral600">
        {homeText(locale === defaultLocale ? 'changed' : 'changedSecond', { name: kind, since: updatedAt })}
      </Typography>
    </>
  );
}
