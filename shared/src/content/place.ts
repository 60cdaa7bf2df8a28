import { z } from 'zod';
import type { TypeDescription } from './description.ts';
import {
  documentFields,
  list,
  optionalChoice,
  optionalHearingLoop,
  optionalNumber,
  optionalStepFree,
  optionalText,
  referenceTo,
  requiredText,
} from './fields.ts';

export const stopModes = ['tram', 'bus', 'train'] as const;

/** A stop near a place. */
export const stop = z.object({
  /** Its name, as it stands on the stop. */
  name: optionalText,
  /** What stops there. */
  mode: optionalChoice(stopModes),
  /** The numbers of the lines. */
  lines: optionalText,
  /** How many minutes it is away on foot. */
  walkMinutes: optionalNumber,
  /** Whether the way from it to the entrance is step-free. */
  stepFree: optionalStepFree,
});
export type Stop = z.output<typeof stop>;

/** A place where events are held. Changes are live as soon as they are saved. */
export const place = {
  family: 'look-up',
  restName: 'places',
  words: { pl: { one: 'Miejsce', many: 'Miejsca' }, en: { one: 'Place', many: 'Places' } },
  schema: z
    .object({
      ...documentFields,
      nameDefault: requiredText,
      nameSecond: optionalText,
      /** Street and number, as on an envelope. */
      address: optionalText,
      cityDefault: optionalText,
      citySecond: optionalText,
      neighbourhood: referenceTo('neighbourhood'),
      /** Degrees, WGS 84. */
      latitude: optionalNumber,
      longitude: optionalNumber,
      /** Accessibility: steps, lift, toilets, induction loop. */
      accessDefault: optionalText,
      accessSecond: optionalText,
      stepFree: optionalStepFree,
      hearingLoop: optionalHearingLoop,
      /** The nearest stops. */
      stops: list(stop),
    })
    .transform(
      ({ nameDefault, nameSecond, cityDefault, citySecond, accessDefault, accessSecond, ...rest }) => ({
        ...rest,
        name: { default: nameDefault, second: nameSecond },
        city: { default: cityDefault, second: citySecond },
        access: { default: accessDefault, second: accessSecond },
      }),
    ),
} as const satisfies TypeDescription;
export type Place = z.output<typeof place.schema>;
