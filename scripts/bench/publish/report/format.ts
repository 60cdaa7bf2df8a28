/** Formats a duration: `0.18 s`, `4.2 s`, `15 s`, `1 min 40 s`. @param ms milliseconds */
export function formatDuration(ms: number): string {
  const seconds = ms / 1000;
  if (seconds < 0.995) return `${seconds.toPrecision(2)} s`;
  if (seconds < 9.95) return `${seconds.toFixed(1)} s`;
  const rounded = Math.round(seconds);
  if (rounded < 60) return `${rounded} s`;
  return rounded % 60 === 0 ? `${rounded / 60} min` : `${Math.floor(rounded / 60)} min ${rounded % 60} s`;
}

/** Formats a number with thousands separators. */
export function formatThousands(value: number): string {
  return value.toLocaleString('en');
}
