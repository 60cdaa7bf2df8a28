import js from '@eslint/js';
import * as parser from '@typescript-eslint/parser';
import astro from 'eslint-plugin-astro';
import { defineConfig, globalIgnores } from 'eslint/config';
import { noCity } from './scripts/lint/city.ts';
import { orderOfRooms } from './scripts/lint/rooms.ts';

/** What oxlint (.oxlintrc.json) cannot look at: components, the order of rooms, and our own rule on cities. */
export default defineConfig(
  globalIgnores([
    '**/dist/',
    '**/.data/',
    '**/.astro/',
    '**/.cache/',
    '**/.strapi/',
    'site/.warm/',
    'cms/types/generated/',
    'cms/public/',
  ]),
  { files: ['**/*.astro'], extends: [js.configs.recommended] },
  ...astro.configs.recommended,
  {
    files: ['*/src/**/*.{ts,tsx}', 'cms/config/*.ts', 'site/*.ts', 'scripts/**/*.ts'],
    languageOptions: { parser },
  },
  ...orderOfRooms,
  noCity,
);
