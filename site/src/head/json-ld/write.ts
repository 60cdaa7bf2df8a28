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
export function known<T extends object>(fields: { [K in keyof T]: T[K] | undefined }): T {
  return Object.fromEntries(
    Object.entries(fields).filter(
      ([, value]) => value !== undefined && !(Array.isArray(value) && !value.length),
    ),
  ) as T;
}
