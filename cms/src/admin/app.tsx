import { defaultLocale } from '@osiedle/shared';
import { Earth } from '@strapi/icons';
import type { StrapiApp, WidgetArgs } from '@strapi/strapi/admin';
import { translateHints } from './hints.ts';
import { keepCityHours } from './hours/index.ts';
import { EntryPanel } from './live/EntryPanel.tsx';
import logo from './logo.svg';
import { keepUnsavedText } from './saving/index.ts';
import { keepTokenOutOfCookies } from './session-token.ts';
import { translations } from './translations.ts';

/** What is used of the content manager; Strapi does not export its type. */
interface ContentManager {
  addEditViewSidePanel(panels: (typeof EntryPanel)[]): void;
}

/** Where Strapi keeps the panel's language in the browser. */
const panelLanguageKey = 'strapi-admin-language';

export default {
  config: {
    locales: [defaultLocale],
    translations,
    auth: { logo },
    menu: { logo },
    head: { favicon: logo },
    // What Strapi has to tell about itself is not for editors.
    tutorials: false,
    notifications: { releases: false },
  },
  register(app: StrapiApp) {
    app.addMiddlewares([keepTokenOutOfCookies as never]);
    const widget: WidgetArgs = {
      id: 'site',
      icon: Earth,
      title: { id: 'osiedle.site', defaultMessage: 'The residents’ site' },
      component: async () => (await import('./live/SiteWidget.tsx')).SiteWidget,
    };
    // What an editor wants to know first comes first.
    app.widgets.register((others) => [widget, ...others]);
  },
  bootstrap(app: StrapiApp) {
    keepCityHours(app);
    const manager = app.getPlugin('content-manager').apis as unknown as ContentManager;
    manager.addEditViewSidePanel([EntryPanel]);
    keepUnsavedText(app);
    app.registerHook('Admin/CM/pages/EditView/mutate-edit-view-layout', translateHints as never);
    // The login page, too, speaks the default language to those who have not chosen another.
    if (!localStorage.getItem(panelLanguageKey)) localStorage.setItem(panelLanguageKey, defaultLocale);
    // Strapi has no setting for this banner; it asks whether somebody has closed it (before and after it knows its id).
    for (const id of ['undefined', 'false']) {
      localStorage.setItem(`STRAPI_MEDIA_LIBRARY_BANNER_DISMISSED_FOR_false:${id}`, 'true');
    }
  },
};
