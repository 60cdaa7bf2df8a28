import type { StrapiApp } from '@strapi/strapi/admin';
import { wordColumns } from './columns.tsx';

/** Makes lists speak of people's things; the filters above them come by a patch. */
export function speakInLists(app: Pick<StrapiApp, 'registerHook'>): void {
  app.registerHook('Admin/CM/pages/ListView/inject-column-in-table', wordColumns as never);
}
