import type { Message } from './message.ts';

/** Takes mails away. */
export interface Carrier {
  /**
   * Resolves once somebody else has taken it over for good.
   * @throws Refused where it will never be taken
   * @throws ServerTrouble where nothing is wrong with this mail
   */
  carry(message: Message, signal: AbortSignal): Promise<void>;
  close(): void;
}

/** This mail is not wanted there, and will not be. */
export class Refused extends Error {
  override readonly name = 'Refused';
}

/** The mail server does not answer, or not as it should: what is sent next would fare no better. */
export class ServerTrouble extends Error {
  override readonly name = 'ServerTrouble';
}
