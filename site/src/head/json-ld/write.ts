import type { Thing } from 'schema-dts';

/**
 * A thing as the text of a `<script type="application/ld+json">`. Every `<` is escaped, so that nothing an editor wrote
 * ends the script.
 */
export function jsonLdText(thing: Thing): string {
  const whole = typeof thing === 'object' ? { '@context': 'https://schema.org', ...thing } : thing;
  return JSON.stringify(whole).replaceAll('<', '\\u003c');
}

/** Leaves out what is not known: an empty field would say that there is none. */
export function withoutAbsent<T extends object>(fields: { [K in keyof T]: T[K] | undefined }): T {
  const left: Partial<T> = {};
  for (const field in fields) {
    const value: unknown = fields[field];
    if (value !== undefined && !(Array.isArray(value) && value.length === 0)) left[field] = fields[field];
  }
  return left as T;
}
