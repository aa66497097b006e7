/** Why a socket has lost its session: somebody came with the token elsewhere, or this node has died. */
export type LossReason = 'taken' | 'dead';

/** A session as the socket that has it sees it. */
export interface OpenSession {
  readonly id: string;
  /** Takes the session up again, as often as it is needed: it stays the same, so that a lost answer loses nothing. */
  readonly resumeToken: string;
  /** The socket is gone: the grace begins. */
  detach(): void;
  /** Calls back once when the session is no longer this socket's; at once when it is not already. */
  onLost(listener: (reason: LossReason) => void): void;
  /** Calls back when the session begins or ceases to hold what others wait for. */
  onHolds(listener: (isHolder: boolean) => void): void;
}

/** A class: there is one for each socket. */
export class Attached implements OpenSession {
  /** Runs while no socket has the session. */
  grace: NodeJS.Timeout | undefined;
  #lost: LossReason | undefined;
  #listener: ((reason: LossReason) => void) | undefined;
  #isHolder = false;
  #tellHolds: ((isHolder: boolean) => void) | undefined;

  constructor(
    readonly id: string,
    readonly userId: string,
    readonly resumeToken: string,
    readonly nodeId: string,
    readonly turn: number,
    readonly leave: (attached: Attached) => void,
  ) {}

  detach(): void {
    this.#listener = undefined;
    this.#tellHolds = undefined;
    this.leave(this);
  }

  onLost(listener: (reason: LossReason) => void): void {
    if (this.#lost) listener(this.#lost);
    else this.#listener = listener;
  }

  onHolds(listener: (isHolder: boolean) => void): void {
    this.#tellHolds = listener;
    if (this.#isHolder) listener(true);
  }

  hold(isHolder: boolean): void {
    if (this.#isHolder === isHolder) return;
    this.#isHolder = isHolder;
    this.#tellHolds?.(isHolder);
  }

  lose(reason: LossReason): void {
    clearTimeout(this.grace);
    if (this.#lost) return;
    this.#lost = reason;
    this.#listener?.(reason);
    this.#listener = undefined;
  }
}
