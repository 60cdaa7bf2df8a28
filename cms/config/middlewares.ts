import type { Core } from '@strapi/strapi';
import { textLimit } from '../src/middlewares/text-size.ts';

const bytesPerMegabyte = 1024 * 1024;

export default [
  'global::request',
  'strapi::errors',
  {
    name: 'strapi::security',
    config: {
      // The panel loads from the CMS's own address alone. Strings, not arrays: Strapi merges arrays with its defaults,
      // index by index.
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
  // Strapi requires this name; src/bootstrap/same-origin.ts replaces what it stands for.
  'strapi::cors',
  'strapi::poweredBy',
  'strapi::query',
  'global::body-limit',
  'global::upload-size',
  'global::text-size',
  {
    name: 'strapi::body',
    config: {
      formidable: { maxFileSize: 21 * bytesPerMegabyte },
      jsonLimit: textLimit,
      formLimit: textLimit,
      textLimit,
    },
  },
  'strapi::session',
  'strapi::favicon',
  'strapi::public',
] satisfies Core.Config.Middlewares;
