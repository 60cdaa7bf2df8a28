import { Field, TextButton, VisuallyHidden } from '@strapi/design-system';
import { adminApi, useAuth, useField, useFocusInputField } from '@strapi/strapi/admin';
import { useEffect, useId, useMemo, useRef, useState, type ReactNode } from 'react';
import { madeInPlace, pickings } from '../../../panel/picking.ts';
import { pickersText } from '../../messages/pickers.ts';
import { ChosenList } from './ChosenList.tsx';
import { describeEntry } from './describe-entry.ts';
import { EntryCombobox } from './EntryCombobox.tsx';
import { NewEntryDialog } from './NewEntryDialog.tsx';
import { changesTo, chosenAfter, type Candidate, type RelationValue } from './relation-value.ts';
import { useRelationSource, type RelationSource } from './use-relation-source.ts';

/** The props that Strapi passes to a relation's field; it does not export their type. */
interface Props {
  name: string;
  attribute: { relation: string; target: string };
  label?: ReactNode;
  labelAction?: ReactNode;
  hint?: ReactNode;
  required?: boolean;
  disabled?: boolean;
}

/** The used part of Strapi's store; it does not export its type. */
const { getRelations } = adminApi.endpoints as unknown as {
  getRelations: {
    useQuery(
      asked: { model: string; id: string; targetField: string; params: object },
      options: { skip: boolean; refetchOnMountOrArgChange: boolean },
    ): { data?: { results: Candidate[]; pagination?: { page: number; pageCount: number } } };
  };
};

const none: Candidate[] = [];
/** The most that Strapi sends at once. */
const pageSize = 100;

/** Replaces Strapi's field for relations: what is chosen in it or made from it is chosen, and saved with the form. */
export function RelationField({ name, attribute, label, labelAction, hint, required, disabled }: Props) {
  const picking = pickings[attribute.target];
  if (!picking)
    throw new Error(`The panel has no layout for "${attribute.target}", to which "${name}" leads.`);
  const field = useField<Partial<RelationValue> | null>(name);
  const source = useRelationSource(name);
  const { saved, more } = useSaved(source);
  const chosen = useMemo(() => chosenAfter(saved, field.value ?? undefined), [saved, field.value]);
  const isMany = attribute.relation.endsWith('ToMany');
  const mayMake = useMayCreate(attribute.target) && picking.type in madeInPlace;
  const [made, setMade] = useState<string>();
  const [said, setSaid] = useState('');
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const focusWhereLed = useFocusInputField<HTMLInputElement>(name) as (
    element: HTMLInputElement | null,
  ) => void;
  useEffect(() => focusWhereLed(input.current), [focusWhereLed]);
  const isDisabled = disabled ?? false;

  const want = (wanted: Candidate[]): void => field.onChange(name, changesTo(saved, wanted));
  const pick = (one: Candidate): void => {
    want(isMany ? [...chosen, one] : [one]);
    setSaid(pickersText('chosen', { name: describeEntry(one, picking).name }));
  };

  return (
    <Field.Root
      id={id}
      name={name}
      {...{ hint }}
      required={required ?? false}
      {...(field.error && { error: field.error })}
      style={{ width: '100%' }}
    >
      <Field.Label action={labelAction}>{label}</Field.Label>
      <EntryCombobox
        {...{ id, source, picking, chosen, isDisabled }}
        placeholder={pickersText(chosen.length === 0 ? 'find' : isMany ? 'findMore' : 'findOther')}
        describedBy={field.error ? `${id}-error` : hint ? `${id}-hint` : undefined}
        inputRef={input}
        onPick={pick}
        onNew={mayMake && !isDisabled ? setMade : undefined}
      />
      <ChosenList
        {...{ chosen, picking, isDisabled }}
        label={typeof label === 'string' ? `${label}: ${pickersText('list')}` : pickersText('list')}
        onRemove={(one) => {
          want(chosen.filter((other) => other !== one));
          setSaid(pickersText('removed', { name: describeEntry(one, picking).name }));
          input.current?.focus();
        }}
        onMove={
          isMany
            ? (from, to) => {
                const wanted = chosen.toSpliced(from, 1);
                const moved = chosen[from] as Candidate;
                want(wanted.toSpliced(to, 0, moved));
                const { name: called } = describeEntry(moved, picking);
                setSaid(pickersText('moved', { name: called, position: to + 1, count: chosen.length }));
              }
            : undefined
        }
      />
      {more && <TextButton onClick={more}>{pickersText('more')}</TextButton>}
      <VisuallyHidden role="status">{said}</VisuallyHidden>
      <Field.Hint />
      <div aria-live="polite">
        <Field.Error />
      </div>
      {made !== undefined && (
        <NewEntryDialog
          picking={picking}
          name={made}
          onMade={(one) => {
            pick(one);
            setMade(undefined);
          }}
          onClose={() => setMade(undefined)}
          onClosed={() => input.current?.focus()}
        />
      )}
    </Field.Root>
  );
}

/** What is stored of a relation; more of it where there is more. */
function useSaved({ model, id, field, params }: RelationSource): { saved: Candidate[]; more?: () => void } {
  const [page, setPage] = useState(1);
  const { data } = getRelations.useQuery(
    { model, id: id ?? '', targetField: field, params: { ...params, page, pageSize } },
    { skip: !id, refetchOnMountOrArgChange: true },
  );
  if (!id || !data) return { saved: none };
  const { page: last = 1, pageCount = 1 } = data.pagination ?? {};
  return { saved: data.results, ...(last < pageCount && { more: () => setPage(last + 1) }) };
}

function useMayCreate(subject: string): boolean {
  const rights = useAuth('RelationField', ({ permissions }) => permissions);
  return rights.some(
    (one) => one.action === 'plugin::content-manager.explorer.create' && one.subject === subject,
  );
}
