import { listText } from '../messages/lists.ts';
import type { Choice, ChoiceGroup } from './choices.ts';
import { Toggle } from './Toggle.tsx';
import { Unfolding } from './Unfolding.tsx';
import type { Chosen } from './use-quick.ts';

interface Props {
  group: ChoiceGroup;
  chosen: Chosen;
  choose: (choice: Choice | undefined) => void;
}

/** The choices of a group: one of them alone as a button, several as a list that unfolds. */
export function GroupChoice({ group: { messageKey, choices }, chosen, choose }: Props) {
  const current = choices.find(({ name, value }) => chosen[name] === value);
  const [only, ...more] = choices;
  if (only && more.length === 0)
    return (
      <Toggle isOn={current === only} onClick={() => choose(current ? undefined : only)}>
        {listText(only.messageKey)}
      </Toggle>
    );
  return (
    <Unfolding
      name={listText(messageKey)}
      options={choices.map(({ messageKey: key, value }) => ({ value, label: listText(key) }))}
      chosen={current?.value}
      choose={(value) => choose(choices.find((one) => one.value === value))}
    />
  );
}
