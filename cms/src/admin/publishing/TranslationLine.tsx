import { secondLocale } from '@osiedle/shared';
import { Flex, TextButton } from '@strapi/design-system';
import { useNavigate } from 'react-router-dom';
import type { TranslationMark, TranslationStatus } from '../../translations/state.ts';
import { leadTo } from '../form/lead-to.ts';
import { Notice } from '../live/Notice.tsx';
import { translationText } from '../messages/translation.ts';
import { showTranslationChanges } from './TranslationChanges.tsx';

interface Props {
  model: string;
  status: TranslationStatus;
  mark: (mark: TranslationMark) => Promise<void>;
  /** Whether the form is the translation's. */
  isTranslation: boolean;
}

/** One line that says how the translation stands, and what can be done about it. */
export function TranslationLine({ model, status: { state, changed }, mark, isTranslation }: Props) {
  const navigate = useNavigate();
  const open = () => navigate({ search: `?plugins[i18n][locale]=${secondLocale}` });
  const say = (word: TranslationMark) => void mark(word);
  const show = async (): Promise<void> => {
    const answer = await showTranslationChanges({ model, changed, isTranslation });
    if (answer === 'current') await mark('current');
    else if (answer === 'open') open();
    else if (typeof answer === 'object') await leadTo(answer.field);
  };
  if (state === 'outdated')
    return (
      <Notice kind="warning">
        {translationText('outdated')}{' '}
        <TextButton onClick={() => void show()}>{translationText('show')}</TextButton>
      </Notice>
    );
  if (state === 'unneeded')
    return (
      <Notice kind="plain">
        {translationText('unneeded')}{' '}
        <TextButton onClick={() => say('needed')}>{translationText('markNeeded')}</TextButton>
      </Notice>
    );
  return (
    <Notice kind="plain">
      {translationText('missing')}
      <Flex tag="span" wrap="wrap" gap={2}>
        {!isTranslation && <TextButton onClick={open}>{translationText('translate')}</TextButton>}
        <TextButton onClick={() => say('unneeded')}>{translationText('markUnneeded')}</TextButton>
      </Flex>
    </Notice>
  );
}
