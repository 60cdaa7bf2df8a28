/** Who sends the requests. `expired` is a read-only token after its lifespan. */
export const requesters = ['stranger', 'expired', 'token', 'author', 'editor'] as const;
export type Requester = (typeof requesters)[number];

/**
 * Who may use each route of the CMS: `+` is allowed (whether the request is valid is another matter), `-` is refused with
 * 401 or 403. The first line that matches method and path counts; `*` matches anything. A route without a line fails the
 * tests: add one for each new route.
 */
const table = `
  stranger expired token author editor
  # For everybody: whether the CMS lives, the bytes of files that a page may show, and what the log-in form needs.
  +        +       +     +      +       GET    /_health
  +        +       +     +      +       GET    /uploads/(.*)
  +        +       +     +      +       GET    /
  +        +       +     +      +       GET    /((?!uploads/).+)
  +        +       +     +      +       GET    /admin/init
  +        +       +     +      +       GET    /admin/project-type
  +        +       +     +      +       GET    /content-manager/preview/script
  +        +       +     +      +       POST   /admin/login
  +        +       +     +      +       POST   /admin/register-admin
  +        +       +     +      +       GET    /admin/registration-info
  +        +       +     +      +       POST   /admin/register
  +        +       +     +      +       POST   /admin/forgot-password
  +        +       +     +      +       POST   /admin/reset-password

  # The REST API: for the publisher's token alone, and to read. Accounts of the panel open nothing here, and
  # nobody gets drafts.
  -        -       -     -      -       *      /api/content-type-builder/*
  -        -       -     -      -       GET    /api/i18n/locales
  -        -       -     -      -       GET    /api/upload/files/page
  -        -       +     -      -       GET    /api/journal
  -        -       +     -      -       GET    /api/*
  -        -       -     -      -       *      /api/*

  # One's own account and the panel's frame.
  -        -       -     -      -       POST   /admin/access-token
  -        -       -     +      +       *      /admin/users/me*
  -        -       -     +      +       POST   /admin/logout
  -        -       -     +      +       GET    /admin/information
  -        -       -     +      +       GET    /admin/telemetry-properties
  -        -       -     +      +       GET    /admin/license-trial-time-left
  -        -       -     +      +       GET    /admin/guided-tour-meta
  -        -       -     +      +       GET    /admin/permissions
  -        -       -     +      +       POST   /admin/permissions/check
  -        -       -     +      +       GET    /admin/content-api/*
  -        -       -     +      +       *      /admin/homepage/*
  -        -       -     +      +       GET    /admin/ai-*

  # Accounts, roles, tokens, settings: administrators. Webhooks are the operator's, transfers nobody's.
  -        -       -     -      -       *      /admin/*

  # Content. The rights to each field, language and entry are tested in author.test.ts and editor.test.ts.
  -        -       -     +      +       GET    /content-manager/content-types/*
  -        -       -     -      -       PUT    /content-manager/content-types/*
  -        -       -     +      +       GET    /content-manager/components/*
  -        -       -     -      +       GET    /content-manager/relations/api::meeting.meeting/:id/:targetField
  # Asked with a field that these do not have, they tell no more than that; the panel has no preview yet.
  -        -       -     +      +       GET    /content-manager/relations/*/:targetField
  -        -       -     +      +       GET    /content-manager/preview/url/*
  # Accounts, tokens and files are no content.
  -        -       -     -      -       *      /content-manager/collection-types/admin::*
  -        -       -     -      -       *      /content-manager/collection-types/plugin::*
  # An Author sees and changes own drafts, and publishes nothing.
  -        -       -     -      +       GET    /content-manager/collection-types/api::meeting.meeting/:id*
  -        -       -     -      +       *      /content-manager/collection-types/api::meeting.meeting*ublish
  -        -       -     +      +       *      /content-manager/collection-types/api::meeting.meeting*
  # Look-ups are read by all; there is nothing to publish, what is saved is live.
  -        -       -     -      -       *      /content-manager/collection-types/*ublish
  -        -       -     +      +       GET    /content-manager/collection-types/*
  -        -       -     +      +       POST   /content-manager/collection-types/*/actions/bulkFindForValidation
  -        -       -     -      +       *      /content-manager/collection-types/*
  -        -       -     -      -       DELETE /content-manager/single-types/*
  -        -       -     -      -       *      /content-manager/single-types/*ublish
  -        -       -     -      +       *      /content-manager/single-types/*
  -        -       -     +      +       *      /content-manager/*

  # What became of a change on the site.
  -        -       -     +      +       GET    /live/status

  # The schema changes with the code.
  -        -       -     -      -       *      /content-type-builder/*

  # Files: all add, look and describe; to replace, move or remove what may be live is the Editor's. author.test.ts says whose.
  -        -       -     -      -       *      /upload/settings
  -        -       -     +      +       GET    /upload/*
  -        -       -     -      -       PUT    /upload/configuration
  -        -       -     +      +       POST   /upload
  -        -       -     +      +       POST   /upload/files
  -        -       -     +      +       POST   /upload/folders
  -        -       -     +      +       PUT    /upload/files/:id
  -        -       -     +      +       POST   /upload/files/:id/replace
  -        -       -     -      +       *      /upload/*

  # Languages. The settings are those of a translation by machine that the Community edition does not have.
  -        -       -     -      -       GET    /i18n/iso-locales
  -        -       -     +      +       GET    /i18n/locales
  -        -       -     -      -       *      /i18n/locales*
  -        -       -     -      -       GET    /i18n/content-manager/get-fill-from-locale/admin::*
  -        -       -     -      -       GET    /i18n/content-manager/get-fill-from-locale/plugin::*
  -        -       -     +      +       *      /i18n/*

  # Mail.
  -        -       -     -      -       *      /email/*
`;

interface Line {
  gets: Record<Requester, boolean>;
  method: string;
  path: RegExp;
}

const lines: Line[] = table
  .split('\n')
  .map((line) => line.trim())
  .filter((line) => /^[+-]/.test(line))
  .map((line) => {
    const parts = line.split(/\s+/);
    const [method = '', path = ''] = parts.slice(requesters.length);
    const gets = Object.fromEntries(requesters.map((asker, i) => [asker, parts[i] === '+'])) as Line['gets'];
    return { gets, method, path: new RegExp(`^${path.replace(/[.()?+]/g, '\\$&').replaceAll('*', '.*')}$`) };
  });

/** Who may use a route; undefined where the table does not name it. */
export function expectedAccess(method: string, path: string): Record<Requester, boolean> | undefined {
  return lines.find((line) => (line.method === '*' || line.method === method) && line.path.test(path))?.gets;
}
