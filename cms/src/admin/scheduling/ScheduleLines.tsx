import { Flex, TextButton, Typography } from '@strapi/design-system';
import { defaultLocale } from '@osiedle/shared';
import type { ReactNode } from 'react';
import { Notice } from '../live/Notice.tsx';
import { panelLanguage } from '../messages/format.ts';
import { schedulingText } from '../messages/scheduling.ts';
import type { ScheduleGroup } from './groups.ts';
import { whenText } from './when.ts';

interface Props {
  group: ScheduleGroup;
  /** Whether the entry has several languages. */
  hasLanguages: boolean;
  maySet: boolean;
  onChange: () => void;
  onCancel: () => void;
  /** What else can be done, in the same line. */
  children?: ReactNode;
}

/** What is scheduled, or what has failed, in a line with what can be done about it. */
export function ScheduleLines({ group, hasLanguages, maySet, onChange, onCancel, children }: Props) {
  const { failure, name } = group;
  return (
    <Flex direction="column" alignItems="stretch" gap={1}>
      <Notice kind={failure ? 'bad' : 'waiting'}>
        <span {...(name && { title: schedulingText('setBy', { name }) })}>
          {failure ? failureText(group) : sentenceOf(group)}
          {hasLanguages && ` ${languagesOf(group)}`}
        </span>
      </Notice>
      {maySet && (
        <Flex gap={2} wrap="wrap" paddingLeft={6}>
          <TextButton onClick={onChange}>{schedulingText(failure ? 'again' : 'change')}</TextButton>
          <TextButton onClick={onCancel}>{schedulingText(failure ? 'dismiss' : 'cancel')}</TextButton>
          {children}
        </Flex>
      )}
      {!maySet && !failure && group.verb === 'publish' && (
        <Typography tag="p" variant="pi" textColor="neutral600">
          {schedulingText('authorHint')}
        </Typography>
      )}
    </Flex>
  );
}

const dateOf = ({ at }: ScheduleGroup): string => whenText(at, panelLanguage(), Date.now());

function sentenceOf(group: ScheduleGroup): string {
  return schedulingText(group.verb === 'publish' ? 'willPublish' : 'willWithdraw', { date: dateOf(group) });
}

function failureText(group: ScheduleGroup): string {
  const { verb, failure, sentences } = group;
  const what = schedulingText(verb === 'publish' ? 'publishFailed' : 'withdrawFailed', {
    date: dateOf(group),
  });
  return `${what} ${schedulingText(failure ?? 'fault', { title: sentences.join(' ') })}`;
}

function languagesOf({ locales }: ScheduleGroup): string {
  if (locales.length > 1) return schedulingText('inBoth');
  return schedulingText(locales[0] === defaultLocale ? 'inDefault' : 'inSecond');
}
