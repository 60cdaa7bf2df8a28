import { Flex, Status, Typography } from '@strapi/design-system';
import { listText, type ListMessageKey } from '../messages/lists.ts';
import { statesOf } from './row-states.ts';
import type { ListedRow } from './row.ts';

const shown = {
  draft: ['rowDraft', 'secondary'],
  published: ['rowLive', 'success'],
  modified: ['rowChanged', 'alternative'],
} as const satisfies Record<string, [ListMessageKey, string]>;

/** How a row stands: whether it is on the site, and what else there is to know. */
export function RowState({ row }: { row: ListedRow }) {
  const [words, variant] = shown[row.status ?? 'draft'];
  return (
    <Flex direction="column" alignItems="flex-start" gap={1}>
      <Status size="S" variant={variant} maxWidth="22rem">
        <Typography tag="span" variant="pi" fontWeight="bold">
          {listText(words)}
        </Typography>
      </Status>
      {statesOf(row).map((state) => (
        <Typography key={state} tag="span" variant="pi" fontWeight="bold" textColor="neutral800">
          {state}
        </Typography>
      ))}
    </Flex>
  );
}
