import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { useState } from 'react';
import type { Conflict } from '../../conflicts/conflict.ts';
import { conflictText } from '../messages/conflicts.ts';
import type { Comparison } from './compare.ts';
import { FieldChoice } from './FieldChoice.tsx';
import { whoSaved } from './who.ts';

export const conflictTitleId = 'osiedle-conflict';
export const firstId = 'osiedle-conflict-first';

/** What becomes of a save in conflict. */
export type SaveDecision =
  | { kind: 'back' }
  | { kind: 'load' }
  /** Save; in these fields the others' values stay. */
  | { kind: 'overwrite'; keptTheirs: string[] };

interface Props {
  conflict: Conflict;
  comparison: Comparison;
  answer: (decision: SaveDecision) => void;
}

/** Both versions of an entry side by side, and the decision which one stays. */
export function SaveConflict({ conflict, comparison: { differing, untouched }, answer }: Props) {
  const [keptTheirs, setKeptTheirs] = useState<string[]>([]);
  const [isCopied, setCopied] = useState(false);
  const others = untouched.map(({ label }) => label).join(', ');

  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(differing.map(({ label, mine }) => `${label}\n${mine}`).join('\n\n'));
    setCopied(true);
  };

  return (
    <Box background="neutral0" padding={{ initial: 4, medium: 6 }}>
      <Flex direction="column" alignItems="stretch" gap={4}>
        <Typography tag="h2" variant="beta" id={conflictTitleId}>
          {conflictText(conflict.title === null ? 'titleGone' : 'title')}
        </Typography>
        <Typography tag="p" variant="omega" textColor="neutral800">
          {whoSaved(conflict)} {differing.length > 0 && conflictText('choose')}
        </Typography>
        {differing.map((field) => (
          <FieldChoice
            key={field.name}
            field={field}
            conflict={conflict}
            isTheirs={keptTheirs.includes(field.name)}
            choose={(isTheirs) =>
              setKeptTheirs((names) => [
                ...names.filter((name) => name !== field.name),
                ...(isTheirs ? [field.name] : []),
              ])
            }
          />
        ))}
        {untouched.length > 0 && (
          <Typography tag="p" variant="omega" textColor="neutral800">
            {conflictText(differing.length > 0 ? 'alsoChanged' : 'onlyOthers', { fields: others })}
          </Typography>
        )}
        {differing.length + untouched.length === 0 && (
          <Typography tag="p" variant="omega" textColor="neutral800">
            {conflictText('sameText')}
          </Typography>
        )}
        <Flex justifyContent="flex-end" gap={2} wrap="wrap">
          <Button id={firstId} variant="tertiary" onClick={() => answer({ kind: 'back' })}>
            {conflictText('back')}
          </Button>
          {differing.length > 0 && (
            <Button variant="tertiary" onClick={() => void copy()}>
              {conflictText(isCopied ? 'copied' : 'copyMine')}
            </Button>
          )}
          <Button
            variant="secondary"
            title={conflictText('loadTheirsHint')}
            onClick={() => answer({ kind: 'load' })}
          >
            {conflictText('loadTheirs')}
          </Button>
          <Button onClick={() => answer({ kind: 'overwrite', keptTheirs })}>
            {conflictText('overwrite')}
          </Button>
        </Flex>
      </Flex>
    </Box>
  );
}
