/** A change of one place in Strapi's code, where it has neither a setting nor a hook. */
export interface Patch {
  /** The end of the file's name. */
  file: string;
  find: RegExp;
  /** The replacement; `$1` and `$&` as in `String.replace`. */
  by: string;
  /** A function that this uses, and its module in the CMS's folder. */
  uses?: { name: string; from: string };
}
