import {
  Box,
  Field,
  Flex,
  SingleSelect,
  SingleSelectOption,
  Textarea,
  TextInput,
} from '@strapi/design-system';
import { useState } from 'react';
import { DayField } from '../hours/DayField.tsx';
import { noticeText } from '../messages/notice.ts';
import { ChosenLink } from './ChosenLink.tsx';
import type { SaveFault } from './save-fault.ts';
import { SiteTopDialog } from './SiteTopDialog.tsx';
import type { OfferedNeighbourhood } from './use-neighbourhoods.ts';
import type { StoredNotice } from './use-setting.ts';

interface Props {
  stored: StoredNotice | null;
  neighbourhoods: OfferedNeighbourhood[];
  onPublish: (notice: StoredNotice) => Promise<SaveFault | undefined>;
  onClose: () => void;
}

/** The value of the choice that is no neighbourhood. */
const everywhere = 'everywhere';
/** As long as its column. */
const mostCharacters = 255;

/** Writes the urgent notice. */
export function NoticeDialog({ stored, neighbourhoods, onPublish, onClose }: Props) {
  const [first] = useState<StoredNotice>(() => stored ?? emptyNotice(new Date()));
  const [notice, setNotice] = useState(first);
  const change = (changes: Partial<StoredNotice>) => setNotice((before) => ({ ...before, ...changes }));
  return (
    <SiteTopDialog
      title={noticeText('noticeTitle')}
      intro={noticeText('noticeIntro')}
      isTouched={notice !== first}
      onPublish={() => onPublish(notice)}
      onClose={onClose}
    >
      {(fault) => {
        const error = (name: keyof StoredNotice) => fault?.fields[`notice.${name}`];
        return (
          <>
            <Field.Root
              required
              hint={noticeText('textHint')}
              {...(error('textDefault') && { error: error('textDefault') as string })}
            >
              <Field.Label>{noticeText('text')}</Field.Label>
              <Textarea
                maxLength={mostCharacters}
                value={notice.textDefault ?? ''}
                onChange={(event) => change({ textDefault: event.target.value })}
              />
              <Field.Hint />
              <div aria-live="polite">
                <Field.Error />
              </div>
            </Field.Root>
            <Field.Root hint={noticeText('textSecondHint')}>
              <Field.Label>{noticeText('textSecond')}</Field.Label>
              <TextInput
                maxLength={mostCharacters}
                value={notice.textSecond ?? ''}
                onChange={(event) => change({ textSecond: event.target.value })}
              />
              <Field.Hint />
            </Field.Root>
            <Flex gap={4} wrap="wrap" alignItems="flex-start">
              <Box flex="2 1 26rem" minWidth={0}>
                <DayField
                  kind="datetime"
                  name="notice-until"
                  label={noticeText('until')}
                  required
                  error={error('endsAt')}
                  value={notice.endsAt}
                  onChange={(endsAt) => change({ endsAt })}
                />
              </Box>
              <Box flex="1 1 20rem" minWidth={0}>
                <Field.Root>
                  <Field.Label>{noticeText('where')}</Field.Label>
                  <SingleSelect
                    value={notice.neighbourhood ?? everywhere}
                    onChange={(value) =>
                      change({ neighbourhood: value === everywhere ? null : String(value) })
                    }
                  >
                    <SingleSelectOption value={everywhere}>{noticeText('everywhere')}</SingleSelectOption>
                    {neighbourhoods.map(({ documentId, name }) => (
                      <SingleSelectOption key={documentId} value={documentId}>
                        {noticeText('inNeighbourhood', { name })}
                      </SingleSelectOption>
                    ))}
                  </SingleSelect>
                </Field.Root>
              </Box>
            </Flex>
            <ChosenLink
              label={noticeText('more')}
              offer="pages"
              error={error('link')}
              value={notice.link}
              onChange={(link) => change({ link })}
            />
          </>
        );
      }}
    </SiteTopDialog>
  );
}

/** Begins with an end: tomorrow night. The panel's clock is the city's. */
function emptyNotice(now: Date): StoredNotice {
  const end = new Date(now.getFullYear(), now.getMonth(), now.getDate() + 1, 23, 59);
  return {
    textDefault: null,
    textSecond: null,
    link: null,
    startsAt: null,
    endsAt: end.toISOString(),
    neighbourhood: null,
  };
}
