import { Link, Typography } from '@strapi/design-system';
import { adminApi } from '@strapi/strapi/admin';
import type { ComponentProps } from 'react';
import { accountText } from '../messages/accounts.ts';

/** What the log-in page has asked already; Strapi does not export the type. */
type Init = () => { data?: { sendsMail?: boolean } };

/** The log-in page's link to a new password; without mail it leads nowhere, so a sentence stands in its place. */
export function ForgotPasswordLink(link: ComponentProps<typeof Link>) {
  const { init } = adminApi.endpoints as unknown as { init: { useQuery: Init } };
  const { data } = init.useQuery();
  if (!data) return null;
  if (data.sendsMail) return <Link {...link} />;
  return (
    <Typography variant="pi" tag="p" textAlign="center">
      {accountText('forgotten')}
    </Typography>
  );
}
