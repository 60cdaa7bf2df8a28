import type { Core } from '@strapi/strapi';
import { maxSlugSourceLength } from './slug.ts';

interface UidService {
  generateUIDField(params: { data: Record<string, unknown> }): Promise<string>;
}
type Factory<Service> = (context: { strapi: Core.Strapi }) => Service;

/** Limits the text from which the panel suggests a slug, as `fillSlug` does. */
export function limitSlugSource(factory: Factory<UidService>): Factory<UidService> {
  return (context) => {
    const service = factory(context);
    return Object.assign(Object.create(service) as UidService, {
      generateUIDField: (params: { data: Record<string, unknown> }) => {
        const data = Object.entries(params.data).map(([field, value]) => [
          field,
          typeof value === 'string' ? value.slice(0, maxSlugSourceLength) : value,
        ]);
        return service.generateUIDField({ ...params, data: Object.fromEntries(data) as typeof params.data });
      },
    });
  };
}
