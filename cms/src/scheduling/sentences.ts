/** An error of Strapi's, or of the rules: each field has a sentence of its own. */
interface Refusal {
  message: string;
  details?: { errors?: { message: string }[] };
}

/** What a refusal says to people, a sentence for each field. */
export function sentencesOf({ message, details }: Refusal): string[] {
  const all = (details?.errors ?? []).map((one) => one.message);
  return all.length > 0 ? [...new Set(all)] : [message];
}
