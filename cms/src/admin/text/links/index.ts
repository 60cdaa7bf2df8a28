import type { StrapiApp } from '@strapi/strapi/admin';
import { LinkField } from './LinkField.tsx';
import { linkFieldType, showLinks } from './link-layouts.ts';

export { LinkDialog, type LinkDialogProps } from './LinkDialog.tsx';
export { useTargetName } from './use-target.ts';

/** Shows links in forms by what they lead to, and lets editors choose it. */
export function offerLinks(app: StrapiApp): void {
  app.addFields({ type: linkFieldType, Component: LinkField as never });
  app.registerHook('Admin/CM/pages/EditView/mutate-edit-view-layout', showLinks as never);
}
