import { Button, Field, Flex, Modal, Typography } from '@strapi/design-system';
import { defaultLocale, uidOf } from '@osiedle/shared';
import { adminApi } from '@strapi/strapi/admin';
import { useRef, useState, type FormEvent } from 'react';
import { wordsOf } from '../../../panel/index.ts';
import { madeInPlace, type Picking } from '../../../panel/picking.ts';
import { panelLanguage } from '../../messages/format.ts';
import { pickersText, type PickersMessageKey } from '../../messages/pickers.ts';
import { updateSaveState } from '../../saving/save-state.ts';
import type { Candidate } from './relation-value.ts';

/** The used part of Strapi's store; it does not export its type. */
const { createDocument } = adminApi.endpoints as unknown as {
  createDocument: {
    useMutation(): readonly [
      (asked: { model: string; data: object; params: object }) => Promise<{
        data?: { data: Candidate };
        error?: { message?: string };
      }>,
      { isLoading: boolean },
    ];
  };
};

interface Props {
  picking: Picking;
  /** What was typed in the field. */
  name: string;
  onMade: (one: Candidate) => void;
  onClose: () => void;
  /** When the dialog has gone, and the focus with it. */
  onClosed: () => void;
}

/** A small form for a new place, organisation or topic, with the fields that matter; it is saved and chosen at once. */
export function NewEntryDialog({ picking, name, onMade, onClose, onClosed }: Props) {
  const { type } = picking;
  const fields = madeInPlace[type] ?? [picking.name];
  const begun = name ? fields[1] : fields[0];
  const [values, setValues] = useState<Record<string, string>>({ [picking.name]: name });
  const [refusal, setRefusal] = useState('');
  const [create, { isLoading }] = createDocument.useMutation();
  const firstEmpty = useRef<HTMLInputElement>(null);
  const language = panelLanguage() === defaultLocale ? 0 : 1;

  const save = async (event: FormEvent): Promise<void> => {
    // React also tells the entry's form, in which this dialog stands.
    event.preventDefault();
    event.stopPropagation();
    if (isLoading) return;
    const filled = Object.entries(values)
      .map(([field, value]) => [field, value.trim()])
      .filter(([, value]) => value);
    const data = Object.fromEntries(filled) as Record<string, string>;
    if (!data[picking.name]) return setRefusal(pickersText('nameMissing'));
    const answer = await create({ model: uidOf(type), data, params: {} });
    if (answer.data) return onMade(answer.data.data);
    setRefusal(answer.error?.message ?? '');
    // It is said here, not of the entry's form.
    updateSaveState({ refused: undefined });
  };

  return (
    <Modal.Root open onOpenChange={(isOpen: boolean) => !isOpen && onClose()}>
      <Modal.Content
        style={{ maxWidth: '48rem' }}
        aria-describedby={undefined}
        onOpenAutoFocus={(event: Event) => {
          event.preventDefault();
          firstEmpty.current?.focus();
        }}
        onCloseAutoFocus={(event: Event) => {
          event.preventDefault();
          onClosed();
        }}
      >
        <Modal.Header closeLabel={pickersText('close')}>
          <Modal.Title>{pickersText(`new_${type}` as PickersMessageKey)}</Modal.Title>
        </Modal.Header>
        <form onSubmit={(event) => void save(event)} noValidate style={{ display: 'contents' }}>
          <Modal.Body>
            <Flex direction="column" alignItems="stretch" gap={4}>
              {fields.map((field) => {
                const isName = field === picking.name;
                return (
                  <Field.Root
                    key={field}
                    name={`new-${field}`}
                    required={isName}
                    {...(isName && refusal && { error: refusal })}
                  >
                    <Field.Label>{wordsOf(type, field)?.label[language] ?? field}</Field.Label>
                    <Field.Input
                      {...(field === begun && { ref: firstEmpty })}
                      autoComplete="off"
                      maxLength={255}
                      value={values[field] ?? ''}
                      onChange={({ target }: { target: HTMLInputElement }) => {
                        setRefusal('');
                        setValues({ ...values, [field]: target.value });
                      }}
                    />
                    <div role="alert">
                      <Field.Error />
                    </div>
                  </Field.Root>
                );
              })}
              <Typography tag="p" variant="pi" textColor="neutral600">
                {pickersText(`later_${type}` as PickersMessageKey)}
              </Typography>
            </Flex>
          </Modal.Body>
          <Modal.Footer>
            <Button type="button" variant="tertiary" onClick={onClose}>
              {pickersText('cancel')}
            </Button>
            <Button type="submit" loading={isLoading}>
              {pickersText('save')}
            </Button>
          </Modal.Footer>
        </form>
      </Modal.Content>
    </Modal.Root>
  );
}
