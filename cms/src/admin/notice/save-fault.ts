/** Why something was not saved. */
export interface SaveFault {
  message: string;
  /** What is wrong with single fields, by their paths: `notice.endsAt`. */
  fields: Record<string, string>;
}

interface RefusedRequest {
  message?: string;
  response?: {
    data?: {
      error?: { message?: string; details?: { errors?: { path: (string | number)[]; message: string }[] } };
    };
  };
}

/** Reads what Strapi's client throws. */
export function saveFault(error: unknown): SaveFault {
  const { message = '', response } = error as RefusedRequest;
  const said = response?.data?.error;
  const fields = (said?.details?.errors ?? []).map((one) => [one.path.join('.'), one.message] as const);
  return { message: said?.message ?? message, fields: Object.fromEntries(fields) };
}
