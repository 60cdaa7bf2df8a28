import { Link } from '@strapi/design-system';
import { NavLink } from 'react-router-dom';
import type { WaitingEntries } from '../../waiting/source.ts';
import { waitingText } from '../messages/waiting.ts';
import { wordsOfUid } from './entry-words.ts';

/** The ways to the content manager's filtered lists, one for each type. */
export function ListLinks({ lists }: { lists: NonNullable<WaitingEntries['lists']> }) {
  return lists
    .filter(({ count }) => count > 0)
    .map(({ uid, count, query }) => (
      <Link key={uid} tag={NavLink} to={`/content-manager/collection-types/${uid}?${query}`}>
        {waitingText('listOf', { name: wordsOfUid(uid).many, count })}
      </Link>
    ));
}
