/** What a front end imports as `cobase/client`. */
export const REVISION_ONE = 1;
