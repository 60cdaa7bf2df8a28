import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { descriptionOf } from '@osiedle/shared';
import type { ReactNode } from 'react';
import type { ListedUse, UsesReport } from '../../uses/report.ts';
import { deletingText } from '../messages/deleting.ts';
import { panelLanguage } from '../messages/format.ts';

export const titleId = 'osiedle-uses';
export const leaveId = 'osiedle-leave';

interface Props {
  uses: UsesReport;
  answer: (isWanted: boolean) => void;
}

/** Who uses what is about to be deleted, and the decision. */
export function Question({ uses: { count, live, listed, unreadable }, answer }: Props) {
  const more = count - unreadable - listed.length;

  return (
    <Box background="neutral0" padding={6}>
      <Flex direction="column" alignItems="stretch" gap={4}>
        <Typography tag="h2" variant="beta" id={titleId}>
          {deletingText('title', { count })}
        </Typography>
        <Typography tag="p" variant="omega" textColor="neutral800">
          {deletingText('consequence', { count })}{' '}
          {live > 0 ? deletingText('consequenceLive', { count, live }) : deletingText('allDrafts', { count })}
        </Typography>
        <Flex tag="ul" direction="column" alignItems="stretch" gap={2} paddingLeft={5}>
          {listed.map((use) => (
            <Item key={use.path}>
              <User use={use} />
            </Item>
          ))}
          {more > 0 && <Item>{deletingText('more', { count: more })}</Item>}
          {unreadable > 0 && <Item>{deletingText('unreadable', { count: unreadable })}</Item>}
        </Flex>
        <Flex justifyContent="flex-end" gap={2} wrap="wrap">
          <Button variant="danger-light" onClick={() => answer(true)}>
            {deletingText('deleteAnyway')}
          </Button>
          <Button id={leaveId} onClick={() => answer(false)}>
            {deletingText('leave')}
          </Button>
        </Flex>
      </Flex>
    </Box>
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
