import { readWallClock, utc } from '@osiedle/shared';
import { useState } from 'react';
import { DayField } from '../hours/DayField.tsx';
import { noticeText } from '../messages/notice.ts';
import { ChosenLink } from './ChosenLink.tsx';
import type { SaveFault } from './save-fault.ts';
import { SiteTopDialog } from './SiteTopDialog.tsx';
import type { StoredPin } from './use-setting.ts';

interface Props {
  stored: StoredPin | null;
  onPublish: (pin: StoredPin) => Promise<SaveFault | undefined>;
  onClose: () => void;
}

/** Chooses the entry that stands first on the home page. */
export function PinDialog({ stored, onPublish, onClose }: Props) {
  const [first] = useState<StoredPin>(() => stored ?? { entry: null, until: weekAfter(new Date()) });
  const [pin, setPin] = useState(first);
  return (
    <SiteTopDialog
      title={noticeText('pinTitle')}
      intro={noticeText('pinIntro')}
      isTouched={pin !== first}
      onPublish={() => onPublish(pin)}
      onClose={onClose}
    >
      {(fault) => (
        <>
          <ChosenLink
            label={noticeText('entry')}
            required
            offer="entries"
            error={fault?.fields['pinned.entry']}
            value={pin.entry}
            onChange={(entry) => setPin({ ...pin, entry })}
          />
          <DayField
            kind="date"
            name="pin-until"
            label={noticeText('lastDay')}
            required
            error={fault?.fields['pinned.until']}
            value={pin.until}
            onChange={(until) => setPin({ ...pin, until })}
          />
        </>
      )}
    </SiteTopDialog>
  );
}

function weekAfter(now: Date): string {
  const { year, month, day } = readWallClock(now.getTime());
  return new Date(utc({ year, month, day: day + 7 })).toISOString().slice(0, 10);
}
