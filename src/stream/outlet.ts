/**
 * Where the messages of one subscription go. A message is bytes that all subscribers of a group share, and a few of the
 * subscriber's own behind them.
 */
export interface Outlet {
  /** Sends at once, or keeps in the socket's own buffer: never waits, never refuses. */
  send(shared: Buffer): void;
  /** What is sent from here on may leave together, at the latest with `flush`. */
  gather(): void;
  flush(): void;
  /** Whether the socket is still there: a subscription that ends when it is not was not given up by its client. */
  isOpen(): boolean;
  /** Whether so much is waiting in the socket that nothing more should be added. */
  isFull(): boolean;
  /** Calls back once when what was waiting has left. */
  onDrain(listener: () => void): void;
  /** Ends the subscription; with a reason, told to the client. */
  end(reason?: Error): void;
  /** Closes the whole socket because it has been stuck for too long; the client may come back. */
  closeStuck(): void;
}

/** One subscriber's place among those who get the same bytes. */
export interface Subscription {
  /** Begins to deliver. */
  start(): void;
  leave(): Promise<void>;
}

/** What a subscriber brings who may share its bytes with others. */
export interface SharedOrder<Item> {
  /** Equal for subscriptions that get equal bytes: the document, its variables, what the person may see. */
  key: string;
  /** Makes the shared bytes of a message. Throws for an item that cannot be delivered. */
  render: (item: Item) => Buffer | Promise<Buffer>;
  outlet: Outlet;
}
