import type { Letter, Part } from './letter.ts';

/** The same letter for whoever reads plain text. */
export function letterText({ preview, parts, preferences }: Letter): string {
  return [
    ...(parts.length > 1 ? [preview, ''] : []),
    ...parts.flatMap(linesOf),
    '-- ',
    `Choose what is mailed to you, or end these mails: ${preferences}`,
    '',
  ].join('\n');
}

function linesOf({ where, title, more, events, reason, link }: Part): string[] {
  return [
    [...where, title].join(' › '),
    '',
    ...(more > 0 ? [`(${more} earlier)`, ''] : []),
    ...events.flatMap(({ who, what, when, text }) => [
      `${who} ${what} (${when})`,
      ...text.map((one) => `> ${one}`),
      '',
    ]),
    ...(link === null ? [] : [`Open: ${link}`]),
    reason,
    '',
    '',
  ];
}
