import { Box, Field, Flex, IconButton, Typography, useComposedRefs } from '@strapi/design-system';
import { Cross } from '@strapi/icons';
import { timeZone } from '@osiedle/shared';
import { useId, useRef, type FocusEvent, type ReactNode, type Ref } from 'react';
import { CalendarButton } from './CalendarButton.tsx';
import { deviceZoneIfDifferent } from './device-zone.ts';
import {
  parseDay,
  typingFault,
  parseInstant,
  isoDay,
  formatDay,
  formatInstant,
  repeatedHour,
} from './typed-dates.ts';
import { hoursText } from '../messages/hours.ts';
import { panelLanguage } from '../messages/format.ts';
import { useTypedDate } from './use-typed-date.ts';

export interface DayFieldProps {
  kind: 'date' | 'datetime';
  name: string;
  /** As the form holds it: `2027-06-12`, an instant in ISO 8601, or unreadable text (`typed-dates.ts`). */
  value: string | null;
  /** What is stored. */
  stored?: string | null | undefined;
  onChange: (value: string | null) => void;
  label?: ReactNode;
  /** Names the field where no label stands above it. */
  'aria-label'?: string | undefined;
  labelAction?: ReactNode;
  hint?: ReactNode;
  error?: string | undefined;
  required?: boolean | undefined;
  disabled?: boolean | undefined;
  inputRef?: Ref<HTMLInputElement>;
}

/** A field for a day, or for a day and a time in the city. */
export function DayField({ kind, name, value, stored, onChange, label, hint, ...more }: DayFieldProps) {
  const { error, required = false, disabled = false, labelAction, inputRef = null } = more;
  const language = panelLanguage();
  const id = useId();
  const dayBox = useRef<HTMLInputElement>(null);
  const hasTime = kind === 'datetime';
  const { typed, isTyping, type, settle } = useTypedDate(value, onChange, {
    read: (next) => (hasTime ? parseInstant(next, stored) : parseDay(next)),
    write: (from) => (hasTime ? formatInstant(from, language) : formatDay(from, language)),
  });

  const typedFault = typingFault(value);
  const fault = typedFault && !isTyping ? hoursText(typedFault) : error;
  const which = hasTime && !isTyping ? repeatedHour(value) : undefined;
  const device = hasTime && deviceZoneIfDifferent(value && !typedFault ? Date.parse(value) : Date.now());
  const notes = [
    ...(device ? [hoursText('zone', { city: timeZone, device })] : []),
    ...(which ? [hoursText(which)] : []),
  ];
  const described = [...(hint ? [`${id}-hint`] : []), ...(notes.length > 0 ? [`${id}-notes`] : [])].join(' ');
  const shared = {
    disabled,
    autoComplete: 'off',
    // Strapi focuses the input that only its error describes.
    'aria-describedby': fault ? `${id}-error` : described || undefined,
  };
  const leave = ({ currentTarget, relatedTarget }: FocusEvent): void => {
    if (!currentTarget.contains(relatedTarget)) settle();
  };
  const clear = !disabled && (typed.day || typed.time) && (
    <IconButton
      size="XS"
      variant="ghost"
      label={hoursText('clear')}
      onClick={() => {
        type({ day: '', time: '' });
        dayBox.current?.focus();
      }}
    >
      <Cross />
    </IconButton>
  );
  const group = label ? { 'aria-labelledby': `${id}-label` } : { 'aria-label': more['aria-label'] };

  return (
    <Field.Root {...{ id, name, hint, required }} {...(fault && { error: fault })} onBlur={leave}>
      {label && <Field.Label action={labelAction}>{label}</Field.Label>}
      <Flex wrap="wrap" gap={1} {...(hasTime && { role: 'group', ...group })}>
        <Box flex="3 1 17rem" minWidth={0}>
          <Field.Input
            {...shared}
            {...(hasTime ? { 'aria-label': hoursText('day') } : !label && group)}
            ref={useComposedRefs(dayBox, inputRef)}
            placeholder={hoursText('dayFormat')}
            value={typed.day}
            onChange={(event) => type({ day: event.target.value })}
            startAction={
              !disabled && (
                <CalendarButton
                  label={hoursText('calendar')}
                  day={isoDay(typed)}
                  onPick={(day) => type({ day: formatDay(day, language).day })}
                />
              )
            }
            endAction={!hasTime && clear}
          />
        </Box>
        {hasTime && (
          <Box flex="2 1 11rem" minWidth={0}>
            <Field.Input
              {...shared}
              id={`${id}-time`}
              name={`${name}-time`}
              aria-label={hoursText('time')}
              placeholder={hoursText('timeFormat')}
              inputMode="numeric"
              value={typed.time}
              onChange={(event) => type({ time: event.target.value })}
              endAction={clear}
            />
          </Box>
        )}
      </Flex>
      {notes.length > 0 && (
        <Typography tag="p" id={`${id}-notes`} variant="pi" textColor="neutral600">
          {notes.join(' ')}
        </Typography>
      )}
      <Field.Hint />
      <div aria-live="polite">
        <Field.Error />
      </div>
    </Field.Root>
  );
}
