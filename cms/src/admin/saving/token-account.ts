/** Where Strapi keeps the session's token: see session-token.ts. */
export const tokenKey = 'jwtToken';

/** The id of the account whose session this browser has. @param stored the token as it is stored */
export function tokenAccount(stored = localStorage.getItem(tokenKey)): string | undefined {
  try {
    const [, payload = ''] = (JSON.parse(stored ?? '') as string).split('.');
    const { userId } = JSON.parse(atob(payload.replace(/-/g, '+').replace(/_/g, '/'))) as {
      userId?: unknown;
    };
    return userId === undefined ? undefined : String(userId as string | number);
  } catch {
    return undefined;
  }
}
