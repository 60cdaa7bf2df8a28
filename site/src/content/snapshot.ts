import {
  editorialTypes,
  lookupTypes,
  reservedSlugs,
  schemas,
  singleTypes,
  type Content,
  type TypeName,
} from '@osiedle/shared';

/** All published content at one moment, as the contract returns it. */
export interface Snapshot {
  documents: { [T in TypeName]: Content<T>[] };
  /** Documents that were left out, each with the reason, in words for whoever runs the build. */
  problems: string[];
}

/** What a source sent: wire documents by type; a single is a list of one or none. */
export type WireContent = Partial<Record<TypeName, unknown[]>>;

/** One way to get at the content. */
export interface ContentReader {
  /** @throws where the source cannot be read whole; the message names the source and the remedy */
  read(): Promise<Snapshot>;
}

export const allTypes: TypeName[] = [...editorialTypes, ...lookupTypes, ...singleTypes];

/**
 * Parses what a source sent. A document that breaks the contract, or whose address another one has already, is left
 * out and named in `problems`: one bad entry must not keep the others from being published.
 */
export function parseContent(wire: WireContent): Snapshot {
  const problems: string[] = [];
  const documents = Object.fromEntries(
    allTypes.map((type) => [type, parseType(type, wire[type] ?? [], problems)]),
  ) as Snapshot['documents'];
  return { documents, problems };
}

function parseType(type: TypeName, wire: unknown[], problems: string[]): Content[] {
  const taken = new Set<string>();
  const parsed: Content[] = [];
  for (const document of wire) {
    const result = schemas[type].safeParse(document);
    if (!result.success) {
      const faults = result.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
      problems.push(`${nameOf(type, document)} is left out: ${faults.join('; ')}.`);
      continue;
    }
    const clash = addressClash(type, result.data, taken);
    if (clash) problems.push(`${nameOf(type, document)} is left out: ${clash}`);
    else parsed.push(result.data);
  }
  return parsed;
}

/** Notes the addresses of a document in `taken`, or tells why it cannot have them. */
function addressClash(type: TypeName, document: Content, taken: Set<string>): string | undefined {
  const addresses = addressesOf(document);
  if (type === 'page' && 'locale' in document && reservedSlugs(document.locale).has(document.slug)) {
    return `the site itself uses the address "${document.slug}". Change its slug.`;
  }
  const doubled = addresses.find((address) => taken.has(address));
  if (doubled) return `another one has the same address "${doubled}". Change one of the two slugs.`;
  for (const address of addresses) taken.add(address);
  return undefined;
}

function addressesOf(document: Content): string[] {
  if (!('slug' in document)) return [];
  if (typeof document.slug !== 'string') {
    return [`${document.slug.default} (default)`, `${document.slug.second} (second)`];
  }
  return ['locale' in document ? `${document.slug} (${document.locale})` : document.slug];
}

function nameOf(type: TypeName, wire: unknown): string {
  const text = (field: string): string | undefined => {
    const value: unknown = typeof wire === 'object' && wire !== null ? Reflect.get(wire, field) : undefined;
    return typeof value === 'string' && value ? value : undefined;
  };
  const locale = text('locale');
  const heading = text('title') ?? text('nameDefault');
  return `${type} ${text('documentId') ?? '?'}${locale ? ` (${locale})` : ''}${heading ? ` "${heading}"` : ''}`;
}
