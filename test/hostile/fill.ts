import { locales, type Locale } from '../../shared/src/index.ts';
import type { PayloadDealer, TextFieldKind } from './deal.ts';
import { readAttributes, type Attribute } from './schema.ts';

/** The files and documents that entries may refer to. */
export interface ReferenceTargets {
  /** The ids of uploaded pictures and documents. */
  pictures: number[];
  documents: number[];
  /** The written documents, by uid. */
  written: Map<string, string[]>;
}

export interface FillTask {
  dealer: PayloadDealer;
  targets: ReferenceTargets;
  type: string;
  /** The number of the entry among those of its type. */
  number: number;
  locale: Locale;
}

/** Fields that accept only texts of a certain form. `forms.ts` tries other texts. */
const ownForm = new Set([
  'slug',
  'slugSecond',
  'email',
  'contactEmail',
  'from',
  'to',
  'originallyPublishedAt',
  'feedAuthority',
  'accentLight',
  'accentDark',
  // A reference to an entry that is published.
  'pinned',
]);
/** Fields for addresses, in any language. */
const addresses = /^(?:joinUrl|website|link|source|(?:easyToRead|signLanguage|audio)(?:Default|Second))$/;
/** Fields that take no payload and no value by chance, because others must agree with them. */
const agreed: Record<string, unknown> = { admission: 'paid', places: 'available', year: 2026 };
const componentCount = 2;

/**
 * A complete entry with payloads in every text, and a valid value in every other field.
 * @param uid of a type or a component
 * @param job.locale for a language other than the default one, only the fields that differ by language are filled
 */
export function fillEntry(uid: string, job: FillTask, within = ''): Record<string, unknown> {
  const isComponent = within !== '';
  const isSecond = !isComponent && job.locale !== locales[0];
  const fields = Object.entries(readAttributes(uid)).filter(
    ([name, { mappedBy, pluginOptions }]) =>
      !ownForm.has(name) && !mappedBy && (!isSecond || pluginOptions?.i18n?.localized),
  );
  return Object.fromEntries(
    fields.map(([name, attribute]) => [name, valueOf(name, within + name, attribute, job)]),
  );
}

function valueOf(name: string, field: string, attribute: Attribute, job: FillTask): unknown {
  const { number, dealer, targets, type } = job;
  const { type: kind } = attribute;
  if (name in agreed) return agreed[name];
  switch (kind) {
    case 'string':
    case 'text':
    case 'richtext': {
      const text = dealer.deal(type, field, kind satisfies TextFieldKind);
      // The CMS accepts only complete addresses, with anything after the host.
      return addresses.test(name) ? `https://evil.invalid/?${text}`.slice(0, 255) : text;
    }
    case 'datetime':
      return new Date(Date.UTC(2027, /^(?:starts|opens)/.test(name) ? 4 : 5, 1 + number, 15)).toISOString();
    case 'date':
      return `${name.startsWith('ends') ? 2027 : 2026}-05-${String(1 + (number % 28)).padStart(2, '0')}`;
    case 'boolean':
      return name === 'accessible' && number % 2 === 0;
    case 'integer':
    case 'decimal':
    case 'float':
      return name === 'longitude' ? 19.9 : 50;
    case 'enumeration':
      return name === 'attendanceMode' ? 'mixed' : attribute.enum?.[number % attribute.enum.length];
    case 'media': {
      const files = attribute.allowedTypes?.includes('images') ? targets.pictures : targets.documents;
      return files[number % files.length];
    }
    case 'relation': {
      const known = targets.written.get(attribute.target ?? '') ?? [];
      const documentId = known[number % known.length];
      return { connect: documentId ? [{ documentId, locale: job.locale }] : [], disconnect: [] };
    }
    case 'component': {
      // No date may be given twice.
      const item = (_: unknown, index: number) =>
        fillEntry(attribute.component ?? '', { ...job, number: number + index + 1 }, `${field}.`);
      return attribute.repeatable ? Array.from({ length: componentCount }, item) : item(undefined, 0);
    }
    default:
      throw new Error(`Nobody has said how a ${kind} like ${field} is filled in.`);
  }
}
