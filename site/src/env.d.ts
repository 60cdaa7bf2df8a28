interface ImportMetaEnv {
  /** Set in a bundle that stays in memory and is given its content. */
  readonly SITE_WARM?: true;
  /** Where the code of the thread that sets texts lies; absent where it is beside the code that starts it. */
  readonly SITE_THREAD?: string;
}
