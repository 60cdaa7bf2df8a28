import { Button, Checkbox, Flex, Modal, Typography } from '@strapi/design-system';
import { defaultLocale, otherLocale, type Locale } from '@osiedle/shared';
import { useState } from 'react';
import type { ScheduledVerb } from '../../scheduling/schedule.ts';
import { useFocusBack } from '../dialog/focus-back.ts';
import { HelpLink } from '../help/HelpLink.tsx';
import { DayField } from '../hours/DayField.tsx';
import { typingFault } from '../hours/typed-dates.ts';
import { panelLanguage } from '../messages/format.ts';
import { schedulingText } from '../messages/scheduling.ts';
import { hourText, presetsAt } from './when.ts';

/** What the dialog asks about, and what it begins with. */
export interface ScheduleQuestion {
  verb: ScheduledVerb;
  locales: Locale[];
  at: string | null;
}

interface Props {
  question: ScheduleQuestion;
  /** The language of the form. */
  locale: Locale;
  /** Whether the other language can be scheduled, too. */
  hasOther: boolean;
  /** Whether the form holds what is not saved yet. */
  isModified: boolean;
  onSchedule: (wanted: { verb: ScheduledVerb; locales: Locale[]; at: string }) => void;
  onClose: () => void;
}

/** Asks when an entry shall be published, or taken off the site. */
export function ScheduleDialog({ question, locale, hasOther, isModified, onSchedule, onClose }: Props) {
  const { verb } = question;
  const giveFocusBack = useFocusBack();
  const [at, setAt] = useState(question.at);
  const [locales, setLocales] = useState(question.locales);
  const other = otherLocale(locale);
  const isReadable = at !== null && !typingFault(at);
  const isOver = isReadable && Date.parse(at) <= Date.now();
  return (
    <Modal.Root open onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Modal.Content aria-describedby={undefined} onCloseAutoFocus={giveFocusBack}>
        <Modal.Header closeLabel={schedulingText('close')}>
          <Modal.Title>{schedulingText(verb === 'publish' ? 'publishTitle' : 'withdrawTitle')}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Flex direction="column" alignItems="stretch" gap={4}>
            <Flex gap={2} wrap="wrap">
              {presetsAt(Date.now()).map((preset) => (
                <Button
                  key={preset.name}
                  variant={preset.at === at ? 'secondary' : 'tertiary'}
                  aria-pressed={preset.at === at}
                  onClick={() => setAt(preset.at)}
                >
                  {schedulingText(preset.name, { date: hourText(preset.at, panelLanguage()) })}
                </Button>
              ))}
            </Flex>
            <DayField
              kind="datetime"
              name="osiedle-schedule"
              label={schedulingText('when')}
              value={at}
              stored={at}
              onChange={setAt}
              required
              error={isOver ? schedulingText('over') : undefined}
            />
            {hasOther && (
              <Checkbox
                checked={locales.includes(other)}
                onCheckedChange={(value) => setLocales(value === true ? [locale, other] : [locale])}
              >
                {schedulingText(other === defaultLocale ? 'alsoDefault' : 'alsoSecond')}
              </Checkbox>
            )}
            <Typography tag="p" variant="pi" textColor="neutral600">
              {schedulingText(verb === 'publish' ? 'publishHint' : 'withdrawHint')}{' '}
              <HelpLink
                to={verb === 'publish' ? 'scheduling#publish-later' : 'scheduling#withdraw-later'}
                about={schedulingText(verb === 'publish' ? 'publishTitle' : 'withdrawTitle')}
              />
            </Typography>
          </Flex>
        </Modal.Body>
        <Modal.Footer>
          <Button variant="tertiary" onClick={onClose}>
            {schedulingText('keep')}
          </Button>
          <Button
            disabled={!isReadable || isOver}
            onClick={() => isReadable && onSchedule({ verb, locales, at })}
          >
            {schedulingText(isModified && verb === 'publish' ? 'saveAndSchedule' : 'schedule')}
          </Button>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
}
