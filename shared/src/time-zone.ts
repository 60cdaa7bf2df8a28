/** The city's time zone, in which "today", "midnight" and every time of day are typed, shown and compared (IANA name). */
export const timeZone = 'Europe/Warsaw';
