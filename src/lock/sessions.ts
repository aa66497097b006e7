/** What cell locks need to know of sessions. */
export interface Sessions {
  /** @throws NotFoundError unless the session lives and is this person's */
  own(userId: string, sessionId: string): Promise<void>;
  /** Calls back when sessions of any node have ended. It may be told of one twice, or not at all: the sweep finds those. */
  onEnded(listener: (sessions: { id: string; userId: string }[]) => Promise<void>): void;
  /** Of this node, as long as it lives. */
  readonly nodeId: string;
  /** Names all sessions of this node that hold cells, in place of those named before. */
  holding(sessionIds: Iterable<string>): void;
}
