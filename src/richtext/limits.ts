import { invalid, type ValidationError } from '../errors.ts';

/** Characters of text in a document, names of mentions included, in UTF-16 code units. */
export const TEXT_LIMIT = 20_000;
/** Nodes inside one another, the document not counted: eleven lists in one another, a paragraph in the last and its text. */
export const DEPTH_LIMIT = 24;
export const NODE_LIMIT = 5_000;
export const MENTION_LIMIT = 50;
/** A link's address, in characters. */
export const HREF_LIMIT = 2_048;
/** The name of a mention, in characters. */
export const LABEL_LIMIT = 200;
/** The first number of a numbered list. */
export const START_LIMIT = 999_999;
/** All keys and strings of the JSON together, or the Markdown, in characters. */
export const SOURCE_LIMIT = 400_000;

export type Path = (string | number)[];

export const tooDeep = (path: Path): ValidationError =>
  invalid(path, `A comment must not be nested deeper than ${DEPTH_LIMIT} levels.`);
export const tooLong = (path: Path): ValidationError =>
  invalid(path, `A comment must not have more than ${TEXT_LIMIT} characters.`);
export const tooLarge = (path: Path): ValidationError =>
  invalid(path, `A comment must not take more than ${SOURCE_LIMIT} characters as it is sent.`);
export const tooManyNodes = (path: Path): ValidationError =>
  invalid(path, `A comment must not have more than ${NODE_LIMIT} parts.`);
export const tooManyMentions = (path: Path): ValidationError =>
  invalid(path, `A comment must not have more than ${MENTION_LIMIT} mentions.`);
export const emptyDocument = (): ValidationError => invalid([], 'A comment must not be empty.');
