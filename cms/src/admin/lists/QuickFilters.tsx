import { defaultLocale } from '@osiedle/shared';
import { Box, Flex, TextButton } from '@strapi/design-system';
import { useAuth, useIsMobile } from '@strapi/strapi/admin';
import { listText } from '../messages/lists.ts';
import { choicesOf, hasNeighbourhoods, type OpenList } from './choices.ts';
import { Neighbourhoods } from './Neighbourhoods.tsx';
import { Toggle } from './Toggle.tsx';
import { toggled, useQuick } from './use-quick.ts';

/** The filters of one click above a list. What is chosen stands in the address, so it can be kept as a bookmark. */
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
  const toggle = (name: string, value: string | undefined) => choose(toggled(chosen, name, value));
  const filters = (
    <Flex wrap="wrap" gap={2} alignItems="center" role="group" aria-label={listText('quick')}>
      {hasNeighbourhoods(list) && (
        <Neighbourhoods chosen={chosen['neighbourhood']} choose={(id) => toggle('neighbourhood', id)} />
      )}
      {groups.map(({ messageKey, choices }) => (
        <Flex key={messageKey} wrap="wrap" gap={1} role="group" aria-label={listText(messageKey)}>
          {choices.map(({ name, value, messageKey: key }) => (
            <Toggle key={value} isOn={chosen[name] === value} onClick={() => toggle(name, value)}>
              {listText(key)}
            </Toggle>
          ))}
        </Flex>
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
