import { foldName } from '../fold.ts';
import { kindOf } from '../id.ts';

/** One way to read a text after an `@`: up to where, and whom it would name. */
export interface Spelling {
  end: number;
  /** Whoever bears one of these is meant: a folded name, an e-mail in lower case, the id of a user or group. */
  name?: string;
  email?: string;
  id?: string;
}

/** An `@` that may begin a mention. */
export interface Spot {
  start: number;
  /** The longest first. */
  spellings: Spelling[];
  /** What is told when nobody is found; null where the `@` is as likely something else. */
  shown: string | null;
}

/** A name of more words is mentioned by a node only. */
const MAX_WORDS = 10;
/** In UTF-16 code units: as long as a name can be. */
const MAX_LENGTH = 200;
/** In how many ways one `@` is read at most. They are many where no spaces stand between words. */
const MAX_SPELLINGS = 40;

const UNSEEN = /\p{Default_Ignorable_Code_Point}/u;
const WORD = /[\p{L}\p{N}\p{M}_]/u;
/** Before an `@` these make it a part of an e-mail address, of a link or of code. */
const HOLDS_ON = /[\p{L}\p{N}\p{M}_.%+/@=&#$\\-]/u;
/** Scripts that write words, or what is appended to them, without a space between. */
const SPACELESS =
  /[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Hangul}\p{scx=Thai}\p{scx=Lao}\p{scx=Khmer}\p{scx=Myanmar}]/u;
/** What ends no name: `@ada.smith`, `@Ada-Marie` and `@ada@example.org` do not mean an Ada. */
const GOES_ON = /^(?:@|[-‐‑.][\p{L}\p{N}])/u;
const EMAIL = /^[^\s@()<>[\]",;:\\]{1,64}@[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}.-]{0,250}[\p{L}\p{N}\p{M}])?/u;
const WITH_ID = /^\[([^[\]\n]{0,200})\]\(((?:usr|grp)_[0-9a-z]{26})\)/;
const SHOWN = /^\p{L}[\p{L}\p{N}\p{M}_.'’-]{0,99}/u;

/** The spots of a stretch of text, in order. What stands around it decides too where a spot may begin and end. */
export function* spotsOf(text: string, from = 0, to = text.length): Generator<Spot> {
  for (
    let start = text.indexOf('@', from);
    start !== -1 && start < to;
    start = text.indexOf('@', start + 1)
  ) {
    if (!mayBegin(text, start)) continue;
    const spot = spotAt(text, start, to);
    if (spot) yield spot;
  }
}

function mayBegin(text: string, start: number): boolean {
  let at = start;
  while (at > 0) {
    const before = characterBefore(text, at);
    if (!UNSEEN.test(before)) return SPACELESS.test(before) || !HOLDS_ON.test(before);
    at -= before.length;
  }
  return true;
}

function spotAt(text: string, start: number, to: number): Spot | undefined {
  const from = start + 1;
  const rest = text.slice(from, Math.min(to, from + 2 * MAX_LENGTH));
  const [bracketed, label = '', id = ''] = WITH_ID.exec(rest) ?? [];
  if (bracketed !== undefined && kindOf(id)) {
    return { start, spellings: [{ end: from + bracketed.length, id }], shown: `@${label}` };
  }
  const spellings = namesIn(text, from, Math.min(to, from + MAX_LENGTH));
  const email = emailIn(text, from, rest);
  if (email !== undefined) spellings.push({ end: from + email.length, email: email.toLowerCase() });
  if (spellings.length === 0) return undefined;
  const [shown] = SHOWN.exec(rest) ?? [];
  return {
    start,
    spellings: spellings.sort((one, other) => other.end - one.end),
    shown: email ? `@${email}` : shown ? `@${shown.replace(/[.'’-]+$/u, '')}` : null,
  };
}

function emailIn(text: string, from: number, rest: string): string | undefined {
  const [email] = EMAIL.exec(rest) ?? [];
  if (email === undefined) return undefined;
  const end = from + email.length;
  return mayEnd(text, end, characterBefore(text, end)) ? email : undefined;
}

/** All runs of words that may be a name, punctuation at their end once with and once without. */
function namesIn(text: string, from: number, to: number): Spelling[] {
  const found: Spelling[] = [];
  let words = 1;
  for (let at = from; at < to && words <= MAX_WORDS && found.length < MAX_SPELLINGS; ) {
    const character = characterAt(text, at);
    const isSpace = /\s/u.test(character);
    if (character === '\n' || (isSpace && at === from)) break;
    at += character.length;
    if (isSpace) words += /\S/u.test(characterAt(text, at)) ? 1 : 0;
    else if (at <= to && mayEnd(text, at, character)) {
      const name = foldName(text.slice(from, at));
      if (name !== '') found.push({ end: at, name });
    }
  }
  return found;
}

function mayEnd(text: string, end: number, last: string): boolean {
  const next = characterAt(text, end);
  if (next === '') return true;
  if (/\p{M}/u.test(next) || UNSEEN.test(next)) return false;
  if (GOES_ON.test(text.slice(end, end + 3))) return false;
  return !(WORD.test(last) && WORD.test(next)) || SPACELESS.test(last) || SPACELESS.test(next);
}

function characterAt(text: string, at: number): string {
  const code = text.codePointAt(at);
  return code === undefined ? '' : String.fromCodePoint(code);
}

function characterBefore(text: string, at: number): string {
  const pair = text.slice(Math.max(0, at - 2), at);
  return pair.length === 2 && (pair.codePointAt(0) ?? 0) > 0xffff ? pair : pair.slice(-1);
}
