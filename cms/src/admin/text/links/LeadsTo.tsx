import { Box, Typography } from '@strapi/design-system';
import { uidOf, type RoutedType } from '@osiedle/shared';
import { readReference } from '@osiedle/shared/references';
import { linkText } from '../../messages/links.ts';
import { TargetWords } from './OptionRow.tsx';
import type { Led } from './use-target.ts';

/** Where a link leads, in words, with a way to look at it. */
export function LeadsTo({ href, led }: { href: string; led: Led }) {
  if (led === undefined) return <Typography textColor="neutral600">{linkText('reading')}</Typography>;
  if (led === 'lost')
    return (
      <Typography tag="p" textColor="danger600">
        {linkText('lost')}. {linkText('lostWhy')}
      </Typography>
    );
  if (led === 'address') return <Typography style={{ overflowWrap: 'anywhere' }}>{href}</Typography>;
  const form = formOf(href);
  return (
    <Box>
      <TargetWords option={led} />
      {led.isDraft && (
        <Typography tag="p" variant="pi" textColor="neutral600">
          {linkText('draftWhy')}
        </Typography>
      )}
      {form && (
        <a
          href={form}
          target="_blank"
          rel="noreferrer"
          style={{ textDecoration: 'underline', color: 'inherit', fontSize: '1.2rem' }}
        >
          {linkText('open')}
        </a>
      )}
    </Box>
  );
}

/** The form of an entry in the panel. */
function formOf(href: string): string | undefined {
  const reference = readReference(href);
  if (!reference || reference.type === 'file') return undefined;
  return `/admin/content-manager/collection-types/${uidOf(reference.type as RoutedType)}/${reference.documentId}`;
}
