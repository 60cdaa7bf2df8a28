import { defaultLocale } from '@osiedle/shared';
import type { StrapiApp } from '@strapi/strapi/admin';
import { offerBin } from './bin/index.ts';
import { askAboutConflicts, keepDispatch } from './conflicts/index.ts';
import { askBeforeDeleting } from './deleting/index.ts';
import { leaveOutTechnicalActions } from './frame/index.ts';
import { enlargeTargets, themes } from './frame/look.ts';
import { guideThroughForms } from './form/index.ts';
import { showWhoIsEditing } from './editing/index.ts';
import { offerHelp } from './help/index.ts';
import { translateHints } from './hints.ts';
import { replaceHome } from './home/index.ts';
import { keepCityHours } from './hours/index.ts';
import { keepOnDevice } from './kept/index.ts';
import { speakInLists } from './lists/index.ts';
import logo from './logo.svg';
import { helpToPublish } from './publishing/index.ts';
import { followSaves } from './preview/preview-window.ts';
import { chooseInPlace } from './pickers/index.ts';
import { reviewInForms } from './review/index.ts';
import { keepUnsavedText } from './saving/index.ts';
import { offerSchedules } from './scheduling/index.ts';
import { keepTokenOutOfCookies } from './session-token.ts';
import { arrangeSide } from './side/index.ts';
import { editTexts } from './text/index.ts';
import { offerLinks } from './text/links/index.ts';
import { translations } from './translations.ts';
import { chooseFilesInPlace } from './uploads/index.ts';
import { forgetClosedForms, rememberVersions } from './versions/index.ts';

/** Where Strapi keeps the panel's language in the browser. */
const panelLanguageKey = 'strapi-admin-language';

export default {
  config: {
    locales: [defaultLocale],
    translations,
    auth: { logo },
    menu: { logo },
    head: { favicon: logo },
    theme: themes,
    // Strapi's news about itself are not for editors.
    tutorials: false,
    notifications: { releases: false },
  },
  register(app: StrapiApp) {
    app.addMiddlewares([keepTokenOutOfCookies as never, (() => keepDispatch) as never]);
    editTexts(app);
    replaceHome(app);
    offerBin(app);
    offerHelp(app);
  },
  bootstrap(app: StrapiApp) {
    keepCityHours(app);
    chooseInPlace(app);
    chooseFilesInPlace(app);
    helpToPublish(app);
    reviewInForms(app);
    keepUnsavedText(app);
    guideThroughForms(app);
    offerLinks(app);
    keepOnDevice();
    askBeforeDeleting();
    followSaves();
    leaveOutTechnicalActions(app);
    enlargeTargets();
    forgetClosedForms();
    rememberVersions();
    askAboutConflicts(app);
    showWhoIsEditing(app);
    speakInLists(app);
    offerSchedules(app);
    arrangeSide(app);
    app.registerHook('Admin/CM/pages/EditView/mutate-edit-view-layout', translateHints as never);
    // The login page too uses the default language until somebody chooses another.
    if (!localStorage.getItem(panelLanguageKey)) localStorage.setItem(panelLanguageKey, defaultLocale);
    // Strapi has no setting for this banner. It checks whether somebody has closed it (with and without its id).
    for (const id of ['undefined', 'false']) {
      localStorage.setItem(`STRAPI_MEDIA_LIBRARY_BANNER_DISMISSED_FOR_false:${id}`, 'true');
    }
  },
};
