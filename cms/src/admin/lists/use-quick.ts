import { useQueryParams, withEncodedUserParams } from '@strapi/strapi/admin';

/** The filters that are chosen, by name: they stand in the list's address. */
export type Chosen = Record<string, string>;

interface Query {
  quick?: Record<string, unknown>;
  plugins?: { i18n?: { locale?: string } };
}

/** The filters that are chosen, and what chooses others. */
export function useQuick(): { chosen: Chosen; locale: string | undefined; choose: (chosen: Chosen) => void } {
  const [{ query }, setQuery] = useQueryParams<Query>();
  const chosen = Object.fromEntries(
    Object.entries(query.quick ?? {}).filter(
      (entry): entry is [string, string] => typeof entry[1] === 'string',
    ),
  );
  const choose = (next: Chosen): void => {
    const quick = Object.keys(next).length > 0 ? next : undefined;
    // Other rows have other pages.
    setQuery(withEncodedUserParams(query as never, { quick, page: 1 } as never));
  };
  return { chosen, locale: query.plugins?.i18n?.locale, choose };
}

/** The same filters, but of those with some names one that is chosen, or none. */
export function replaced(chosen: Chosen, names: string[], choice?: { name: string; value: string }): Chosen {
  const others = Object.fromEntries(Object.entries(chosen).filter(([name]) => !names.includes(name)));
  return choice ? { ...others, [choice.name]: choice.value } : others;
}
