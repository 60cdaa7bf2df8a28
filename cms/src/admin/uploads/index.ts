import type { StrapiApp } from '@strapi/strapi/admin';
import { FileField } from './FileField.tsx';

/** Replaces the fields for pictures and documents. */
export function chooseFilesInPlace(app: StrapiApp): void {
  app.addFields({ type: 'media', Component: FileField as never });
}
