import type { Core } from '@strapi/strapi';
export function publishing(_strapi: Core.Strapi): void {}
