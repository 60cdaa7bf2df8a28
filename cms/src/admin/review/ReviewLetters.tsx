import { Box, Checkbox, Flex, Typography } from '@strapi/design-system';
import { useAPIErrorHandler, useFetchClient, useNotification } from '@strapi/strapi/admin';
import { useEffect, useState } from 'react';
import { reviewText } from '../messages/review.ts';

interface Choice {
  isOn: boolean;
  sendsMail: boolean;
}

/** In somebody's profile, where the panel sends mail: whether they want to be told of reviews. */
export function ReviewLetters() {
  const { get, put } = useFetchClient();
  const { toggleNotification } = useNotification();
  const { formatAPIError } = useAPIErrorHandler();
  const [choice, setChoice] = useState<Choice>();
  useEffect(() => {
    get<Choice>('/review/letters').then(
      ({ data }) => setChoice(data),
      () => setChoice(undefined),
    );
  }, [get]);
  const choose = async (isOn: boolean): Promise<void> => {
    try {
      const { data } = await put<Choice>('/review/letters', { isOn });
      setChoice(data);
    } catch (error) {
      const message = formatAPIError(error as Parameters<typeof formatAPIError>[0]);
      toggleNotification({ type: 'danger', message });
    }
  };
  if (!choice?.sendsMail) return null;
  return (
    <Box background="neutral0" hasRadius shadow="filterShadow" padding={6}>
      <Flex direction="column" alignItems="stretch" gap={4}>
        <Typography variant="delta" tag="h2">
          {reviewText('letters')}
        </Typography>
        <Checkbox checked={choice.isOn} onCheckedChange={(isOn) => void choose(isOn === true)}>
          {reviewText('lettersChoice')}
        </Checkbox>
      </Flex>
    </Box>
  );
}
