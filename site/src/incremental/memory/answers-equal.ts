/**
 * Whether two answers say the same. Documents are told apart at a glance: one that has changed is another object, and one
 * that has not is the same. Answers hold lists, plain objects and what JSON has, and nothing else.
 */
export function answersEqual(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || !one || !other) return false;
  if (Array.isArray(one) || Array.isArray(other))
    return Array.isArray(one) && Array.isArray(other) && areAlike(one, other);
  const [parts, others] = [one, other] as Record<string, unknown>[];
  const names = Object.keys(one);
  return (
    names.length === Object.keys(other).length &&
    names.every((name) => Object.hasOwn(other, name) && answersEqual(parts?.[name], others?.[name]))
  );
}

function areAlike(some: readonly unknown[], others: readonly unknown[]): boolean {
  if (some.length !== others.length) return false;
  // Long lists have mostly the same objects in them.
  for (let at = 0; at < some.length; at++)
    if (some[at] !== others[at] && !answersEqual(some[at], others[at])) return false;
  return true;
}
