/**
 * Whether two values are equal. A changed document is a new object and an unchanged one the same object, so comparing
 * documents is quick. Values consist of lists, plain objects and what JSON has, and nothing else.
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
  // Long lists mostly share their objects.
  for (let at = 0; at < some.length; at++)
    if (some[at] !== others[at] && !answersEqual(some[at], others[at])) return false;
  return true;
}
