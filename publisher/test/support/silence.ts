import { pino } from 'pino';

/** A log without output. */
export const silence = pino({ level: 'silent' });
