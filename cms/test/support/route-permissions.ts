/** Who sends the requests. `expired` is a read-only token after its lifespan. */
export const requesters = ['anonymous', 'expired', 'token', 'author', 'editor'] as const;
export type Requester = (typeof requesters)[number];

/**
 * Who may use each route of the CMS: `+` is allowed (whether the request is valid is another matter), `-` is refused with
 * 401 or 403. The first line that matches method and path counts; `*` matches anything. A route without a line fails the
 * tests: add one for each new route.
 */
const table = `
  anonymous expired token author editor
  # For everybody: whether the CMS is alive, the bytes of files that a page may show, and what the log-in form needs.
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

  # The REST API: only the publisher's token may read it. Accounts of the panel give no access, and nobody gets
  # drafts.
  -        -       -     -      -       *      /api/content-type-builder/*
  -        -       -     -      -       GET    /api/i18n/locales
  -        -       -     -      -       GET    /api/upload/files/page
  -        -       +     -      -       GET    /api/journal
  -        -       +     -      -       GET    /api/*
  -        -       -     -      -       *      /api/*

  # The requester's own account, and what every page of the panel reads.
  -        -       -     -      -       POST   /admin/access-token
  -        -       -     +      +       *      /admin/users/me*
  -        -       -     +      +       POST   /admin/logout
  -        -       -     +      +       GET    /admin/information
  -        -       -     +      +       GET    /admin/telemetry-properties
  -        -       -     +      +       GET    /admin/guided-tour-meta
  -        -       -     +      +       GET    /admin/permissions
  -        -       -     +      +       POST   /admin/permissions/check
  -        -       -     +      +       GET    /admin/content-api/*
  -        -       -     +      +       *      /admin/homepage/*
  -        -       -     +      +       GET    /admin/ai-*

  # Accounts, roles, tokens and settings are for administrators, webhooks for the operator, transfers for nobody.
  -        -       -     -      -       *      /admin/*

  # Content. The rights to each field, language and entry are tested in author.test.ts and editor.test.ts.
  -        -       -     +      +       GET    /content-manager/content-types/*
  -        -       -     -      -       PUT    /content-manager/content-types/*
  -        -       -     +      +       GET    /content-manager/components/*
  -        -       -     -      +       GET    /content-manager/relations/api::meeting.meeting/:id/:targetField
  # For a field that the type does not have, the answer says only that. Of an entry that one may not read there is no preview.
  -        -       -     +      +       GET    /content-manager/relations/*/:targetField
  -        -       -     +      +       GET    /content-manager/preview/url/*
  # Accounts, tokens and files are not content.
  -        -       -     -      -       *      /content-manager/collection-types/admin::*
  -        -       -     -      -       *      /content-manager/collection-types/plugin::*
  # An Author sees and changes own drafts, and publishes nothing.
  -        -       -     -      +       GET    /content-manager/collection-types/api::meeting.meeting/:id*
  -        -       -     -      +       *      /content-manager/collection-types/api::meeting.meeting*ublish
  -        -       -     +      +       *      /content-manager/collection-types/api::meeting.meeting*
  # Everybody reads look-ups. They are live when they are saved, so there is nothing to publish.
  -        -       -     -      -       *      /content-manager/collection-types/*ublish
  -        -       -     +      +       GET    /content-manager/collection-types/*
  -        -       -     +      +       POST   /content-manager/collection-types/*/actions/bulkFindForValidation
  -        -       -     -      +       *      /content-manager/collection-types/*
  -        -       -     -      -       DELETE /content-manager/single-types/*
  -        -       -     -      -       *      /content-manager/single-types/*ublish
  -        -       -     -      +       *      /content-manager/single-types/*
  -        -       -     +      +       *      /content-manager/*

  # The status of a change on the site, what was published last, and what waits for whoever asks (waiting.test.ts).
  -        -       -     +      +       GET    /live/status
  # How a translation stands; the rights to each entry are tested in translations.test.ts.
  -        -       -     +      +       *      /translations
  -        -       -     +      +       GET    /live/published
  -        -       -     +      +       GET    /waiting
  # What is done about the site as a whole is for administrators (site-operations.test.ts).
  -        -       -     -      -       *      /live/*

  # The country's public holidays, for dates that repeat.
  -        -       -     +      +       GET    /holidays

  # Who uses a file: an Author would learn that there are drafts of others.
  -        -       -     -      +       GET    /uses/files/:id

  # The history of a document, for whoever may read it; to restore, for whoever may write it (history.test.ts).
  -        -       -     -      +       GET    /history/api::meeting.meeting/:id*
  -        -       -     -      -       *      /history/*

  # The bin: everybody has that of what they may delete themselves (bin.test.ts).
  -        -       -     +      +       *      /bin*

  # Where links lead: what is published, and drafts that the account may read (targets.test.ts).
  -        -       -     +      +       GET    /targets/search
  -        -       -     +      +       POST   /targets/read

  # Who is editing what, of what the requester may read (editing.test.ts).
  -        -       -     +      +       GET    /editing
  -        -       -     +      +       POST   /editing*

  # What is scheduled, of what the requester may read; set by those who may publish it (scheduling.test.ts).
  -        -       -     +      +       GET    /schedules
  -        -       -     +      +       POST   /schedules*
  # Reviews: of what the requester may publish, or has begun (review.test.ts).
  -        -       -     +      +       *      /review*
  # The preview: who is signed in and may read the entry makes addresses and links (preview.test.ts), and these open it.
  +        +       +     +      +       GET    /preview/*
  -        -       -     +      +       POST   /previews*
  -        -       -     +      +       GET    /previews/links

  # Where visitors find a page: what everybody sees (rules-site.test.ts).
  -        -       -     +      +       GET    /navigation/places

  # The schema changes with the code.
  -        -       -     -      -       *      /content-type-builder/*

  # Files: everybody adds, reads and describes them; only Editors replace, move or delete what may be live (author.test.ts).
  -        -       -     -      -       *      /upload/settings
  -        -       -     +      +       GET    /upload/*
  -        -       -     -      -       PUT    /upload/configuration
  -        -       -     +      +       POST   /upload
  -        -       -     +      +       POST   /upload/files
  -        -       -     +      +       POST   /upload/folders
  -        -       -     +      +       PUT    /upload/files/:id
  -        -       -     +      +       POST   /upload/files/:id/replace
  -        -       -     -      +       *      /upload/*

  # Languages. The settings are for machine translation, which the Community edition does not have.
  -        -       -     -      -       GET    /i18n/iso-locales
  -        -       -     +      +       GET    /i18n/locales
  -        -       -     -      -       *      /i18n/locales*
  -        -       -     -      -       GET    /i18n/content-manager/get-fill-from-locale/admin::*
  -        -       -     -      -       GET    /i18n/content-manager/get-fill-from-locale/plugin::*
  -        -       -     +      +       *      /i18n/*

  # Invitations, as accounts.
  -        -       -     -      -       *      /invitations/*
`;

interface Line {
  access: Record<Requester, boolean>;
  method: string;
  path: RegExp;
}

const lines: Line[] = table
  .split('\n')
  .map((line) => line.trim())
  .filter((line) => /^[+-]/.test(line))
  .map((line) => {
    const columns = line.split(/\s+/);
    const [method = '', path = ''] = columns.slice(requesters.length);
    const access = Object.fromEntries(
      requesters.map((requester, i) => [requester, columns[i] === '+']),
    ) as Line['access'];
    return {
      access,
      method,
      path: new RegExp(`^${path.replace(/[.()?+]/g, '\\$&').replaceAll('*', '.*')}$`),
    };
  });

/** Who may use a route; undefined where the table does not name it. */
export function expectedAccess(method: string, path: string): Record<Requester, boolean> | undefined {
  return lines.find((line) => (line.method === '*' || line.method === method) && line.path.test(path))
    ?.access;
}
