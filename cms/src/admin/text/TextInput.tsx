import { getFetchClient, useField, useFocusInputField } from '@strapi/strapi/admin';
import { useRef, useState } from 'react';
import { readDialect, type SourceText } from './dialect/read.ts';
import { RichText } from './editor/RichText.tsx';
import { PlainText } from './PlainText.tsx';

interface Props {
  id: string;
  name: string;
  required: boolean;
  disabled: boolean;
  describedBy: string | undefined;
}

/** A text as it came into the field from outside. */
interface Opened {
  value: string;
  /** Absent where the editor would lose a part of it. */
  text: SourceText | undefined;
  count: number;
}

/** The editor, or the plain field for texts that the editor would change. */
export default function TextInput({ name, ...props }: Props) {
  const field = useField<string | null>(name);
  const value = field.value ?? '';
  const inputRef = useFocusInputField(name);
  /** What was written here last: any other value comes from outside. */
  const written = useRef(value);
  const [opened, setOpened] = useState(() => open(value, 0));
  if (value !== opened.value && value !== written.current) {
    written.current = value;
    setOpened(open(value, opened.count + 1));
  }
  const change = (next: string) => {
    if (next === written.current) return;
    written.current = next;
    // An empty field that was never filled in is `null`.
    field.onChange(name, next === '' && field.initialValue === null ? null : next);
  };
  const shared = { ...props, hasError: Boolean(field.error), inputRef, onChange: change };
  return opened.text ? (
    <RichText key={opened.count} {...shared} text={opened.text} addressOf={addressOf} />
  ) : (
    <PlainText {...shared} name={name} value={value} />
  );
}

function open(value: string, count: number): Opened {
  try {
    return { value, text: readDialect(value), count };
  } catch {
    return { value, text: undefined, count };
  }
}

async function addressOf(documentId: string): Promise<string | undefined> {
  const query = new URLSearchParams({ 'filters[documentId][$eq]': documentId });
  const { data } = await getFetchClient().get<{ results: { url: string }[] }>(`/upload/files?${query}`);
  const url = data.results[0]?.url;
  return url?.startsWith('/') ? `${window.strapi.backendURL}${url}` : url;
}
