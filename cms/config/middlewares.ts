import type { Core } from '@strapi/strapi';

const bytesPerMegabyte = 1024 * 1024;

export default [
  'global::request',
  'strapi::errors',
  {
    name: 'strapi::security',
    config: {
      // No address but the CMS's own: the panel loads nothing from elsewhere. Words, not lists: Strapi would fill a list up
      // from its own, place by place.
      contentSecurityPolicy: {
        useDefaults: true,
        directives: {
          'connect-src': "'self'",
          'font-src': "'self' data:",
          'img-src': "'self' data: blob:",
          'media-src': "'self' data: blob:",
          'style-src': "'self' 'unsafe-inline'",
          upgradeInsecureRequests: null,
        },
      },
    },
  },
  // Strapi insists on the name; what it stands for is src/bootstrap/same-origin.ts.
  'strapi::cors',
  'strapi::poweredBy',
  'strapi::query',
  {
    name: 'strapi::body',
    config: { formidable: { maxFileSize: 21 * bytesPerMegabyte }, jsonLimit: '2mb', formLimit: '2mb' },
  },
  'strapi::session',
  'strapi::favicon',
  'strapi::public',
] satisfies Core.Config.Middlewares;
