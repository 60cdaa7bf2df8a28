import { defaultLocale } from '@osiedle/shared';
import type { StrapiApp } from '@strapi/strapi/admin';
import { inPanelLanguage } from './hints.ts';
import logo from './logo.svg';
import { translations } from './translations.ts';

/** Where Strapi keeps the panel's language in the browser. */
const panelLanguage = 'strapi-admin-language';

export default {
  config: {
    locales: ['pl'],
    translations,
    auth: { logo },
    menu: { logo },
    head: { favicon: logo },
    // What Strapi has to tell about itself is not for editors.
    tutorials: false,
    notifications: { releases: false },
  },
  bootstrap(app: StrapiApp) {
    app.registerHook('Admin/CM/pages/EditView/mutate-edit-view-layout', inPanelLanguage as never);
    // The login page, too, speaks the default language to those who have not chosen another.
    if (!localStorage.getItem(panelLanguage)) localStorage.setItem(panelLanguage, defaultLocale);
    // Strapi has no setting for this banner; it asks whether somebody has closed it (before and after it knows its id).
    for (const id of ['undefined', 'false']) {
      localStorage.setItem(`STRAPI_MEDIA_LIBRARY_BANNER_DISMISSED_FOR_false:${id}`, 'true');
    }
  },
};
