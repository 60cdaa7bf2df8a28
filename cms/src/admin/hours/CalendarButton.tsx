import { Box, IconButton } from '@strapi/design-system';
import { Calendar } from '@strapi/icons';
import { useRef } from 'react';

interface CalendarButtonProps {
  label: string;
  /** The day at which the calendar opens, `2027-06-12`; empty for today. */
  day: string;
  onPick: (day: string) => void;
}

/** Opens the browser's own calendar, which handles days without a zone, keyboard and screen reader. */
export function CalendarButton({ label, day, onPick }: CalendarButtonProps) {
  const calendar = useRef<HTMLInputElement>(null);
  return (
    <Box position="relative">
      <IconButton label={label} size="XS" variant="ghost" onClick={() => calendar.current?.showPicker()}>
        <Calendar />
      </IconButton>
      <input
        ref={calendar}
        type="date"
        value={day}
        onChange={(event) => event.target.value && onPick(event.target.value)}
        // Only there for its calendar, which opens here.
        aria-hidden
        tabIndex={-1}
        style={{ position: 'absolute', inset: 0, width: '100%', opacity: 0, pointerEvents: 'none' }}
      />
    </Box>
  );
}
