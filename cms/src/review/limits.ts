/** The longest texts of reviews, in characters: a note when something is asked for or sent back, and a comment. */
export const longest = { note: 1000, comment: 2000 };
