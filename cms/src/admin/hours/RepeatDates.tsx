import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { ArrowClockwise } from '@strapi/icons';
import { useForm, useNotification } from '@strapi/strapi/admin';
import { useState, type ComponentType } from 'react';
import { repeatingText } from '../messages/repeating.ts';
import type { DateKnowledge } from './date-heading.ts';
import type { RepeatDialog } from './RepeatDialog.tsx';
import type { FirstDate, RepeatedDate } from './repeat-dates.ts';
import { typingFault } from './typed-dates.ts';

/** The most dates that an event may have beside its first, where the schema does not say. */
const fallbackMost = 200;

interface GroupProps {
  name: string;
  disabled?: boolean;
  attribute: { component: string; max?: number };
}

/** Adds to Strapi's list of further dates a button that repeats the first one. */
export function withRepetition<Props extends GroupProps>(Rows: ComponentType<Props>) {
  return function RowsWithRepetition(props: Props) {
    const { name, disabled, attribute } = props;
    const repeats = attribute.component === 'event.occurrence' && !disabled;
    return (
      <>
        <Rows {...props} />
        {repeats && <RepeatDates name={name} most={attribute.max ?? fallbackMost} />}
      </>
    );
  };
}

interface Values extends DateKnowledge {
  startsAt?: string | null;
  endsAt?: string | null;
}

function RepeatDates({ name, most }: { name: string; most: number }) {
  const values = useForm('RepeatDates', (state) => state.values) as Values;
  const addFieldRow = useForm('RepeatDates', (state) => state.addFieldRow);
  const { toggleNotification } = useNotification();
  const [Dialog, setDialog] = useState<typeof RepeatDialog>();
  const first = firstDate(values);
  const known = ((values as Record<string, unknown>)[name] ?? []) as { startsAt?: string | null }[];
  const isVague = !['instant', 'day'].includes(values.datePrecision ?? 'instant');
  const hindrance = !first ? 'noStart' : isVague ? 'tooVague' : undefined;

  const add = (dates: RepeatedDate[]): void => {
    for (const { startsAt, endsAt } of dates) addFieldRow(name, { startsAt, endsAt, calledOff: false });
    setDialog(undefined);
  };
  // What counts the dates is large, and most events have one.
  const open = (): void => {
    import('./RepeatDialog.tsx')
      .then((loaded) => setDialog(() => loaded.RepeatDialog))
      .catch(() => toggleNotification({ type: 'danger', message: repeatingText('notLoaded') }));
  };

  return (
    <Box paddingTop={3} width="100%">
      <Flex gap={3} wrap="wrap">
        <Button
          variant="secondary"
          startIcon={<ArrowClockwise />}
          disabled={hindrance !== undefined}
          onClick={open}
        >
          {repeatingText('repeat')}
        </Button>
        {hindrance && (
          <Typography variant="pi" textColor="neutral600">
            {repeatingText(hindrance)}
          </Typography>
        )}
      </Flex>
      {Dialog && first && (
        <Dialog
          first={first}
          known={new Set(known.map(({ startsAt }) => startsAt ?? ''))}
          most={most}
          onAdd={add}
          onClose={() => setDialog(undefined)}
        />
      )}
    </Box>
  );
}

/** The event's first date, if it is given and can be read; without an end that cannot. */
function firstDate({ startsAt, endsAt, allDay, datePrecision }: Values): FirstDate | undefined {
  if (!startsAt || typingFault(startsAt)) return undefined;
  return { startsAt, endsAt: endsAt && !typingFault(endsAt) ? endsAt : null, allDay, datePrecision };
}
