import type { StrapiApp } from '@strapi/strapi/admin';

export default {
  config: { locales: ['pl'] },
  bootstrap(_app: StrapiApp) {},
};
