import type { Linter } from 'eslint';

const language = '/^pl(-PL)?$/';
const place = '/Krak[oó]w|Europe.Warsaw/i';

const remedy =
  'stands in shared/src/locales.ts, shared/src/time-zone.ts, the settings and the sample alone: take it from there, so that Osiedle can serve another city.';

/** ESLint's configuration that forbids naming a city or its language in the code. */
export const noCity: Linter.Config = {
  files: ['{shared,site,cms,publisher}/src/**', 'cms/config/**', 'site/*.ts', 'scripts/**/*.ts'],
  ignores: [
    // The languages and the zone, …
    'shared/src/{locales,time-zone}.ts',
    'site/src/i18n/pl.ts',
    // … the sample, what measures and shows it, and the tests, which use its content.
    'scripts/{seed,bench,test,lint}/**',
    'scripts/screenshots.ts',
  ],
  rules: {
    'no-restricted-syntax': [
      'error',
      { selector: `Literal[value=${language}]`, message: `The language ${remedy}` },
      ...[`Literal[value=${place}]`, `TemplateElement[value.raw=${place}]`, `JSXText[value=${place}]`].map(
        (selector) => ({ selector, message: `The city ${remedy}` }),
      ),
    ],
  },
};
