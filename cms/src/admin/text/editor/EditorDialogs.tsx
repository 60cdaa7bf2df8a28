import { useStrapiApp } from '@strapi/strapi/admin';
import type { Editor } from '@tiptap/core';
import type { ComponentType } from 'react';
import { LinkDialog } from '../links/index.ts';
import { chosenLink, insertFiles, setLink, type InsertedFile } from './insert.ts';
import type { DialogTool } from './tools.ts';

export type OpenDialog = DialogTool['opens'];

interface LibraryProps {
  onClose: () => void;
  onSelectAssets: (files: InsertedFile[]) => void;
}

interface Props {
  editor: Editor;
  open: OpenDialog;
  onClose: () => void;
}

/** What a button of the toolbar opens. */
export function EditorDialogs({ editor, open, onClose }: Props) {
  const components = useStrapiApp('Text', (state) => state.components);
  if (open === 'link') {
    const initial = chosenLink(editor);
    return (
      <LinkDialog
        initial={initial}
        locale={new URLSearchParams(location.search).get('plugins[i18n][locale]') ?? undefined}
        onChoose={(link) => {
          setLink(editor, link);
          onClose();
        }}
        {...(initial.href && {
          onRemove: () => {
            editor.chain().extendMarkRange('link').unsetMark('link').run();
            onClose();
          },
        })}
        onClose={onClose}
      />
    );
  }
  const Library = components['media-library'] as ComponentType<LibraryProps> | undefined;
  return (
    Library && (
      <Library
        onClose={onClose}
        onSelectAssets={(files) => {
          onClose();
          insertFiles(editor, files);
        }}
      />
    )
  );
}
