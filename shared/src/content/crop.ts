import type { FocalPoint } from './fields.ts';

/** Width by height of the pictures of entries on pages, which crop what is wider or higher. */
export const croppedRatio = 16 / 10;

/** Steps of a fifth of a point do not show; each costs every page a rule of its styles. */
const stepPercent = 25;
const centre = 50;

/** The used part of a picture's file. */
interface Cropped {
  width?: number | null | undefined;
  height?: number | null | undefined;
  focalPoint?: FocalPoint | null | undefined;
}

/**
 * Where a picture is cropped so that its focal point comes as near to the middle as can be, as a percentage of CSS's
 * `object-position`. A picture is too wide or too high, never both: so one number does for both axes.
 * @returns a multiple of 25; undefined for the centre
 */
export function cropPosition({ width, height, focalPoint }: Cropped): number | undefined {
  if (!focalPoint || !width || !height) return undefined;
  const ratio = width / height;
  const isWide = ratio > croppedRatio;
  /** How long the picture is along the cropped axis, in lengths of what is left of it. */
  const length = isWide ? ratio / croppedRatio : croppedRatio / ratio;
  if (length <= 1) return undefined;
  const start = ((isWide ? focalPoint.x : focalPoint.y) / 100) * length - 0.5;
  const percent = Math.min(100, Math.max(0, (start / (length - 1)) * 100));
  const step = Math.round(percent / stepPercent) * stepPercent;
  return step === centre ? undefined : step;
}
