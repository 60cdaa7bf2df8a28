interface EntryFields {
  publishedAt?: unknown;
}
type Sync = (entry: EntryFields, schema: unknown) => Promise<void>;
interface LocalizationService {
  syncNonLocalizedAttributes: Sync;
}
type Factory<Service> = () => Service;

/**
 * Keeps Strapi's middleware from synchronising published rows. At a publish it compares with an arbitrary row of the entry
 * (on Postgres whichever comes first), so it synchronises only sometimes. `copySharedValues` always does, needs the state
 * before, and calls Strapi's function as `syncRows`.
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
