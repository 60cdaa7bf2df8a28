import { pino } from 'pino';

/** A log that nobody reads. */
export const silence = pino({ level: 'silent' });
