import {
  reservedSlugs,
  schemas,
  type Content,
  type EditorialType,
  editorialTypes,
  type Locale,
  type TypeName,
} from '@osiedle/shared';

/** One document as the store holds it. */
export interface ParsedDocument {
  key: string;
  type: TypeName;
  locale: Locale | undefined;
  documentId: string;
  /** The parsed document; absent if it breaks the contract. */
  document: Content | undefined;
  /** Why it is left out regardless of the other documents, for whoever runs the site. */
  problem: string | undefined;
}

const editorial = new Set<TypeName>(editorialTypes);

export function isEditorial(type: TypeName): type is EditorialType {
  return editorial.has(type);
}

/** The key of a document: `meeting pl abc`, `place abc`. */
export function documentKey(type: TypeName, documentId: string, locale: string | null | undefined): string {
  return isEditorial(type) ? `${type} ${locale} ${documentId}` : `${type} ${documentId}`;
}

/** The key of the list that a document is in: `meeting pl`, `place`. */
export function listKey(type: TypeName, locale: string | undefined): string {
  return locale ? `${type} ${locale}` : type;
}

/** Parses one wire document and determines its key. Never throws. */
export function parseDocument(type: TypeName, wire: unknown): ParsedDocument {
  const sent = wire as { documentId?: string; locale?: Locale | null } | null;
  const documentId = sent?.documentId ?? '';
  const locale = isEditorial(type) ? (sent?.locale ?? undefined) : undefined;
  const result = schemas[type].safeParse(wire);
  const document = result.success ? result.data : undefined;
  return {
    key: documentKey(type, documentId, locale),
    type,
    locale,
    documentId,
    document,
    problem: result.success
      ? reservedProblem(type, result.data)
      : `${documentName(type, wire)} is left out: ${result.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; ')}.`,
  };
}

function reservedProblem(type: TypeName, document: Content): string | undefined {
  if (type !== 'page' || !('locale' in document) || !reservedSlugs(document.locale).has(document.slug))
    return undefined;
  return `${documentName(type, document)} is left out: the site itself uses the address "${document.slug}". Change its slug.`;
}

/** The addresses that no other document may share: `meeting pl <slug>`. */
export function claimedAddresses({ type, document }: Pick<ParsedDocument, 'type' | 'document'>): string[] {
  if (!document || !('slug' in document)) return [];
  if (typeof document.slug !== 'string') {
    return [`${type} ${document.slug.default} (default)`, `${type} ${document.slug.second} (second)`];
  }
  const list = listKey(type, 'locale' in document ? document.locale : undefined);
  return [`${list} ${document.slug}`];
}

/** A document's name in messages to people. @param sent by the source, or as parsed by the contract */
export function documentName(type: TypeName, sent: unknown): string {
  const locale = textAt(sent, 'locale');
  // Parsed look-ups have their names in one object.
  const heading = textAt(sent, 'title') ?? textAt(sent, 'nameDefault') ?? textAt(at(sent, 'name'), 'default');
  return `${type} ${textAt(sent, 'documentId') ?? '?'}${locale ? ` (${locale})` : ''}${heading ? ` "${heading}"` : ''}`;
}

function textAt(some: unknown, field: string): string | undefined {
  const value = at(some, field);
  return typeof value === 'string' && value ? value : undefined;
}

function at(some: unknown, field: string): unknown {
  return typeof some === 'object' && some !== null ? Reflect.get(some, field) : undefined;
}
