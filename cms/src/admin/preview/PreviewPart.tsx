import { Button, Flex, TextButton } from '@strapi/design-system';
import { defaultLocale, editorialTypes, isLocale, uidOf } from '@osiedle/shared';
import { useForm, useNotification, useQueryParams } from '@strapi/strapi/admin';
import { useEffect } from 'react';
import { Link, useLocation } from 'react-router-dom';
import { styled } from 'styled-components';
import { HelpLink } from '../help/HelpLink.tsx';
import { previewText } from '../messages/preview.ts';
import { followForm, openPreviewWindow, type FollowedForm } from './preview-window.ts';
import { shareDraft } from './share.ts';

/** The props that Strapi passes to what stands beside the form; it does not export their type. */
interface PartProps {
  model: string;
  /** Undefined until a new document is saved. */
  documentId?: string;
  document?: { id?: number; updatedAt?: string; status?: string } & Record<string, unknown>;
}

const shown = new Set<string>(editorialTypes.map(uidOf));

/** A link in the size of the button beside it. */
const SmallLink = styled(Link)`
  color: ${({ theme }) => theme.colors.primary600};
  font-size: ${({ theme }) => theme.fontSizes[1]};
`;

/** Opens the preview, in the place of Strapi's own. */
export function previewPart({ model, documentId, document }: PartProps) {
  if (!shown.has(model) || !documentId) return null;
  return <PreviewContent model={model} documentId={documentId} document={document} />;
}

interface ContentProps extends Pick<PartProps, 'model'> {
  documentId: string;
  document: PartProps['document'] | undefined;
}

function PreviewContent({ model, documentId, document }: ContentProps) {
  const { search } = useLocation();
  const { toggleNotification } = useNotification();
  const [{ query }] = useQueryParams<{ plugins?: { i18n?: { locale?: string } } }>();
  const hasUnsavedChanges = useForm<boolean>('PreviewContent', ({ modified }) => modified);
  const asked = query.plugins?.i18n?.locale;
  const locale = isLocale(asked) ? asked : defaultLocale;
  const title = typeof document?.['title'] === 'string' ? document['title'] : '';
  // Of a save in the other language, the shared values come here with a new time, too.
  const version = `${document?.id} ${document?.updatedAt}`;
  const form: FollowedForm = { uid: model, documentId, locale, title, version, hasUnsavedChanges };

  useEffect(() => {
    followForm({ uid: model, documentId, locale, title, version, hasUnsavedChanges });
  }, [model, documentId, locale, title, version, hasUnsavedChanges]);

  const open = (): void => {
    if (!openPreviewWindow(form)) toggleNotification({ type: 'warning', message: previewText('blocked') });
  };
  return (
    <Flex direction="column" alignItems="stretch" gap={2} width="100%">
      <Button variant="tertiary" onClick={open}>
        {previewText('beside')}
      </Button>
      <Flex wrap="wrap" gap={3} alignItems="center">
        <SmallLink to={{ pathname: 'preview', search }}>{previewText('fullScreen')}</SmallLink>
        <TextButton onClick={() => void shareDraft({ uid: model, documentId, locale })}>
          {previewText('share')}
        </TextButton>
        <HelpLink to="preview#beside" about={previewText('title')} />
      </Flex>
    </Flex>
  );
}
