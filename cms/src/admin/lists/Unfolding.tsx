import { Box, SingleSelect, SingleSelectOption } from '@strapi/design-system';

interface Props {
  /** What the list is for; it stands in it until something is chosen. */
  name: string;
  options: { value: string; label: string }[];
  chosen: string | undefined;
  choose: (value: string | undefined) => void;
}

/** A filter that unfolds: one of several, or none. */
export function Unfolding({ name, options, chosen, choose }: Props) {
  return (
    // What is chosen has more words, and a button to take it back.
    <Box flex={chosen ? '1 1 19rem' : '1 1 14rem'} maxWidth="24rem">
      <SingleSelect
        size="S"
        aria-label={name}
        placeholder={name}
        value={chosen ?? ''}
        onChange={(value) => choose(String(value))}
        onClear={() => choose(undefined)}
      >
        {options.map(({ value, label }) => (
          <SingleSelectOption key={value} value={value}>
            {label}
          </SingleSelectOption>
        ))}
      </SingleSelect>
    </Box>
  );
}
