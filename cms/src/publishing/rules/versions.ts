import { defaultLocale, type Locale } from '@osiedle/shared';
import type { FieldFault, VersionFields } from '../types.ts';
import { linkFaults } from './link.ts';

const links = [
  'easyToReadDefault',
  'easyToReadSecond',
  'signLanguageDefault',
  'signLanguageSecond',
  'audioDefault',
  'audioSecond',
] as const;

/** Other forms of an entry: links that lead somewhere; WCAG 2.2, 1.2.1: a recording needs a transcript. */
export function versionFaults(
  versions: VersionFields | null | undefined,
  live: readonly Locale[],
): FieldFault[] {
  if (!versions) return [];
  const untold = live.flatMap((locale) => {
    const [audio, transcript] =
      locale === defaultLocale
        ? (['audioDefault', 'transcriptDefault'] as const)
        : (['audioSecond', 'transcriptSecond'] as const);
    if (!versions[audio]?.trim() || versions[transcript]?.trim()) return [];
    const message = 'Napisz, co słychać w nagraniu: osoby niesłyszące mogą je tylko przeczytać.';
    return [{ path: ['versions', transcript], message }];
  });
  return [...links.flatMap((name) => linkFaults(versions[name], ['versions', name])), ...untold];
}
