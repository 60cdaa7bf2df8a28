export * from './locales.ts';
export * from './paths.ts';
export * from './content/index.ts';
export * from './populate.ts';
export * from './journal.ts';
export * from './slices.ts';
export type { DatePrecision, EventStatus, AttendanceMode, Occurrence } from './content/event.ts';
export type { File, Picture, StoredFile } from './content/fields.ts';
