import type { StrapiApp } from '@strapi/strapi/admin';
import { RelationField } from './relations/RelationField.tsx';

/** Replaces the fields in which other entries are chosen. */
export function chooseInPlace(app: StrapiApp): void {
  app.addFields({ type: 'relation', Component: RelationField as never });
}
