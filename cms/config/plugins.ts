import type { Core } from '@strapi/strapi';

export default (): Core.Config.Plugin => ({
  // There are no accounts for visitors.
  'users-permissions': { enabled: false },
  upload: { config: { sizeLimit: 20 * 1024 * 1024, breakpoints: {} } },
});
