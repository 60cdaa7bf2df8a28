import type { Core } from '@strapi/strapi';
import { fullScreenAddress } from '../src/preview/full-screen.ts';
import { settings } from '../src/settings.ts';

export default (): Core.Config.Admin => {
  const { ADMIN_JWT_SECRET, API_TOKEN_SALT, TRANSFER_TOKEN_SALT, ENCRYPTION_KEY } = settings();
  return {
    auth: {
      secret: ADMIN_JWT_SECRET,
      sessions: { maxRefreshTokenLifespan: 30 * 24 * 60 * 60, maxSessionLifespan: 7 * 24 * 60 * 60 },
    },
    apiToken: { salt: API_TOKEN_SALT },
    transfer: { token: { salt: TRANSFER_TOKEN_SALT } },
    secrets: { encryptionKey: ENCRYPTION_KEY },
    preview: { enabled: true, config: { handler: fullScreenAddress } },
    // The panel must not contact Strapi's own servers.
    flags: { nps: false, promoteEE: false },
  };
};
