import { defaultLocale } from '@osiedle/shared';
import { Box, Flex, TextButton } from '@strapi/design-system';
import { useAuth, useIsMobile } from '@strapi/strapi/admin';
import { listText } from '../messages/lists.ts';
import { choicesOf, hasNeighbourhoods, type OpenList } from './choices.ts';
import { GroupChoice } from './GroupChoice.tsx';
import { Neighbourhoods } from './Neighbourhoods.tsx';
import { replaced, useQuick } from './use-quick.ts';

const neighbourhood = 'neighbourhood';

/** The filters above a list. What is chosen stands in the address, so it can be kept as a bookmark. */
export function QuickFilters({ model: uid }: { model: string }) {
  const { chosen, locale = defaultLocale, choose } = useQuick();
  const isOwn = useAuth('QuickFilters', ({ permissions }) =>
    permissions.some(
      ({ action, subject, conditions }) =>
        action === 'plugin::content-manager.explorer.read' &&
        subject === uid &&
        (conditions as string[]).includes('admin::is-creator'),
    ),
  );
  const isNarrow = useIsMobile();
  const list: OpenList = { uid, locale, isOwn };
  const groups = choicesOf(list);
  if (groups.length === 0 && !hasNeighbourhoods(list)) return null;
  const count = Object.keys(chosen).length;
  const filters = (
    <Flex wrap="wrap" gap={2} alignItems="center" role="group" aria-label={listText('quick')}>
      {hasNeighbourhoods(list) && (
        <Neighbourhoods
          chosen={chosen[neighbourhood]}
          choose={(value) =>
            choose(replaced(chosen, [neighbourhood], value ? { name: neighbourhood, value } : undefined))
          }
        />
      )}
      {groups.map((group) => (
        <GroupChoice
          key={group.messageKey}
          group={group}
          chosen={chosen}
          choose={(choice) =>
            choose(
              replaced(
                chosen,
                group.choices.map(({ name }) => name),
                choice,
              ),
            )
          }
        />
      ))}
      {count > 0 && <TextButton onClick={() => choose({})}>{listText('clear')}</TextButton>}
    </Flex>
  );
  return (
    <Box
      paddingLeft={{ initial: 4, medium: 6, large: 10 }}
      paddingRight={{ initial: 4, medium: 6, large: 10 }}
      paddingBottom={4}
    >
      {isNarrow ? (
        <details>
          <summary style={summary}>
            {count > 0 ? listText('quickCount', { count }) : listText('quick')}
          </summary>
          <Box paddingTop={2}>{filters}</Box>
        </details>
      ) : (
        filters
      )}
    </Box>
  );
}

const summary = { cursor: 'pointer', fontSize: '1.4rem', paddingBlock: '0.8rem' };
