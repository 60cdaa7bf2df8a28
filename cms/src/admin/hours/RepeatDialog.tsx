import {
  Box,
  Button,
  Checkbox,
  Field,
  Flex,
  Modal,
  NumberInput,
  SingleSelect,
  SingleSelectOption,
  Typography,
} from '@strapi/design-system';
import { readWallClock, utc } from '@osiedle/shared';
import { weekdayName } from '@osiedle/shared/day-words';
import { useState } from 'react';
import { useFocusBack } from '../dialog/focus-back.ts';
import { panelLanguage } from '../messages/format.ts';
import { repeatingText } from '../messages/repeating.ts';
import { dateHeading } from './date-heading.ts';
import { DayField } from './DayField.tsx';
import {
  repeatDates,
  weekOfMonth,
  type FirstDate,
  type Interval,
  type RepeatedDate,
} from './repeat-dates.ts';
import { typingFault } from './typed-dates.ts';
import { usePublicHolidays } from './use-public-holidays.ts';

interface Props {
  first: FirstDate;
  /** The instants of the dates that are there already. */
  known: ReadonlySet<string>;
  most: number;
  onAdd: (dates: RepeatedDate[]) => void;
  onClose: () => void;
}

/** Asks how an event repeats, and shows the dates before they are added. */
export function RepeatDialog({ first, known, most, onAdd, onClose }: Props) {
  const giveFocusBack = useFocusBack();
  const [every, setEvery] = useState<Interval>('week');
  const [until, setUntil] = useState<string | null>(null);
  const [count, setCount] = useState<number>();
  const [skipsHolidays, setSkipsHolidays] = useState(true);
  /** What the editor has ticked or unticked, by instant. */
  const [chosen, setChosen] = useState<ReadonlyMap<string, boolean>>(new Map());
  const language = panelLanguage();

  const repetition = { every, until: typingFault(until) ? null : until, count };
  const room = Math.max(0, most - known.size);
  const year = readWallClock(Date.parse(first.startsAt)).year;
  const lastYear = Number(repeatDates(first, repetition, room).at(-1)?.day.slice(0, 4) ?? year);
  const holidays = usePublicHolidays(year, lastYear + 1);
  const without = new Set(skipsHolidays ? holidays.keys() : []);
  const dates = repeatDates(first, { ...repetition, without }, room);
  const isTicked = ({ startsAt, isWithout }: RepeatedDate): boolean =>
    !known.has(startsAt) && (chosen.get(startsAt) ?? !isWithout);
  const wanted = dates.filter(isTicked);
  const isAsked = Boolean(repetition.until ?? count);

  return (
    <Modal.Root open onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Modal.Content aria-describedby={undefined} onCloseAutoFocus={giveFocusBack}>
        <Modal.Header closeLabel={repeatingText('close')}>
          <Modal.Title>{repeatingText('title')}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Flex direction="column" alignItems="stretch" gap={5}>
            <Typography variant="omega">
              {repeatingText('first', { date: dateHeading(first.startsAt, first, language) })}
            </Typography>
            <Flex gap={4} wrap="wrap" alignItems="flex-start">
              <Box flex="2 1 24rem" minWidth={0}>
                <Field.Root>
                  <Field.Label>{repeatingText('every')}</Field.Label>
                  <SingleSelect value={every} onChange={(value) => setEvery(value as Interval)}>
                    {possibleIntervals(first).map(([interval, label]) => (
                      <SingleSelectOption key={interval} value={interval}>
                        {label}
                      </SingleSelectOption>
                    ))}
                  </SingleSelect>
                </Field.Root>
              </Box>
              <Box flex="1 1 17rem" minWidth={0}>
                <DayField
                  kind="date"
                  name="repeat-until"
                  label={repeatingText('until')}
                  value={until}
                  onChange={(day) => {
                    setUntil(day);
                    if (day) setCount(undefined);
                  }}
                />
              </Box>
              <Box flex="1 1 13rem" minWidth={0}>
                <Field.Root hint={repeatingText('countHint')}>
                  <Field.Label>{repeatingText('count')}</Field.Label>
                  <NumberInput
                    value={count as number}
                    onValueChange={(value) => {
                      setCount(value === undefined ? undefined : Math.max(1, Math.round(value)));
                      if (value !== undefined) setUntil(null);
                    }}
                  />
                  <Field.Hint />
                </Field.Root>
              </Box>
            </Flex>
            <Checkbox checked={skipsHolidays} onCheckedChange={(value) => setSkipsHolidays(value === true)}>
              {repeatingText('notOnHolidays')}
            </Checkbox>
            <Flex direction="column" alignItems="stretch" gap={3} tag="section" aria-live="polite">
              <Typography tag="h3" variant="delta">
                {repeatingText('preview')}
              </Typography>
              <Typography variant="pi" textColor="neutral600">
                {repeatingText(!isAsked ? 'notYet' : dates.length === 0 ? 'noDates' : 'previewHint')}
              </Typography>
              <Flex direction="column" alignItems="stretch" gap={2} tag="ul">
                {dates.map((date) => (
                  <li key={date.startsAt}>
                    <Checkbox
                      disabled={known.has(date.startsAt)}
                      checked={isTicked(date)}
                      onCheckedChange={(value) =>
                        setChosen(new Map(chosen).set(date.startsAt, value === true))
                      }
                    >
                      {[
                        dateHeading(date.startsAt, first, language),
                        known.has(date.startsAt) ? repeatingText('known') : holidays.get(date.day),
                      ]
                        .filter(Boolean)
                        .join(' – ')}
                    </Checkbox>
                  </li>
                ))}
              </Flex>
              {isAsked && dates.length >= room && (
                <Typography variant="pi" textColor="warning700">
                  {repeatingText('most', { most })}
                </Typography>
              )}
            </Flex>
          </Flex>
        </Modal.Body>
        <Modal.Footer>
          <Button variant="tertiary" onClick={onClose}>
            {repeatingText('cancel')}
          </Button>
          <Button disabled={wanted.length === 0} onClick={() => onAdd(wanted)}>
            {repeatingText('add', { count: wanted.length })}
          </Button>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
}

/** How an event can repeat, with the words: only its own weekday of the month, and the last where it is that. */
function possibleIntervals({ startsAt }: FirstDate): [Interval, string][] {
  const { week, isLast } = weekOfMonth(startsAt);
  const start = readWallClock(Date.parse(startsAt));
  const weekday = { day: new Date(utc(start)).getUTCDay(), date: weekdayName(start, panelLanguage()) };
  return [
    ['day', repeatingText('everyday')],
    ['week', repeatingText('week')],
    ['twoWeeks', repeatingText('twoWeeks')],
    ...(week < 5
      ? [['month', repeatingText('month', { count: week, ...weekday })] satisfies [Interval, string]]
      : []),
    ...(isLast ? [['monthEnd', repeatingText('monthEnd', weekday)] satisfies [Interval, string]] : []),
  ];
}
