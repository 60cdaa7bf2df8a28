import { Flex, Typography } from '@strapi/design-system';
import { descriptionOf } from '@osiedle/shared';
import type { ReactNode } from 'react';
import type { ListedUse, UsesReport } from '../../uses/report.ts';
import { deletingText } from '../messages/deleting.ts';
import { panelLanguage } from '../messages/format.ts';

/** The entries that use something, as far as the reader may know them. */
export function UsesList({ uses: { count, listed, unreadable } }: { uses: UsesReport }) {
  const more = count - unreadable - listed.length;
  return (
    <Flex tag="ul" direction="column" alignItems="stretch" gap={2} paddingLeft={5}>
      {listed.map((use) => (
        <Item key={use.path}>
          <User use={use} />
        </Item>
      ))}
      {more > 0 && <Item>{deletingText('more', { count: more })}</Item>}
      {unreadable > 0 && <Item>{deletingText('unreadable', { count: unreadable })}</Item>}
    </Flex>
  );
}

function Item({ children }: { children: ReactNode }) {
  return (
    <Typography
      tag="li"
      variant="omega"
      textColor="neutral800"
      style={{ listStyle: 'disc', overflowWrap: 'anywhere' }}
    >
      {children}
    </Typography>
  );
}

/** A link to the form of an entry, in a tab of its own: the decision is still open here. */
function User({ use: { type, name, isPublished, path } }: { use: ListedUse }) {
  const kind = descriptionOf(type).words[panelLanguage()].one;
  return (
    <>
      <a
        href={`/admin${path}`}
        target="_blank"
        rel="noreferrer"
        style={{ textDecoration: 'underline', color: 'inherit' }}
      >
        {name || deletingText('unnamed')}
      </a>{' '}
      ({kind.toLowerCase()}, {deletingText(isPublished ? 'live' : 'draft')})
    </>
  );
}
