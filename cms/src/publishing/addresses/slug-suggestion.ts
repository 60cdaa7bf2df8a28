import type { Core } from '@strapi/strapi';
import { languageOf } from './slug.ts';
import { slugText } from './slug-text.ts';

interface Suggestion {
  field: string;
  data: Record<string, unknown>;
  locale?: string;
}
interface UidService {
  generateUIDField(params: Suggestion): Promise<string>;
}
type Factory<Service> = (context: { strapi: Core.Strapi }) => Service;

/** Prepares the text from which the panel suggests a slug, as `fillSlug` does. */
export function prepareSlugSource(factory: Factory<UidService>): Factory<UidService> {
  return (context) => {
    const service = factory(context);
    return Object.assign(Object.create(service) as UidService, {
      generateUIDField: (params: Suggestion) => {
        const language = languageOf({ slug: params.field, ...(params.locale && { locale: params.locale }) });
        const data = Object.entries(params.data).map(([field, value]) => [
          field,
          typeof value === 'string' ? slugText(value, language) : value,
        ]);
        return service.generateUIDField({ ...params, data: Object.fromEntries(data) as typeof params.data });
      },
    });
  };
}
