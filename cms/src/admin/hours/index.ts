import type { StrapiApp } from '@strapi/strapi/admin';
import { setClockToCity } from './city-clock.ts';
import { FilterField, FormField } from './fields.tsx';

interface Filters {
  displayedFilters: { type?: string; input?: unknown }[];
}

/** Makes the panel read, show and compare hours in the city's time zone, whatever the device's zone. */
export function keepCityHours(app: StrapiApp): void {
  setClockToCity();
  for (const type of fieldTypes) app.addFields({ type, Component: FormField as never });
  app.registerHook('Admin/CM/pages/ListView/inject-in-filters', replaceFilterFields as never);
}

const fieldTypes = ['date', 'datetime'];

function replaceFilterFields<Parameters extends Filters>(parameters: Parameters): Parameters {
  const displayedFilters = parameters.displayedFilters.map((filter) =>
    fieldTypes.includes(filter.type ?? '') ? { ...filter, input: FilterField } : filter,
  );
  return { ...parameters, displayedFilters };
}
