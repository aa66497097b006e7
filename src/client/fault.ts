/**
 * Why something could not be done, whatever way it was told: as errors of GraphQL, the close of a socket, an HTTP status,
 * a line that broke.
 */
export class Fault extends Error {
  constructor(
    /** `extensions.code`, the number of the close code or HTTP status, `GRAPHQL` for an error without a code, `NETWORK`. For programs. */
    readonly code: string,
    message: string,
    /** How often in a row it is worth trying again: 0 where the same will come of it. */
    readonly tries: number,
    cause?: unknown,
  ) {
    super(message, { cause });
  }
}

/** As often as it takes. */
export const ALWAYS = 1e9;

/**
 * What passes by itself: codes of GraphQL errors, close codes, HTTP statuses. All others stay: nothing there, not allowed, not
 * valid, the closes after which graphql-ws does not connect again either. (It does not after 4005 either, by which it says that no
 * token was to be had; but the next attempt may get one.)
 */
const PASSES =
  /^(INTERNAL_SERVER_ERROR|SERVICE_UNAVAILABLE|OUTCOME_UNKNOWN|LIMIT_EXCEEDED|NETWORK|10(0[0156]|1[234])|4(005|408|418|499)|5..|429)$/;

/** A token that has run out is replaced on the next attempt; one that nobody accepts is not asked about for ever. */
const SIGNS_IN = /^(UNAUTHENTICATED|401|4403)$/;

/** The fault that an error of a client library, or the errors of a result, stand for. */
export function faultOf(error: unknown): Fault {
  if (error instanceof Fault) return error;
  const isResult = Array.isArray(error);
  const { code, extensions, message, reason, response } = Object(isResult ? error[0] : error);
  const told = `${extensions?.code ?? code ?? response?.status ?? (isResult ? 'GRAPHQL' : 'NETWORK')}`;
  const tries = PASSES.test(told) ? ALWAYS : SIGNS_IN.test(told) ? 3 : 0;
  return new Fault(told, `${reason || message || told}`, tries, error);
}

/** An end without a word of why. */
export function ended(): Fault {
  return new Fault('ENDED', '', ALWAYS);
}

/** How long to wait before the next attempt: random in a span that doubles up to 20 s, so that many do not come back at once. */
export function backOff(attempts: number): number {
  return Math.random() * Math.min(20_000, 500 * 2 ** attempts);
}

/**
 * Counts what fails in a row. Called with a fault it answers how many milliseconds to wait, undefined where another attempt is
 * not worth it; called with nothing it begins anew, since it works again.
 */
export function countRetries(): (fault?: Fault) => number | undefined {
  let attempts = 0;
  // Each fault counts for itself: a broken line between two refused tokens is not a third refusal.
  let inARow = 0;
  let last: string | undefined;
  let begun = 0;
  return (fault) => {
    const now = Date.now();
    // What held for two seconds was no failure: nothing may have happened in a table for as long as several tokens last.
    if (!fault || now - begun > 2_000) {
      attempts = 0;
      last = undefined;
    }
    inARow = fault && fault.code === last ? inARow + 1 : 0;
    last = fault?.code;
    if (!fault || inARow >= fault.tries) return undefined;
    begun = now + backOff(attempts++);
    return begun - now;
  };
}
