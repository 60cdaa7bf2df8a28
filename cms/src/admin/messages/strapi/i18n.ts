import type { StrapiMessages } from './types.ts';

/** What Strapi's plugin for languages says, where its Polish is no word of people. */
export const i18nMessages: StrapiMessages = {
  'actions.delete.label': ['Usuń wersję językową ({locale})', 'Delete this language ({locale})'],
  'actions.delete.dialog.body': [
    'Usunąć wpis w tym języku? Trafi do kosza i można go stamtąd przywrócić.',
    'Delete the entry in this language? It goes to the bin and can be brought back from there.',
  ],
  'actions.delete.error': [
    'Nie udało się usunąć wpisu w tym języku.',
    'The entry could not be deleted in this language.',
  ],
  'actions.select-locale': ['Wybierz język', 'Choose a language'],
  'CMEditViewCopyLocale.copy-failure': [
    'Nie udało się wstawić treści z drugiego języka',
    'The other language’s content could not be filled in',
  ],
  'CMEditViewCopyLocale.copy-success': [
    'Wstawiono treść z drugiego języka',
    'The other language’s content was filled in',
  ],
  'CMEditViewCopyLocale.copy-text': ['Wstaw treść z drugiego języka', 'Fill in from the other language'],
  'CMEditViewCopyLocale.cancel-text': 'Anuluj',
  'CMEditViewCopyLocale.submit-text': ['Wstaw', 'Fill in'],
  'CMEditViewCopyLocale.dialog.body': [
    'To, co jest teraz w formularzu, zastąpi treść w wybranym języku:',
    'What is in the form now is replaced by the content in this language:',
  ],
  'CMEditViewCopyLocale.dialog.field.label': ['Język', 'Language'],
  'CMEditViewCopyLocale.dialog.field.placeholder': ['Wybierz język…', 'Choose a language…'],
  'CMEditViewBulkLocale.publish-title': ['Opublikuj w obu językach', 'Publish both languages'],
  'CMEditViewBulkLocale.unpublish-title': [
    'Zdejmij ze strony w obu językach',
    'Take both languages off the site',
  ],
  'CMEditViewBulkLocale.status': ['Publikacja', 'Publication'],
  'CMEditViewBulkLocale.publication-status': ['Co dalej', 'What comes next'],
  'CMEditViewBulkLocale.draft-relation-warning': [
    'Wpis prowadzi do szkiców. Na stronie nie będzie ich widać, dopóki ich nie opublikujesz.',
    'The entry leads to drafts. The site does not show them before they are published.',
  ],
  'CMEditViewBulkLocale.continue-confirmation': 'Kontynuować?',
  'CMEditViewAITranslation.status-aria-label': 'Tłumaczenie automatyczne',
  'CMEditViewAITranslation.job-completed': 'Przetłumaczono automatycznie.',
  'CMEditViewAITranslation.job-failed': 'Nie udało się przetłumaczyć. Spróbuj jeszcze raz.',
  'CMEditViewLocalePicker.locale.create': [
    'Zacznij wersję: <bold>{locale}</bold>',
    'Begin the version in <bold>{locale}</bold>',
  ],
  'CMListView.popover.display-locales.label': ['Pokaż języki', 'Show languages'],
  'CMListView.popover.display-locales.more': '{locales} i jeszcze {count}',
  'Field.localized': ['Każdy język ma tu coś własnego', 'Each language has its own'],
  'Field.not-localized': ['Wspólne dla obu języków', 'Shared by both languages'],
  'Settings.list.actions.delete': 'Usuń język {name}',
  'Settings.list.actions.edit': 'Edytuj język {name}',
  'Settings.list.actions.deleteAdditionalInfos': [
    'Znikną wersje <em>w tym języku</em>',
    'The versions <em>in this language</em> will be deleted',
  ],
  'Settings.list.actions.publishAdditionalInfos': [
    'Opublikowane zostaną wersje <em>w tym języku</em>',
    'The versions <em>in this language</em> will be published',
  ],
  'Settings.list.actions.unpublishAdditionalInfos': [
    'Ze strony zejdą wersje <em>w tym języku</em>',
    'The versions <em>in this language</em> will be taken off the site',
  ],
  'Settings.locales.modal.create.success': 'Język dodano',
  'Settings.locales.modal.create.name.error.required': 'Podaj nazwę języka',
  'Settings.locales.modal.delete.message':
    'Z językiem znikną wszystkie treści w nim. Te, które mają zostać, przenieś najpierw do innego.',
  'Settings.locales.modal.delete.secondMessage': 'Czy na pewno usunąć ten język?',
  'Settings.locales.modal.edit.tab.label': 'Ustawienia języka',
  'Settings.locales.row.id': 'Kod',
  'Settings.permissions.loading': 'Wczytywanie uprawnień',
  'Settings.permissions.read.denied.description': 'Poproś administratora o dostęp.',
  'Settings.permissions.read.denied.title': 'Twoje konto nie może tego czytać.',
  'components.Select.locales.not-available': 'Nie ma treści',
  'plugin.name': 'Języki',
  'plugin.description.long': 'Treści w kilku językach.',
  'plugin.description.short': 'Treści w kilku językach.',
  'list-view.table.header.label': ['Języki', 'Languages'],
};
