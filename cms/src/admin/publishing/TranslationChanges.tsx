import { Box, Button, Flex, TextButton, Typography } from '@strapi/design-system';
import type { TranslationStatus } from '../../translations/state.ts';
import { TextDifference } from '../comparison/TextDifference.tsx';
import { askInDialog } from '../dialog/index.tsx';
import { labelOf } from '../form/part-summary.ts';
import { ownerOf } from '../form/parts.ts';
import { translationText } from '../messages/translation.ts';

/** What somebody does who has seen the changes: with a field, they go there. */
export type ChangesAnswer = 'closed' | 'current' | 'open' | { field: string };

interface Asked {
  model: string;
  changed: TranslationStatus['changed'];
  /** Whether the form is the translation's, which has the fields that are to be changed. */
  isTranslation: boolean;
}

const [titleId, focusId] = ['osiedle-translation-title', 'osiedle-translation-close'];

/** Shows field by field what has changed in the default language since it was translated. */
export function showTranslationChanges(asked: Asked): Promise<ChangesAnswer> {
  return askInDialog<ChangesAnswer>({
    titleId,
    focusId,
    closed: 'closed',
    width: '72rem',
    render: (answer) => <Changes {...asked} answer={answer} />,
  });
}

function Changes({
  model,
  changed,
  isTranslation,
  answer,
}: Asked & { answer: (given: ChangesAnswer) => void }) {
  const owner = ownerOf(model);
  return (
    <Box padding={6} background="neutral0">
      <Typography tag="h2" variant="beta" textColor="neutral800" id={titleId}>
        {translationText('changesTitle')}
      </Typography>
      <Typography tag="p" paddingTop={2} textColor="neutral800">
        {translationText('changesIntro')}
      </Typography>
      {changed.map(({ name, was, now, since }) => (
        <Box key={name} tag="section" paddingTop={5}>
          <Flex justifyContent="space-between" alignItems="baseline" gap={3} wrap="wrap">
            <Typography tag="h3" variant="delta" textColor="neutral800">
              {labelOf(owner, name)}
            </Typography>
            <Typography variant="pi" textColor="neutral600">
              {translationText('changedSince', { since })}
            </Typography>
          </Flex>
          <Box marginTop={2} padding={3} hasRadius borderColor="neutral200" maxHeight="40vh" overflow="auto">
            <TextDifference was={was} now={now} />
          </Box>
          {isTranslation && (
            <TextButton onClick={() => answer({ field: name })}>{translationText('showField')}</TextButton>
          )}
        </Box>
      ))}
      <Typography tag="p" variant="pi" textColor="neutral600" paddingTop={5}>
        {translationText('markCurrentHint')}
      </Typography>
      <Flex gap={2} wrap="wrap" paddingTop={4}>
        <Button id={focusId} variant="tertiary" onClick={() => answer('closed')}>
          {translationText('close')}
        </Button>
        {!isTranslation && (
          <Button variant="secondary" onClick={() => answer('open')}>
            {translationText('openTranslation')}
          </Button>
        )}
        <Button onClick={() => answer('current')}>{translationText('markCurrent')}</Button>
      </Flex>
    </Box>
  );
}
