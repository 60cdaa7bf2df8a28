import { Button } from '@strapi/design-system';
import { Check } from '@strapi/icons';

/** A button that stays pressed; a tick says it to those who do not see the colour. */
export function Toggle({
  isOn,
  onClick,
  children,
}: {
  isOn: boolean;
  onClick: () => void;
  children: string;
}) {
  return (
    <Button
      size="S"
      variant={isOn ? 'secondary' : 'tertiary'}
      aria-pressed={isOn}
      startIcon={isOn ? <Check aria-hidden /> : undefined}
      onClick={onClick}
    >
      {children}
    </Button>
  );
}
