import type { Core } from '@strapi/strapi';
import { inviteByMail } from './accounts/invite-by-mail.ts';
import { limitInvitations } from './accounts/invitations.ts';
import { registerInvitationRoutes } from './accounts/invitation-routes.ts';
import { resetByMail } from './accounts/reset-by-mail.ts';
import { setAccountLanguage, createFirstAdministrator } from './bootstrap/accounts.ts';
import { startCleaning, stopCleaning } from './bin/cleaning.ts';
import { tidyBytes } from './bin/files.ts';
import { registerBinRoutes } from './bin/route.ts';
import { binUid, registerBinTable } from './bin/table.ts';
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
import { forgetOldSaves, lastSavesUid, registerLastSavesTable } from './conflicts/last-saves.ts';
import { sortInLanguage } from './database/index.ts';
import { guardPasswords, hideAccounts } from './doors/passwords.ts';
import { refuseNonsense } from './doors/nonsense.ts';
import { hideVersions } from './doors/versions.ts';
import { limitAttempts } from './doors/limit-attempts.ts';
import { registerImportsTable } from './content-transfer/imports-table.ts';
import { closeDoorOf, openDoorWithServer } from './content-transfer/door.ts';
import { registerContentTransfer } from './content-transfer/index.ts';
import { forgetDeletedActors } from './journal/actor-erasure.ts';
import { recordFileChanges } from './journal/files.ts';
import { journalUid, registerJournalTable } from './journal/model.ts';
import { registerJournalRoute } from './journal/route.ts';
import { registerHistoryRoutes } from './history/route.ts';
import { registerHistoryTables, versionUid } from './history/tables.ts';
import { registerHolidaysRoute } from './holidays/route.ts';
import { registerEditingRoutes } from './editing/routes.ts';
import { registerOperationRoutes } from './live/operation-routes.ts';
import { registerLiveRoutes } from './live/route.ts';
import { startMail } from './mail/index.ts';
import { forgetOldLinks, previewLinksUid, registerPreviewLinksTable } from './preview/links.ts';
import { registerPreviewRoutes } from './preview/routes.ts';
import { registerPreview } from './preview/show.ts';
import { keepIdentities } from './uploads/kept-identity.ts';
import { registerTranslationRoutes } from './translations/routes.ts';
import { registerTranslationsTable } from './translations/table.ts';
import { narrowDocuments } from './lists/narrow.ts';
import { registerScheduling, scheduleWithServer, stopScheduling } from './scheduling/index.ts';
import { schedulesUid } from './scheduling/table.ts';
import { followReviews } from './review/follow.ts';
import { forgetWithReviews, registerReviews } from './review/index.ts';
import { followDeletions } from './bin/put.ts';
import { followConflicts } from './conflicts/check.ts';
import { followVersions } from './history/record.ts';
import { followSchedules } from './scheduling/settle.ts';
import { followTranslations } from './translations/follow.ts';
import { registerUsesRoute } from './uses/route.ts';
import { registerWaitingRoute } from './waiting/route.ts';
import { registerTargetRoutes } from './targets/route.ts';
import { registerNavigationRoute } from './navigation/route.ts';
import { registerFormerAddresses } from './publishing/addresses/former-addresses.ts';
import { renameReservedPages } from './publishing/addresses/reserved-pages.ts';
import { setFeedAuthority } from './publishing/feed-authority.ts';
import { guardPublishing } from './publishing/index.ts';

export default {
  register({ strapi }: { strapi: Core.Strapi }) {
    addInverseRelations(strapi);
    endEntryEvents(strapi);
    registerJournalTable(strapi);
    registerLastSavesTable(strapi);
    registerTranslationsTable(strapi);
    registerPreviewLinksTable(strapi);
    registerHistoryTables(strapi);
    registerBinTable(strapi);
    registerFormerAddresses(strapi);
    registerImportsTable(strapi);
    registerContentTransfer(strapi);
    registerJournalRoute(strapi);
    registerLiveRoutes(strapi);
    registerOperationRoutes(strapi);
    registerHistoryRoutes(strapi);
    registerBinRoutes(strapi);
    registerHolidaysRoute(strapi);
    registerUsesRoute(strapi);
    registerWaitingRoute(strapi);
    registerTargetRoutes(strapi);
    registerNavigationRoute(strapi);
    registerEditingRoutes(strapi);
    registerTranslationRoutes(strapi);
    registerScheduling(strapi);
    registerPreview(strapi);
    registerPreviewRoutes(strapi);
    registerRestApi(strapi);
    closeRoutes(strapi);
    refuseForeignOrigins(strapi);
    limitAttempts(strapi);
    guardPasswords(strapi);
    refuseNonsense(strapi);
    hideAccounts(strapi);
    hideVersions(strapi);
    const mail = startMail();
    limitInvitations(strapi);
    inviteByMail(strapi, mail);
    registerInvitationRoutes(strapi, mail);
    resetByMail(strapi, mail);
    const tell = registerReviews(strapi, mail);
    guardPublishing(strapi, [
      followConflicts,
      followTranslations,
      followVersions,
      followDeletions,
      followSchedules,
      followReviews(tell),
    ]);
  },
  async bootstrap({ strapi }: { strapi: Core.Strapi }) {
    await sortInLanguage(strapi);
    keepIdentities(strapi);
    recordFileChanges(strapi);
    narrowDocuments(strapi);
    forgetDeletedActors(strapi, [
      journalUid,
      lastSavesUid,
      schedulesUid,
      previewLinksUid,
      versionUid,
      binUid,
    ]);
    await forgetOldLinks(strapi);
    await forgetOldSaves(strapi);
    await forgetWithReviews(strapi);
    await setUpLocales(strapi);
    await assignRoles(strapi);
    setAccountLanguage(strapi);
    await createFirstAdministrator(strapi);
    await setUpTokens(strapi);
    await configurePanelLayouts(strapi);
    await registerWebhook(strapi);
    await setFeedAuthority(strapi);
    await renameReservedPages(strapi);
    await scheduleWithServer(strapi);
    openDoorWithServer(strapi);
    await tidyBytes(strapi);
    startCleaning(strapi);
  },
  async destroy({ strapi }: { strapi: Core.Strapi }) {
    await stopScheduling(strapi);
    stopCleaning(strapi);
    await closeDoorOf(strapi);
  },
};
