import { Flex, TextButton } from '@strapi/design-system';
import { editorialTypes, otherLocale, uidOf, type Locale } from '@osiedle/shared';
import { useForm } from '@strapi/strapi/admin';
import { useEffect, useRef, useState } from 'react';
import { useLocation } from 'react-router-dom';
import type { EntrySchedules, ScheduledVerb } from '../../scheduling/schedule.ts';
import { loadStored } from '../conflicts/reload.ts';
import { pressSave } from '../form/onward.ts';
import { Notice } from '../live/Notice.tsx';
import { schedulingText } from '../messages/scheduling.ts';
import { useFormLocale } from '../publishing/use-other-language.ts';
import { getSaveState } from '../saving/save-state.ts';
import { groupSchedules } from './groups.ts';
import { readRefusal } from './refusal.ts';
import { ScheduleDialog, type ScheduleQuestion } from './ScheduleDialog.tsx';
import { ScheduleLines } from './ScheduleLines.tsx';
import { useSchedules } from './use-schedules.ts';

/** After a save the form holds what was saved within this time; in milliseconds. */
const settleMs = 3000;
const entryUids = new Set<string>(editorialTypes.map(uidOf));

/** A line below Save and Publish: what is scheduled for the entry, or the way to do so. */
export function ScheduleLine({ slug }: { slug: string }) {
  const { pathname } = useLocation();
  const [, documentId] = /\/([a-z0-9]{24})$/.exec(pathname) ?? [];
  if (!entryUids.has(slug) || !documentId) return null;
  return <Line key={documentId} uid={slug} documentId={documentId} />;
}

type Wanted = { verb: ScheduledVerb; locales: Locale[]; at: string };

function Line({ uid, documentId }: { uid: string; documentId: string }) {
  const locale = useFormLocale();
  const { pathname } = useLocation();
  const isModified = useForm('ScheduleLine', ({ modified }) => modified) as boolean;
  const isSubmitting = useForm('ScheduleLine', (form) => form.isSubmitting) as boolean;
  const hasFaults = useForm('ScheduleLine', ({ errors }) => Object.keys(errors as object).length > 0);
  const setErrors = useForm('ScheduleLine', (form) => form.setErrors) as (errors: object) => void;
  // A save or a publication may have settled what was scheduled.
  const { entry, send } = useSchedules({ uid, documentId }, isSubmitting);
  const [question, setQuestion] = useState<ScheduleQuestion>();
  const [fault, setFault] = useState<string>();
  /** What is to be scheduled once the form is saved. */
  const [pending, setPending] = useState<Wanted>();
  const wasSubmitting = useRef(false);
  const line = useRef<HTMLDivElement>(null);

  const schedule = async (wanted: Wanted): Promise<void> => {
    try {
      await send('/schedules', wanted);
      // The button that has opened the dialog may be gone.
      line.current?.focus();
    } catch (error) {
      const refusal = readRefusal(error);
      if (refusal?.locale === locale && Object.keys(refusal.faults).length > 0) {
        setErrors(refusal.faults);
        setFault(schedulingText('notSetYet'));
      } else
        setFault(refusal ? schedulingText('notSet', { title: refusal.message }) : schedulingText('failed'));
    }
  };
  const cancel = async (verb: ScheduledVerb, locales: Locale[]): Promise<void> => {
    setFault(undefined);
    await send('/schedules/cancel', { verb, locales })
      .then(() => line.current?.focus())
      .catch(() => setFault(schedulingText('failed')));
  };

  useEffect(() => {
    const isAnswered = wasSubmitting.current && !isSubmitting;
    wasSubmitting.current = isSubmitting;
    if (isSubmitting) setFault(undefined);
    if (!pending || isSubmitting) return undefined;
    const giveUp = (): void => {
      setPending(undefined);
      setFault(schedulingText('notSaved'));
    };
    if (isAnswered && (hasFaults || getSaveState().refused)) giveUp();
    else if (!isModified) {
      setPending(undefined);
      void schedule(pending);
    } else if (isAnswered) {
      // A later save, for another reason, must not schedule anything.
      const timer = window.setTimeout(giveUp, settleMs);
      return () => window.clearTimeout(timer);
    }
    return undefined;
  }, [pending, isModified, isSubmitting]);

  // Once it is done, the form shows what the entry has become.
  const due = useRef<string[]>([]);
  useEffect(() => {
    if (!entry) return;
    const still = entry.schedules.filter(({ failure }) => !failure).map(({ at }) => at);
    const isDone = due.current.some((at) => !still.includes(at) && Date.parse(at) <= Date.now());
    due.current = still;
    if (isDone && !isModified) loadStored(pathname);
  }, [entry]);

  if (!entry) return null;
  const groups = groupSchedules(entry.schedules);
  const ask = (verb: ScheduledVerb, locales: Locale[] = [locale], at: string | null = null): void => {
    setFault(undefined);
    setQuestion({ verb, locales, at });
  };
  const offers = offersFor(entry, locale).map((verb) => (
    <TextButton key={verb} onClick={() => ask(verb)}>
      {schedulingText(verb === 'publish' ? 'publishLater' : 'withdrawLater')}
    </TextButton>
  ));
  return (
    <Flex ref={line} tabIndex={-1} direction="column" alignItems="stretch" gap={2} width="100%">
      <Flex direction="column" alignItems="stretch" gap={2} role="status" aria-live="polite">
        {fault && <Notice kind="bad">{fault}</Notice>}
        {groups.map((group, index) => (
          <ScheduleLines
            key={JSON.stringify(group)}
            group={group}
            hasLanguages={entry.languages.length > 1}
            maySet={entry.maySet}
            onChange={() => ask(group.verb, group.locales, group.failure ? null : group.at)}
            onCancel={() => void cancel(group.verb, group.locales)}
          >
            {index === groups.length - 1 && offers}
          </ScheduleLines>
        ))}
      </Flex>
      {groups.length === 0 && offers.length > 0 && (
        <Flex gap={2} wrap="wrap">
          {offers}
        </Flex>
      )}
      {question && (
        <ScheduleDialog
          question={question}
          locale={locale}
          hasOther={offersFor(entry, otherLocale(locale), true).includes(question.verb)}
          isModified={isModified}
          onClose={() => setQuestion(undefined)}
          onSchedule={(wanted) => {
            setQuestion(undefined);
            if (!isModified || wanted.verb === 'withdraw') return void schedule(wanted);
            setPending(wanted);
            pressSave();
          }}
        />
      )}
    </Flex>
  );
}

/** What can be scheduled in a language. @param isAny whether it may be so already */
function offersFor(
  { maySet, languages, schedules }: EntrySchedules,
  locale: Locale,
  isAny = false,
): ScheduledVerb[] {
  const language = languages.find((one) => one.locale === locale);
  if (!maySet || !language) return [];
  const shown = schedules.filter((one) => one.locale === locale);
  const willBeThere = shown.some(({ verb, failure }) => verb === 'publish' && !failure);
  const possible: ScheduledVerb[] =
    language.isPublished || willBeThere ? ['publish', 'withdraw'] : ['publish'];
  return possible.filter((verb) => isAny || !shown.some((one) => one.verb === verb));
}
