import { invalid } from '../errors.ts';

/** One emoji of those that Unicode recommends for general interchange: with its skin tone, flag or family one all the same. */
const ONE = String.raw`^\p{RGI_Emoji}$`;
const RGI_EMOJI = new RegExp(ONE, 'v');
/** What makes an emoji of a character that is text otherwise, such as ❤. Keyboards leave it out at times. */
const EMOJI_STYLE = '\ufe0f';
/** Longer than any emoji, in UTF-16 code units. */
const LONGEST = 64;

/** An emoji in its full form, so that the same one is not counted twice. @throws ValidationError */
export function readEmoji(emoji: string): string {
  const forms = emoji.length > LONGEST ? [] : [emoji, emoji + EMOJI_STYLE];
  const found = forms.find((form) => RGI_EMOJI.test(form));
  if (found === undefined) throw invalid(['emoji'], 'A reaction is exactly one emoji.');
  return found;
}
