import {
  populates,
  reservedSlugs,
  schemas,
  type Content,
  type EditorialType,
  editorialTypes,
  type Locale,
  type Populate,
  type TypeName,
} from '@osiedle/shared';
import { momentOf, type Listed } from './listed.ts';

/** One document as the store holds it. */
export interface Held {
  key: string;
  type: TypeName;
  locale: Locale | undefined;
  documentId: string;
  /** As the contract returns it; absent where it breaks the contract. */
  document: Content | undefined;
  /** Where it stands in lists, before those of a lower rank: the newest entry first, and look-ups all alike. */
  rank: number;
  /** What it claims for itself alone: `meeting pl <slug>`. */
  addresses: string[];
  /** What it is related to: `meeting pl projects <document id>`. */
  ties: string[];
  /** Why it is left out, whatever the others are, for whoever runs the site. */
  problem: string | undefined;
  /** What people call it. */
  name: string;
}

const editorial = new Set<TypeName>(editorialTypes);

export function isEditorial(type: TypeName): type is EditorialType {
  return editorial.has(type);
}

/** What names a document: `meeting pl abc`, `place abc`. */
export function keyOf(type: TypeName, documentId: string, locale: string | null | undefined): string {
  return isEditorial(type) ? `${type} ${locale} ${documentId}` : `${type} ${documentId}`;
}

/** The list that a document is in: `meeting pl`, `place`. */
export function listOf(type: TypeName, locale: string | undefined): string {
  return locale ? `${type} ${locale}` : type;
}

/** Parses what the source sent of one document, and says what it is known by. Never throws. */
export function hold(type: TypeName, wire: unknown): Held {
  const sent = wire as { documentId?: string; locale?: Locale | null } | null;
  const documentId = sent?.documentId ?? '';
  const locale = isEditorial(type) ? (sent?.locale ?? undefined) : undefined;
  const result = schemas[type].safeParse(wire);
  const document = result.success ? result.data : undefined;
  const name = nameOf(type, wire);
  return {
    key: keyOf(type, documentId, locale),
    type,
    locale,
    documentId,
    document,
    rank: document && isEditorial(type) ? momentOf({ type, entry: document } as Listed) : 0,
    addresses: document ? addressesOf(type, document) : [],
    ties: document ? tiesOf(type, locale, document) : [],
    problem: result.success
      ? reservedProblem(type, name, result.data)
      : `${name} is left out: ${result.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; ')}.`,
    name,
  };
}

function reservedProblem(type: TypeName, name: string, document: Content): string | undefined {
  if (type !== 'page' || !('locale' in document) || !reservedSlugs(document.locale).has(document.slug))
    return undefined;
  return `${name} is left out: the site itself uses the address "${document.slug}". Change its slug.`;
}

function addressesOf(type: TypeName, document: Content): string[] {
  if (!('slug' in document)) return [];
  if (typeof document.slug !== 'string') {
    return [`${type} ${document.slug.default} (default)`, `${type} ${document.slug.second} (second)`];
  }
  const list = listOf(type, 'locale' in document ? document.locale : undefined);
  return [`${list} ${document.slug}`];
}

/** A document is found by what it is related to, in the fields of which the source sends the related ids alone. */
function tiesOf(type: TypeName, locale: Locale | undefined, document: Content): string[] {
  return Object.entries(populates[type])
    .filter(([, wanted]) => isRelation(wanted))
    .flatMap(([field]) => {
      const value: unknown = Reflect.get(document, field);
      const ids = [value].flat().filter((id) => typeof id === 'string');
      return ids.map((id) => `${listOf(type, locale)} ${field} ${id}`);
    });
}

function isRelation(wanted: Populate[string]): boolean {
  return wanted !== true && 'fields' in wanted;
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
