import type { Core } from '@strapi/strapi';
import { inviteByMail } from './accounts/invite-by-mail.ts';
import { limitInvitations } from './accounts/invitations.ts';
import { registerInvitationRoutes } from './accounts/invitation-routes.ts';
import { resetByMail } from './accounts/reset-by-mail.ts';
import { setAccountLanguage, createFirstAdministrator } from './bootstrap/accounts.ts';
import { closeRoutes } from './bootstrap/closed-routes.ts';
import { endEntryEvents } from './bootstrap/entry-events.ts';
import { addInverseRelations } from './bootstrap/inverse-relations.ts';
import { setUpLocales } from './bootstrap/locales.ts';
import { configurePanelLayouts } from './bootstrap/panel-layouts.ts';
import { registerRestApi } from './bootstrap/rest-api.ts';
import { assignRoles } from './bootstrap/roles.ts';
import { refuseForeignOrigins } from './bootstrap/same-origin.ts';
import { setUpTokens } from './bootstrap/tokens.ts';
import { registerWebhook } from './bootstrap/webhook.ts';
import { sortInLanguage } from './database/index.ts';
import { guardPasswords, hideAccounts } from './doors/passwords.ts';
import { refuseNonsense } from './doors/nonsense.ts';
import { limitAttempts } from './doors/limit-attempts.ts';
import { registerImportsTable } from './content-transfer/imports-table.ts';
import { closeDoorOf, openDoorWithServer } from './content-transfer/door.ts';
import { registerContentTransfer } from './content-transfer/index.ts';
import { forgetDeletedActors } from './journal/actor-erasure.ts';
import { recordFileChanges } from './journal/files.ts';
import { registerJournalTable } from './journal/model.ts';
import { registerJournalRoute } from './journal/route.ts';
import { registerHolidaysRoute } from './holidays/route.ts';
import { registerDraftsRoute } from './drafts/route.ts';
import { registerLiveRoute } from './live/route.ts';
import { startMail } from './mail/index.ts';
import { keepIdentities } from './uploads/kept-identity.ts';
import { registerFormerAddresses } from './publishing/addresses/former-addresses.ts';
import { setFeedAuthority } from './publishing/feed-authority.ts';
import { guardPublishing } from './publishing/index.ts';

export default {
  register({ strapi }: { strapi: Core.Strapi }) {
    addInverseRelations(strapi);
    endEntryEvents(strapi);
    registerJournalTable(strapi);
    registerFormerAddresses(strapi);
    registerImportsTable(strapi);
    registerContentTransfer(strapi);
    registerJournalRoute(strapi);
    registerLiveRoute(strapi);
    registerHolidaysRoute(strapi);
    registerDraftsRoute(strapi);
    registerRestApi(strapi);
    closeRoutes(strapi);
    refuseForeignOrigins(strapi);
    limitAttempts(strapi);
    guardPasswords(strapi);
    refuseNonsense(strapi);
    hideAccounts(strapi);
    const mail = startMail();
    limitInvitations(strapi);
    inviteByMail(strapi, mail);
    registerInvitationRoutes(strapi, mail);
    resetByMail(strapi, mail);
    guardPublishing(strapi);
  },
  async bootstrap({ strapi }: { strapi: Core.Strapi }) {
    await sortInLanguage(strapi);
    keepIdentities(strapi);
    recordFileChanges(strapi);
    forgetDeletedActors(strapi);
    await setUpLocales(strapi);
    await assignRoles(strapi);
    setAccountLanguage(strapi);
    await createFirstAdministrator(strapi);
    await setUpTokens(strapi);
    await configurePanelLayouts(strapi);
    await registerWebhook(strapi);
    await setFeedAuthority(strapi);
    openDoorWithServer(strapi);
  },
  async destroy({ strapi }: { strapi: Core.Strapi }) {
    await closeDoorOf(strapi);
  },
};
