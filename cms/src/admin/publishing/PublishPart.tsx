import { Flex, TextButton } from '@strapi/design-system';
import { useForm } from '@strapi/strapi/admin';
import { leadTo } from '../form/lead-to.ts';
import { labelOf } from '../form/part-summary.ts';
import { ownerOf } from '../form/parts.ts';
import { Notice } from '../live/Notice.tsx';
import { publishingText } from '../messages/publishing.ts';
import { ImportantChange } from './ImportantChange.tsx';
import type { EntryValues } from './untranslated.ts';
import { entryUids, type EntryProps } from './use-other-language.ts';
import { useWarnings } from './use-warnings.ts';

/** What an editor may want to know, or say, before publishing. */
export function publishPart(props: EntryProps) {
  const { model, document, meta } = props;
  const title = useForm('publishPart', ({ values }) => (values as EntryValues)['title']);
  const warnings = useWarnings(props);
  const isPublished = (meta?.availableStatus ?? []).length > 0 && Boolean(document?.['locale']);
  const owner = ownerOf(model);
  // A form that is just begun lacks everything.
  const hasWarnings = Boolean(title) && warnings.length > 0;
  if (!entryUids.has(model) || props.activeTab === 'published' || !(hasWarnings || isPublished)) return null;
  return (
    <Flex direction="column" alignItems="stretch" gap={3} width="100%">
      {hasWarnings && (
        <Flex direction="column" alignItems="stretch" gap={2} tag="ul">
          {warnings.map(({ messageKey, path, count, untranslated = [] }) => (
            <li key={`${messageKey} ${path}`}>
              <Notice kind="warning">
                {publishingText(messageKey, {
                  count: count ?? 0,
                  fields: untranslated.map((name) => labelOf(owner, name)).join(', '),
                })}{' '}
                <TextButton
                  onClick={() => {
                    void leadTo(path);
                  }}
                >
                  {publishingText('show')}
                </TextButton>
              </Notice>
            </li>
          ))}
        </Flex>
      )}
      {isPublished && <ImportantChange key={publicationsOf(meta)} {...props} />}
    </Flex>
  );
}

/** Changes with each publication. */
function publicationsOf(meta: EntryProps['meta']): string {
  return (meta?.availableStatus ?? []).map((one) => String(one['publishedAt'])).join();
}
