import { types } from '@osiedle/shared';
import { Link } from '@strapi/design-system';
import { ArrowLeft } from '@strapi/icons';
import { NavLink, useParams } from 'react-router-dom';
import { formText } from '../messages/form.ts';
import { panelLanguage } from '../messages/format.ts';
import { ownerOf } from './parts.ts';

/** Leads from a form to the list that it belongs to. Strapi's link leads to the screen before, such as the other language. */
export function BackToList() {
  const { collectionType, slug = '' } = useParams();
  const isList = collectionType === 'collection-types';
  const name = types[ownerOf(slug) as keyof typeof types]?.words[panelLanguage()].many ?? slug;
  return (
    <Link
      tag={NavLink}
      to={isList ? `/content-manager/collection-types/${slug}` : '/'}
      startIcon={<ArrowLeft aria-hidden />}
    >
      {isList ? formText('back', { name }) : formText('home')}
    </Link>
  );
}
