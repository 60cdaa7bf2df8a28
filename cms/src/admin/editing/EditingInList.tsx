import { Box, Flex } from '@strapi/design-system';
import { defaultLocale, editorialTypes, uidOf } from '@osiedle/shared';
import { useFetchClient, useQueryParams } from '@strapi/strapi/admin';
import { useEffect, useState } from 'react';
import type { EditorAtWork } from '../../editing/editors.ts';
import { Notice } from '../live/Notice.tsx';
import { editingText } from '../messages/editing.ts';
import { renewalMs } from './lease.ts';

const withLanguages = new Set<string>(editorialTypes.map(uidOf));
/** Who wants to know more opens the entry. */
const maxListed = 3;

/** Says above a list who is changing one of its entries. */
export function EditingInList({ model: uid }: { model: string }) {
  const { get } = useFetchClient();
  const [{ query }] = useQueryParams<{ plugins?: { i18n?: { locale?: string } } }>();
  const locale = withLanguages.has(uid) ? (query.plugins?.i18n?.locale ?? defaultLocale) : undefined;
  const [editors, setEditors] = useState<EditorAtWork[]>([]);

  useEffect(() => {
    let isOpen = true;
    const asked = new URLSearchParams({ uid, ...(locale && { locale }) });
    const ask = async (): Promise<void> => {
      if (document.hidden) return;
      const answer = await get<{ editors: EditorAtWork[] }>(`/editing?${asked}`).catch(() => undefined);
      if (isOpen && answer) setEditors(answer.data.editors);
    };
    void ask();
    const timer = window.setInterval(() => void ask(), renewalMs);
    const look = () => void ask();
    document.addEventListener('visibilitychange', look);
    return () => {
      isOpen = false;
      window.clearInterval(timer);
      document.removeEventListener('visibilitychange', look);
    };
  }, [get, uid, locale]);

  const others = editors.filter(({ isOwn }) => !isOwn);
  if (others.length === 0) return null;
  const listed = others.slice(0, maxListed);
  return (
    <Box
      paddingLeft={{ initial: 4, medium: 6, large: 10 }}
      paddingRight={{ initial: 4, medium: 6, large: 10 }}
    >
      <Flex direction="column" alignItems="stretch" gap={2} paddingBottom={4} role="status">
        {listed.map((editor) => (
          <Notice key={`${editor.documentId} ${editor.since}`} kind="waiting">
            {sentenceOf(editor)}
          </Notice>
        ))}
        {others.length > maxListed && (
          <Notice kind="waiting">{editingText('more', { count: others.length - maxListed })}</Notice>
        )}
      </Flex>
    </Box>
  );
}

function sentenceOf({ name, title, since }: EditorAtWork): string {
  return name
    ? editingText('inList', { name, title, since })
    : editingText('inListSomebody', { title, since });
}
