import { createReadStream } from 'node:fs';
import { TextDecoder } from 'node:util';

/**
 * The text of a file in pieces of about 64 KiB, whatever its size. UTF-8, or UTF-16 when the file starts with the
 * byte order mark of one (what Excel calls "Unicode text"); the mark itself is dropped. Every line break, CRLF and
 * CR alike, becomes LF, so that the lines counted are those an editor shows.
 *
 * Bytes that are no text become U+FFFD, by which the reader of rows finds them: a decoder that stops at the first
 * one would take the good rows around it along.
 */
export async function* readChunks(file: string): AsyncGenerator<string> {
  let decoder: TextDecoder | undefined;
  let carry = '';
  for await (const bytes of createReadStream(file)) {
    let text: string;
    if (decoder) {
      text = carry + decoder.decode(bytes, { stream: true });
    } else {
      decoder = new TextDecoder(encodingOf(bytes), { ignoreBOM: true });
      text = decoder.decode(bytes, { stream: true }).replace(/^\uFEFF/, '');
    }
    // A CR at the end of a piece may be the first half of a CRLF.
    carry = text.endsWith('\r') ? '\r' : '';
    yield unify(carry ? text.slice(0, -1) : text);
  }
  yield unify(carry + (decoder?.decode() ?? ''));
}

function unify(text: string): string {
  return text.includes('\r') ? text.replaceAll(/\r\n?/g, '\n') : text;
}

function encodingOf(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return 'utf-8';
}
