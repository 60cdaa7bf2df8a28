import type { Core } from '@strapi/strapi';

/** Replaces functions of a service of Strapi. The module's own would stay changed for another Strapi in this process. */
export function replaceInService<Service extends object>(
  strapi: Core.Strapi,
  uid: string,
  replace: (service: Service) => Partial<Service>,
): void {
  const service = strapi.service(uid as never) as unknown as Service;
  strapi.get('services').set(uid, (() => ({ ...service, ...replace(service) })) as never);
}
