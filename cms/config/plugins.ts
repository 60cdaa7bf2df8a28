import type { Core } from '@strapi/strapi';

export default (): Core.Config.Plugin => ({
  // There are no accounts for visitors.
  'users-permissions': { enabled: false },
  // src/uploads checks what comes in. Strapi would check what a picture became when it was written anew.
  upload: { config: { sizeLimit: 500 * 1024 * 1024, breakpoints: {} } },
});
