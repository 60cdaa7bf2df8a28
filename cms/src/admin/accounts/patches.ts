import type { Patch } from '../patching/patch.ts';

export const accountPatches: Patch[] = [
  {
    // Without mail there is no new password by mail.
    file: '/pages/Auth/components/Login.mjs',
    find: /jsx\(Link, (\{\s+isExternal: false,\s+tag: NavLink,\s+to: "\/auth\/forgot-password")/,
    by: 'jsx(ForgotPasswordLink, $1',
    uses: { name: 'ForgotPasswordLink', from: 'src/admin/accounts/ForgotPasswordLink.tsx' },
  },
  {
    // Strapi keeps the link of a new invitation; what became of its mail belongs to it.
    file: '/pages/Settings/pages/Users/components/NewUserForm.mjs',
    find: /setRegistrationToken\(res\.data\.registrationToken\)/,
    by: 'setRegistrationToken(res.data)',
  },
  {
    file: '/pages/Settings/pages/Users/components/NewUserForm.mjs',
    find: /jsx\(MagicLink, \{\s+registrationToken: registrationToken\s+\}\)/,
    by: 'jsx(InvitationLink, { invitation: registrationToken })',
    uses: { name: 'InvitationLink', from: 'src/admin/accounts/InvitationLink.tsx' },
  },
  {
    // Strapi's server never sends the link that its page would show here.
    file: '/pages/Settings/pages/Users/EditPage.mjs',
    find: /user\?\.registrationToken && [^]*?jsx\(MagicLink, \{\s+registrationToken: user\.registrationToken\s+\}\)\s+\}\)/,
    by: 'jsx(RenewInvitation, { account: user, mayChange: canUpdate })',
    uses: { name: 'RenewInvitation', from: 'src/admin/accounts/RenewInvitation.tsx' },
  },
  // The forms for a password refuse at once what the CMS refuses: see `hasPasswordForm`.
  ...[
    'Auth/components/Register',
    'Auth/components/ResetPassword',
    'Settings/pages/Users/utils/validation',
  ].map((form) => ({
    file: `/pages/${form}.mjs`,
    find: /min\(8, (?<rest>\{[^}]*values: \{\s+min: )8/g,
    by: 'min(12, $<rest>12',
  })),
];
