import { isLocale, type Locale } from '@osiedle/shared';

/** Why nothing was scheduled. */
export interface Refusal {
  message: string;
  /** The language whose entry is at fault. */
  locale: Locale | undefined;
  /** The faults as Strapi's form holds them, at their fields. */
  faults: Record<string, unknown>;
}

interface Answer {
  message?: string;
  details?: { locale?: unknown; errors?: { path?: (string | number)[]; message: string }[] };
}

/** Reads what the CMS has refused; undefined where it did not answer. */
export function readRefusal(error: unknown): Refusal | undefined {
  const answer = (error as { response?: { data?: { error?: Answer } } } | null)?.response?.data?.error;
  if (!answer?.message) return undefined;
  const { message, details } = answer;
  const faults: Record<string, unknown> = {};
  for (const fault of details?.errors ?? []) if (fault.path) putIn(faults, fault.path, fault.message);
  return { message, locale: isLocale(details?.locale) ? details.locale : undefined, faults };
}

function putIn(
  within: Record<string, unknown>,
  [name = '', ...rest]: (string | number)[],
  message: string,
): void {
  if (rest.length === 0) within[name] = message;
  else putIn((within[name] ??= {}) as Record<string, unknown>, rest, message);
}
