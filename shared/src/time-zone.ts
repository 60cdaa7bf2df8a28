/** The city's time zone (IANA name). Editors type dates and times in it, and pages show and compare them in it. */
export const timeZone = 'Europe/Warsaw';
