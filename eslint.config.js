import js from '@eslint/js';
import astro from 'eslint-plugin-astro';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';
import { noCity } from './scripts/lint/city.ts';
import { orderOfRooms } from './scripts/lint/rooms.ts';

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
  js.configs.recommended,
  {
    files: ['**/*.{ts,mts,tsx}'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      // Numbers and the like read well in sentences.
      '@typescript-eslint/restrict-template-expressions': 'off',
      // `void promise` and event handlers that return one say enough.
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { arguments: false } }],
      // A copy of an object without one of its fields is made this way.
      '@typescript-eslint/no-dynamic-delete': 'off',
      '@typescript-eslint/no-confusing-void-expression': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
    },
  },
  {
    // Strapi's own types are `any` wherever a service is asked for by name, and promise more than it keeps elsewhere.
    files: ['cms/**/*.{ts,mts,tsx}', 'scripts/seed/**/*.ts'],
    rules: {
      '@typescript-eslint/no-unnecessary-condition': 'off',
      '@typescript-eslint/no-unnecessary-type-assertion': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },
  {
    // What is set up before all tests is missing where the setting up failed.
    files: ['test/**/*.ts', '*/test/**/*.ts'],
    rules: { '@typescript-eslint/no-unnecessary-condition': 'off' },
  },
  {
    // The order of rooms is seen where things are imported by statements.
    files: ['*/src/**/*.{ts,tsx}'],
    rules: { '@typescript-eslint/consistent-type-imports': 'error' },
  },
  {
    files: ['**/*.js', '**/*.mjs'],
    languageOptions: { globals: { process: 'readonly', console: 'readonly' } },
  },
  ...astro.configs.recommended,
  ...orderOfRooms,
  noCity,
);
