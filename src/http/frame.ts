/** A text, whole in one frame. RFC 6455, section 5.2. */
const WHOLE_TEXT = 0x81;

/** The length of the head of a frame whose text has so many bytes. */
export function headLength(length: number): number {
  return length < 126 ? 2 : length < 65_536 ? 4 : 10;
}

/** Writes the head of an unmasked text frame, as a server sends it. Answers where the text begins. */
export function writeHead(bytes: Buffer, at: number, length: number): number {
  bytes[at] = WHOLE_TEXT;
  if (length < 126) {
    bytes[at + 1] = length;
    return at + 2;
  }
  if (length < 65_536) {
    bytes[at + 1] = 126;
    return bytes.writeUInt16BE(length, at + 2);
  }
  bytes[at + 1] = 127;
  return bytes.writeBigUInt64BE(BigInt(length), at + 2);
}
