import { Box, Typography } from '@strapi/design-system';
import type { Conflict } from '../../conflicts/conflict.ts';
import { conflictText } from '../messages/conflicts.ts';
import type { DifferingField } from './compare.ts';
import { theirsLabel } from './who.ts';

interface Props {
  field: DifferingField;
  conflict: Conflict;
  isTheirs: boolean;
  choose: (isTheirs: boolean) => void;
}

/** One field in both versions: side by side, or one above the other where there is no room. */
export function FieldChoice({ field: { name, label, theirs, mine }, conflict, isTheirs, choose }: Props) {
  return (
    <fieldset style={{ border: 'none', margin: 0, padding: 0, minInlineSize: 0 }}>
      <Typography tag="legend" variant="sigma" textColor="neutral800" style={{ paddingBottom: '0.8rem' }}>
        {label}
      </Typography>
      <div style={columns}>
        <Version
          name={name}
          heading={theirsLabel(conflict)}
          text={theirs}
          isChosen={isTheirs}
          choose={() => choose(true)}
        />
        <Version
          name={name}
          heading={conflictText('mine')}
          text={mine}
          isChosen={!isTheirs}
          choose={() => choose(false)}
        />
      </div>
    </fieldset>
  );
}

interface VersionProps {
  name: string;
  heading: string;
  text: string;
  isChosen: boolean;
  choose: () => void;
}

function Version({ name, heading, text, isChosen, choose }: VersionProps) {
  return (
    <Box
      tag="label"
      hasRadius
      padding={3}
      background={isChosen ? 'primary100' : 'neutral100'}
      borderColor={isChosen ? 'primary600' : 'neutral200'}
      style={{ display: 'block', cursor: 'pointer', minInlineSize: 0 }}
    >
      <span style={{ display: 'flex', gap: '0.8rem', alignItems: 'baseline', paddingBottom: '0.8rem' }}>
        <input
          type="radio"
          name={`osiedle-${name}`}
          checked={isChosen}
          onChange={choose}
          style={{ flexShrink: 0 }}
        />
        <Typography variant="pi" fontWeight="bold" textColor="neutral800">
          {heading}
        </Typography>
      </span>
      <Typography variant="omega" textColor="neutral800" style={words}>
        {text}
      </Typography>
    </Box>
  );
}

const columns = {
  display: 'grid',
  gap: '0.8rem',
  gridTemplateColumns: 'repeat(auto-fit, minmax(min(26rem, 100%), 1fr))',
};
const words = {
  display: 'block',
  whiteSpace: 'pre-wrap',
  overflowWrap: 'anywhere',
  maxHeight: '30vh',
  overflowY: 'auto',
} as const;
