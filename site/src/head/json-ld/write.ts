import type { Thing } from 'schema-dts';

/**
 * A thing as the text of a `<script type="application/ld+json">`. Escapes every `<`, so that an editor's text cannot
 * end the script.
 */
export function jsonLdText(thing: Thing): string {
  const whole = typeof thing === 'object' ? { '@context': 'https://schema.org', ...thing } : thing;
  return JSON.stringify(whole).replaceAll('<', '\\u003c');
}

/** Leaves out undefined fields: an empty field would say that the value does not exist. */
export function withoutAbsent<T extends object>(fields: { [K in keyof T]: T[K] | undefined }): T {
  const left: Partial<T> = {};
  for (const field in fields) {
    const value: unknown = fields[field];
    if (value !== undefined && !(Array.isArray(value) && value.length === 0)) left[field] = fields[field];
  }
  return left as T;
}
