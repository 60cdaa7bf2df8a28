import { darkTheme, lightTheme } from '@strapi/design-system';

/** The panel's themes: Strapi's, with the site's green for what can be pressed (at least 4.5:1 on each ground that it has). */
export const themes = {
  light: {
    ...lightTheme,
    colors: {
      ...lightTheme.colors,
      // Headings of tiles and sections, which would have 3.2:1.
      neutral500: '#6b6b88',
      primary100: '#e7f3f2',
      primary200: '#c2dedc',
      primary500: '#0f7672',
      primary600: '#0b5a57',
      primary700: '#084643',
      buttonPrimary500: '#0f7672',
      buttonPrimary600: '#0b5a57',
    },
  },
  dark: {
    ...darkTheme,
    colors: {
      ...darkTheme.colors,
      primary100: '#14302f',
      primary200: '#1e4b48',
      primary500: '#4fb5a8',
      primary600: '#6fd3c4',
      primary700: '#8fe0d3',
      buttonPrimary500: '#0d6a66',
      buttonPrimary600: '#0f7672',
    },
  },
};

/** Targets that Strapi makes smaller than 24 px: the buttons within fields. */
const style =
  'input ~ div button, input ~ button { min-width: 24px; min-height: 24px; justify-content: center; }';

/** Mends by style what Strapi's components lack for those who do not see or point well. */
export function enlargeTargets(): void {
  const element = document.createElement('style');
  element.textContent = style;
  document.head.append(element);
}
