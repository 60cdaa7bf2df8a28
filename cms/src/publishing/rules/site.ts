import { editorialTypes } from '@osiedle/shared';
import { readReference } from '@osiedle/shared/references';
import type { FieldFault, LookupFields, SiteLinkFields } from '../types.ts';
import { colourFaults } from './colour.ts';
import { isBefore } from './event.ts';
import { linkFaults } from './link.ts';

/** The rules for the settings: what would stand on every page. */
export function siteFaults(setting: LookupFields, isSection: (path: string) => boolean): FieldFault[] {
  const { colours, menu = [], footer = [] } = setting;
  const links = { menu, footer };
  return [
    ...colourFaults(colours?.accentLight, 'light', ['colours', 'accentLight']),
    ...colourFaults(colours?.accentDark, 'dark', ['colours', 'accentDark']),
    ...noticeFaults(setting),
    ...pinnedFaults(setting),
    ...Object.entries(links).flatMap(([name, list]) =>
      list.flatMap((one, index) => siteLinkFaults(one, [name, index], isSection)),
    ),
  ];
}

function noticeFaults({ notice }: LookupFields): FieldFault[] {
  if (!notice) return [];
  const faults = linkFaults(notice.link, ['notice', 'link']);
  if (!notice.textDefault?.trim())
    faults.push({ path: ['notice', 'textDefault'], message: 'Napisz komunikat albo usuń go całego.' });
  if (!notice.endsAt)
    faults.push({
      path: ['notice', 'endsAt'],
      message: 'Podaj, do kiedy pokazywać komunikat. Nieaktualny wprowadza w błąd.',
    });
  if (isBefore(notice.endsAt, notice.startsAt))
    faults.push({
      path: ['notice', 'endsAt'],
      message: 'Komunikat znika, zanim się pokaże. Popraw jedną z dat.',
    });
  return faults;
}

function pinnedFaults({ pinned }: LookupFields): FieldFault[] {
  if (!pinned) return [];
  const type = readReference(pinned.entry ?? '')?.type;
  const faults: FieldFault[] = [];
  if (!editorialTypes.some((one) => one === type))
    faults.push({
      path: ['pinned', 'entry'],
      message: 'Wpisz kilka liter tytułu i wybierz wpis z listy.',
    });
  if (!pinned.until)
    faults.push({ path: ['pinned', 'until'], message: 'Podaj dzień, do którego wpis ma być przypięty.' });
  return faults;
}

function siteLinkFaults(
  { link, nameDefault }: SiteLinkFields,
  path: FieldFault['path'],
  isSection: (path: string) => boolean,
): FieldFault[] {
  const written = link?.trim();
  if (!written) return [{ path: [...path, 'link'], message: 'Podaj adres albo usuń ten odnośnik.' }];
  const hasTitle = readReference(written) || isSection(written);
  const message = 'Napisz, jak ma się nazywać ten odnośnik: jego strona nie podaje nam tytułu.';
  return [
    ...linkFaults(written, [...path, 'link']),
    ...(hasTitle || nameDefault?.trim() ? [] : [{ path: [...path, 'nameDefault'], message }]),
  ];
}
