import type { Core } from '@strapi/strapi';
import { accountsInDefaultLanguage, firstAdministrator } from './bootstrap/accounts.ts';
import { closeRoutes } from './bootstrap/closed-routes.ts';
import { farEnds } from './bootstrap/far-ends.ts';
import { locales } from './bootstrap/locales.ts';
import { panelLayouts } from './bootstrap/panel.ts';
import { restApi } from './bootstrap/rest.ts';
import { roles } from './bootstrap/roles.ts';
import { sameOriginAlone } from './bootstrap/same-origin.ts';
import { tokens } from './bootstrap/tokens.ts';
import { webhook } from './bootstrap/webhook.ts';
import { actorsForgotten } from './journal/erasure.ts';
import { filesInJournal } from './journal/files.ts';
import { journalTable } from './journal/model.ts';
import { journalRoute } from './journal/read.ts';
import { liveRoute } from './live/route.ts';
import { publishing } from './publishing/index.ts';

export default {
  register({ strapi }: { strapi: Core.Strapi }) {
    farEnds(strapi);
    journalTable(strapi);
    journalRoute(strapi);
    liveRoute(strapi);
    restApi(strapi);
    closeRoutes(strapi);
    sameOriginAlone(strapi);
    publishing(strapi);
  },
  async bootstrap({ strapi }: { strapi: Core.Strapi }) {
    filesInJournal(strapi);
    actorsForgotten(strapi);
    await locales(strapi);
    await roles(strapi);
    accountsInDefaultLanguage(strapi);
    await firstAdministrator(strapi);
    await tokens(strapi);
    await panelLayouts(strapi);
    await webhook(strapi);
  },
};
