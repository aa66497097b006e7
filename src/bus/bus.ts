/** A named channel, and the type of what goes over it. Made in `topics.ts` only. */
export interface Topic<Message> {
  readonly name: string;
  /** Never set: it ties the type to the name. */
  readonly carries?: Message;
}

/** How a bus does, in plain numbers, for whoever looks now and then. */
export interface BusState {
  /** What is published now arrives, as far as this node knows. */
  isUp: boolean;
  /** Messages that were sent since it was opened, those included by which it finds out whether it is up. */
  sent: number;
  /** Messages that could not leave, and are lost. */
  lost: number;
  /** How often messages may have been lost on their way. */
  gaps: number;
}

/**
 * What carries hints between the nodes. A message may be lost, doubled, late or out of order: whoever listens must be
 * right without it. Two adapters: `memory.ts` for one process, `redis.ts` for many.
 */
export interface Bus {
  readonly kind: 'memory' | 'redis';
  /** Never waits for anybody and never fails: what cannot be sent is lost, which listeners must bear anyway. */
  publish<Message>(topic: Topic<Message>, message: Message): void;
  /**
   * Resolves once the bus confirms that it listens: whatever is published after that arrives, as long as the link holds.
   * The answer ends the listening.
   */
  subscribe<Message>(
    topic: Topic<Message>,
    listener: (message: Message) => void,
  ): Promise<() => Promise<void>>;
  /** Calls back whenever messages may have been lost: the link was down and is up again. */
  onGap(listener: () => void): void;
  state(): BusState;
  close(): Promise<void>;
}
