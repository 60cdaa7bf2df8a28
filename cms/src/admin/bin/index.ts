import { Trash } from '@strapi/icons';
import type { StrapiApp } from '@strapi/strapi/admin';

/** Adds the bin to the panel's menu. */
export function offerBin(app: Pick<StrapiApp, 'addMenuLink'>): void {
  app.addMenuLink({
    to: 'bin',
    icon: Trash,
    intlLabel: { id: 'osiedle.bin', defaultMessage: 'Bin' },
    // Everybody has one, of what they may delete.
    permissions: [],
    position: 9,
    Component: () => import('./BinPage.tsx').then(({ BinPage }) => ({ default: BinPage })),
  });
}
