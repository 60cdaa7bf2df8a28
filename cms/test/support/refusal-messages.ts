/** The messages of a refused write, by the path of their field. @throws where the write is not refused */
export async function refusalMessages(write: Promise<unknown>): Promise<Record<string, string>> {
  let done: unknown;
  try {
    done = await write;
  } catch (error) {
    return messagesOf(error);
  }
  throw new Error(`It was not refused, but gave ${JSON.stringify(done)}.`);
}

function messagesOf(error: unknown): Record<string, string> {
  const { details } = error as { details?: { errors?: { path: (string | number)[]; message: string }[] } };
  if (!details?.errors) throw error;
  return Object.fromEntries(details.errors.map(({ path, message }) => [path.join('.'), message]));
}
