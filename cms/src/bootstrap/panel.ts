import type { Core } from '@strapi/strapi';

export async function panelLayouts(_strapi: Core.Strapi): Promise<void> {}
