import { type GraphQLError, Lexer, Source, type Token, TokenKind } from 'graphql';
import type { Limits } from '../../guard/settings.ts';
import { tooLarge } from './refusal.ts';

/** Brackets in brackets: of selections, of lists and objects. More than any depth needs, and far from the end of the stack. */
const NESTING = 300;

const OPENING = new Set<TokenKind>([TokenKind.BRACE_L, TokenKind.BRACKET_L, TokenKind.PAREN_L]);
const CLOSING = new Set<TokenKind>([TokenKind.BRACE_R, TokenKind.BRACKET_R, TokenKind.PAREN_R]);

/**
 * Whether a text may be parsed: the parser goes down by itself with every bracket, so its stack is guarded before it begins.
 * A text that is no GraphQL is left to the parser, which tells where.
 */
export function refuseText(text: string, limits: Limits): GraphQLError | undefined {
  if (text.length > limits.DOCUMENT_BYTES || Buffer.byteLength(text) > limits.DOCUMENT_BYTES) {
    return tooLarge('document_bytes', 'too many bytes', limits.DOCUMENT_BYTES);
  }
  const lexer = new Lexer(new Source(text));
  let tokens = 0;
  let open = 0;
  try {
    for (let token = lexer.advance(); token.kind !== TokenKind.EOF; token = lexer.advance()) {
      // With the comments before it, which the lexer passes over.
      for (let next: Token | null = lexer.lastToken; next && next !== token; next = next.next) tokens += 1;
      if (tokens > limits.DOCUMENT_TOKENS) {
        return tooLarge('document_tokens', 'too many tokens', limits.DOCUMENT_TOKENS);
      }
      if (OPENING.has(token.kind)) open += 1;
      else if (CLOSING.has(token.kind)) open -= 1;
      if (open > NESTING) return tooLarge('document_depth', 'too many brackets in brackets', NESTING);
    }
  } catch {
    return undefined;
  }
  return undefined;
}
