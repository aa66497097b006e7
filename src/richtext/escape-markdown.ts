/** A text in which nothing is markup, wherever it stands in a line but at its beginning. */
export function escapeText(text: string): string {
  return text
    .replace(/[\\`*[\]<]|&(?=[#A-Za-z])|!$|@(?=everyone)/g, '\\$&')
    .replace(/(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])/g, '\\_')
    .replace(/^~|~$|~(?=~)|(?<=~)~/g, '\\~')
    .replace(/(https?|mailto):/gi, '$1\\:');
}

/** A character that is nothing but itself, and punctuation to whatever stands beside it. */
export function toEntity(character: string): string {
  return `&#${character.codePointAt(0)};`;
}

export function writeCode(text: string): string {
  const longest = Math.max(0, ...Array.from(text.matchAll(/`+/g), ([run]) => run.length));
  let fence = '`';
  // The shortest that is not in it.
  while (fence.length <= longest && new RegExp(`(?<!\`)${fence}(?!\`)`).test(text)) fence += '`';
  const padded = /^`|`$|^ .*[^ ].* $/.test(text) ? ` ${text} ` : text;
  return `${fence}${padded}${fence}`;
}

export function writeHref(href: string): string {
  const escaped = href.replace(/&/g, '\\&');
  return /[()]/.test(href) ? `<${escaped}>` : escaped;
}
