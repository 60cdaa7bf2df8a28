import { FileField } from './FileField.tsx';

interface Props {
  name: string;
  disabled?: boolean;
  /** Makes the group, with the values that it begins with. */
  onClick: () => void;
}

/** Stands where a form has no picture yet: the group for it comes with the file, without a click of its own. */
export function FirstPicture({ name, disabled = false, onClick }: Props) {
  return (
    <FileField
      name={`${name}.file`}
      attribute={{ allowedTypes: ['images'] }}
      disabled={disabled}
      onBegin={onClick}
    />
  );
}
