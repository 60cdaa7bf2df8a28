import type { StrapiApp } from '@strapi/strapi/admin';
import { TextField } from './TextField.tsx';

/** Editors write long texts as visitors will see them. What is stored is Markdown as before. */
export function editTexts(app: StrapiApp): void {
  app.addFields({ type: 'richtext', Component: TextField as never });
}
