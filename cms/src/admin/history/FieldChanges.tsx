import { Flex, Typography } from '@strapi/design-system';
import type { ComparedField } from '../../history/version.ts';
import { TextDifference } from '../comparison/TextDifference.tsx';
import { fieldLabel } from '../conflicts/as-text.ts';
import type { FormSchemas } from '../conflicts/schemas.ts';
import { historyText } from '../messages/history.ts';
import { inWords } from './in-words.ts';

interface Props {
  model: string;
  schemas: FormSchemas;
  fields: ComparedField[];
}

/** What differs between two versions, field by field, in words. */
export function FieldChanges({ model, schemas, fields }: Props) {
  return (
    <Flex direction="column" alignItems="stretch" gap={5}>
      {fields.map(({ name, before, after }) => {
        const attribute = schemas.get(model)?.attributes[name] ?? { type: 'string' };
        return (
          <section key={name} style={{ minInlineSize: 0 }}>
            <Typography tag="h3" variant="sigma" textColor="neutral800" style={{ paddingBottom: '0.4rem' }}>
              {fieldLabel(model, name)}
            </Typography>
            <Change
              isList={Array.isArray(before)}
              was={inWords(schemas, attribute, before)}
              now={inWords(schemas, attribute, after)}
            />
          </section>
        );
      })}
    </Flex>
  );
}

function Change({ was, now, isList }: { was: string; now: string; isList: boolean }) {
  if (was !== now) return <TextDifference was={was} now={now} />;
  return (
    <Typography tag="p" variant="omega" textColor="neutral800">
      {historyText(isList ? 'order' : 'onlyMarks')}
    </Typography>
  );
}
