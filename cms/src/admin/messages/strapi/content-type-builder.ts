import type { StrapiMessages } from './types.ts';

/** Which Polish messages Strapi's builder of content types lacks. */
export const contentTypeBuilderMessages: StrapiMessages = {
  'error.category.format':
    'Nazwa kategorii zaczyna się od litery i zawiera tylko litery, cyfry, myślniki i podkreślenia',
  'error.validation.enum-empty': 'Dodaj co najmniej jedną wartość',
  "form.attribute.item.uniqueField.v5.willBeDisabled'":
    'Pola bez powtórzeń nie działają teraz w komponentach. Jeśli to wyłączysz, pole będzie nieczynne, dopóki to się nie zmieni.',
};
