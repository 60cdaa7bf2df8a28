import { z } from 'zod';
import type { TypeDescription } from './description.ts';
import {
  documentFields,
  list,
  optionalColour,
  optionalDay,
  optionalGroup,
  optionalInstant,
  optionalLink,
  optionalMark,
  optionalText,
  referenceTo,
  requiredText,
} from './fields.ts';

/** The site's own colour, of links and of the line on top: for the light and for the dark scheme. */
export const siteColours = z.object({ accentLight: optionalColour, accentDark: optionalColour });

/** An urgent notice above all else: one sentence. */
export const notice = z
  .object({
    textDefault: optionalText,
    textSecond: optionalText,
    /** Where there is more to read. */
    link: optionalLink,
    /** The neighbourhood on whose pages it stands. Empty for all pages. */
    neighbourhood: referenceTo('neighbourhood'),
    /** From when it stands there; empty for at once. */
    startsAt: optionalInstant,
    /** Until when it stands there. */
    endsAt: optionalInstant,
  })
  .transform(({ textDefault, textSecond, ...rest }) => ({
    ...rest,
    text: { default: textDefault, second: textSecond },
  }));

/** One entry that stands first on the home page until a day. */
export const pinned = z.object({
  /** The entry, as a reference. */
  entry: optionalLink,
  /** The last day. */
  until: optionalDay,
});

/** A link of the menu or the footer. */
export const siteLink = z
  .object({
    link: optionalLink,
    /** Its words in the default language; empty for the title of the page that it leads to. */
    nameDefault: optionalText,
    /** Its words in the second language. */
    nameSecond: optionalText,
  })
  .transform(({ link, nameDefault, nameSecond }) => ({
    link,
    name: { default: nameDefault, second: nameSecond },
  }));

/** The texts of the whole site. Changes are live as soon as they are saved. */
export const setting = {
  family: 'single',
  restName: 'setting',
  words: {
    pl: { one: 'Ustawienia strony', many: 'Ustawienia strony' },
    en: { one: 'Site settings', many: 'Site settings' },
  },
  schema: z
    .object({
      ...documentFields,
      /** The name of the site, at the head of every page. */
      siteNameDefault: requiredText,
      siteNameSecond: optionalText,
      /** The large sentence that opens the home page. */
      headlineDefault: optionalText,
      headlineSecond: optionalText,
      /** One or two sentences about the site, below the headline. */
      introductionDefault: optionalText,
      introductionSecond: optionalText,
      /** The public body that runs the site. */
      publisherDefault: optionalText,
      publisherSecond: optionalText,
      publisherAddress: optionalText,
      contactEmail: optionalText,
      contactPhone: optionalText,
      /** The logo of the site. */
      logo: optionalMark,
      colours: optionalGroup(siteColours),
      notice: optionalGroup(notice),
      pinned: optionalGroup(pinned),
      /** The links of the menu, in their order. If there are none, the menu has the sections. */
      menu: list(siteLink),
      /** The links of the footer, in their order. If there are none, the footer has all other sections and pages. */
      footer: list(siteLink),
      /** The domain in the ids of feeds. It is set once and outlives another address of the site. */
      feedAuthority: optionalText,
    })
    .transform(
      ({
        siteNameDefault,
        siteNameSecond,
        headlineDefault,
        headlineSecond,
        introductionDefault,
        introductionSecond,
        publisherDefault,
        publisherSecond,
        ...rest
      }) => ({
        ...rest,
        siteName: { default: siteNameDefault, second: siteNameSecond },
        headline: { default: headlineDefault, second: headlineSecond },
        introduction: { default: introductionDefault, second: introductionSecond },
        publisher: { default: publisherDefault, second: publisherSecond },
      }),
    ),
} as const satisfies TypeDescription;
export type Setting = z.output<typeof setting.schema>;
