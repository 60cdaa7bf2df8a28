import type { Core } from '@strapi/strapi';

export default ({ env }: Core.Config.Shared.ConfigParams): Core.Config.Admin => ({
  auth: {
    secret: env('ADMIN_JWT_SECRET', ''),
    sessions: { maxRefreshTokenLifespan: 30 * 24 * 60 * 60, maxSessionLifespan: 7 * 24 * 60 * 60 },
  },
  apiToken: { salt: env('API_TOKEN_SALT', '') },
  transfer: { token: { salt: env('TRANSFER_TOKEN_SALT', '') } },
  secrets: { encryptionKey: env('ENCRYPTION_KEY', '') },
  // Nothing of the panel speaks to Strapi's own servers.
  flags: { nps: false, promoteEE: false },
});
