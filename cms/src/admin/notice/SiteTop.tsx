import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { Bell, Star } from '@strapi/icons';
import { defaultLocale, readWallClock, uidOf, utc } from '@osiedle/shared';
import { useAuth, useNotification } from '@strapi/strapi/admin';
import { useState, type ReactNode } from 'react';
import { useFocusNearby } from '../dialog/focus-back.ts';
import { formatDay } from '../hours/typed-dates.ts';
import { panelLanguage } from '../messages/format.ts';
import { noticeText } from '../messages/notice.ts';
import { useTarget } from '../text/links/use-target.ts';
import { NoticeDialog } from './NoticeDialog.tsx';
import { PinDialog } from './PinDialog.tsx';
import { useNeighbourhoods, type OfferedNeighbourhood } from './use-neighbourhoods.ts';
import { useSetting, type SiteTopValues, type StoredNotice, type StoredPin } from './use-setting.ts';

/**
 * For the home page: what stands above everything else on the site, and the two buttons that put it there. Nothing for those
 * who may not change the settings.
 */
export function SiteTop() {
  const mayChange = useAuth('SiteTop', ({ permissions }) =>
    permissions.some(
      ({ action, subject }) =>
        action === 'plugin::content-manager.explorer.update' && subject === uidOf('setting'),
    ),
  );
  return mayChange ? <Offered /> : null;
}

function Offered() {
  const { values, read, save } = useSetting();
  const neighbourhoods = useNeighbourhoods();
  const { toggleNotification } = useNotification();
  const [open, setOpen] = useState<'notice' | 'pin'>();
  if (!values) return null;
  const now = new Date();
  const notice = values.notice && isOver(values.notice.endsAt, now) ? null : values.notice;
  const pinned = values.pinned && isPast(values.pinned.until, now) ? null : values.pinned;
  const send = async (changes: Partial<SiteTopValues>, said: 'published' | 'takenOff') => {
    const fault = await save(changes);
    if (!fault) {
      setOpen(undefined);
      toggleNotification({ type: 'success', message: noticeText(said) });
    }
    return fault;
  };
  const takeOff = (changes: Partial<SiteTopValues>) => async (): Promise<void> => {
    const fault = await send(changes, 'takenOff');
    if (fault)
      toggleNotification({ type: 'danger', message: noticeText('failed', { title: fault.message }) });
  };
  // What a colleague has written meanwhile is what the dialog begins with.
  const ask = (which: 'notice' | 'pin') => async (): Promise<void> => {
    await read().catch(() => undefined);
    setOpen(which);
  };
  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      {notice && (
        <Shown
          words={noticeWords(notice, neighbourhoods, now)}
          title={notice.textDefault ?? ''}
          change={noticeText('changeNotice')}
          takeOff={noticeText('takeOffNotice')}
          onChange={ask('notice')}
          onTakeOff={takeOff({ notice: null })}
        />
      )}
      {pinned && <ShownPin pin={pinned} onChange={ask('pin')} onTakeOff={takeOff({ pinned: null })} />}
      {(!notice || !pinned) && (
        <Flex gap={2} wrap="wrap">
          {!notice && (
            <Button
              variant="secondary"
              size="L"
              startIcon={<Bell aria-hidden />}
              onClick={() => void ask('notice')()}
            >
              {noticeText('add')}
            </Button>
          )}
          {!pinned && (
            <Button
              variant="secondary"
              size="L"
              startIcon={<Star aria-hidden />}
              onClick={() => void ask('pin')()}
            >
              {noticeText('pin')}
            </Button>
          )}
        </Flex>
      )}
      {open === 'notice' && (
        <NoticeDialog
          stored={notice}
          neighbourhoods={neighbourhoods}
          onPublish={(next) => send({ notice: next }, 'published')}
          onClose={() => setOpen(undefined)}
        />
      )}
      {open === 'pin' && (
        <PinDialog
          stored={pinned}
          onPublish={(next) => send({ pinned: next }, 'published')}
          onClose={() => setOpen(undefined)}
        />
      )}
    </Flex>
  );
}

interface ShownProps {
  words: string;
  title: ReactNode;
  /** The names of the buttons, which the shown words are too short for. */
  change: string;
  takeOff: string;
  onChange: () => Promise<void>;
  onTakeOff: () => Promise<void>;
}

function Shown({ words, title, change, takeOff, onChange, onTakeOff }: ShownProps) {
  const element = useFocusNearby<HTMLDivElement>();
  return (
    <Flex ref={element} gap={3} wrap="wrap" justifyContent="space-between" alignItems="flex-start">
      <Box flex="1 1 26rem" minWidth={0}>
        <Typography tag="p" fontWeight="bold" style={{ overflowWrap: 'anywhere' }}>
          {title}
        </Typography>
        <Typography tag="p" variant="pi" textColor="neutral600">
          {words}
        </Typography>
      </Box>
      <Flex gap={2} wrap="wrap">
        <Button variant="tertiary" aria-label={change} onClick={() => void onChange()}>
          {noticeText('change')}
        </Button>
        <Button variant="danger-light" aria-label={takeOff} onClick={() => void onTakeOff()}>
          {noticeText('takeOff')}
        </Button>
      </Flex>
    </Flex>
  );
}

function ShownPin({ pin, ...more }: { pin: StoredPin } & Pick<ShownProps, 'onChange' | 'onTakeOff'>) {
  const led = useTarget(pin.entry ?? '', defaultLocale);
  const target = typeof led === 'object' ? led : undefined;
  const { day: date } = formatDay(pin.until, panelLanguage());
  return (
    <Shown
      {...more}
      title={target?.title ?? ''}
      words={noticeText(target?.isDraft ? 'pinnedDraft' : 'pinned', { date })}
      change={noticeText('changePin')}
      takeOff={noticeText('takeOffPin')}
    />
  );
}

function noticeWords(notice: StoredNotice, neighbourhoods: OfferedNeighbourhood[], now: Date): string {
  const { startsAt, endsAt, neighbourhood } = notice;
  if (startsAt && Date.parse(startsAt) > now.getTime()) return noticeText('planned', { since: startsAt });
  const name = neighbourhoods.find(({ documentId }) => documentId === neighbourhood)?.name;
  return name ? noticeText('liveIn', { name, since: endsAt }) : noticeText('live', { since: endsAt });
}

function isOver(endsAt: string | null, now: Date): boolean {
  return endsAt !== null && Date.parse(endsAt) <= now.getTime();
}

/** Whether a day is over in the city. */
function isPast(day: string | null, now: Date): boolean {
  const today = new Date(utc(readWallClock(now.getTime()))).toISOString().slice(0, 10);
  return day !== null && day < today;
}
