import { defaultLocale, type EditorialType, editorialTypes, types, uidOf } from '@osiedle/shared';
import { Flex, LinkButton, Typography } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { useAuth } from '@strapi/strapi/admin';
import { Link } from 'react-router-dom';
import { panelLanguage } from '../messages/format.ts';
import { homeText } from '../messages/home.ts';
import { SiteTop } from '../notice/index.ts';
import { OwnDrafts } from './OwnDrafts.tsx';

/** What is written most, first. */
const inOrder: EditorialType[] = ['workshop', 'meeting', 'festival', 'update'];

/** The home page's widget that begins a new entry by one click. */
export function NewEntries() {
  const permissions = useAuth('NewEntries', (auth) => auth.permissions);
  const mayCreate = (type: EditorialType) =>
    permissions.some(
      ({ action, subject }) =>
        action === 'plugin::content-manager.explorer.create' && subject === uidOf(type),
    );
  const offered = [...new Set([...inOrder, ...editorialTypes])].filter(mayCreate);
  return (
    <Flex direction="column" alignItems="stretch" gap={5}>
      {offered.length > 0 && (
        <Flex tag="ul" wrap="wrap" gap={2} aria-label={homeText('new')}>
          {offered.map((type) => (
            <li key={type}>
              <NewEntry type={type} />
            </li>
          ))}
        </Flex>
      )}
      {offered.length === 0 && <Typography tag="p">{homeText('readOnly')}</Typography>}
      <SiteTop />
      <OwnDrafts />
    </Flex>
  );
}

function NewEntry({ type }: { type: EditorialType }) {
  const uid = uidOf(type);
  return (
    <LinkButton
      tag={Link}
      to={`/content-manager/collection-types/${uid}/create?plugins[i18n][locale]=${defaultLocale}`}
      variant="secondary"
      size="L"
      startIcon={<Plus aria-hidden />}
    >
      {types[type].words[panelLanguage()].one}
    </LinkButton>
  );
}
