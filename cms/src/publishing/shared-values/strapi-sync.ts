interface EntryFields {
  publishedAt?: unknown;
}
type Sync = (entry: EntryFields, schema: unknown) => Promise<void>;
interface LocalizationService {
  syncNonLocalizedAttributes: Sync;
}
type Factory<Service> = () => Service;

/**
 * Keeps Strapi's own middleware from bringing published rows in step. At a publish it compares with any row of the entry, on
 * Postgres with whichever comes first, and so does it now and then. `copySharedValues` does it always, and has to see what was
 * there before; it has the whole of it as `syncRows`.
 */
export function syncOnlyDrafts<Service extends LocalizationService>(
  factory: Factory<Service>,
): Factory<Service & { syncRows: Sync }> {
  return () => {
    const service = factory();
    const syncRows = service.syncNonLocalizedAttributes;
    return {
      ...service,
      syncRows,
      syncNonLocalizedAttributes: async (entry, schema) => {
        if (!entry.publishedAt) await syncRows(entry, schema);
      },
    };
  };
}
