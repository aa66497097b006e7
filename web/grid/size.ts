/** Heights in pixels, as the style sheet has them. */
export const ROW = 34;
export const HEAD = 34;
