/** What a server can do now. */
export interface Readiness {
  /**
   * `degraded` is all of it, only slower: news of other nodes come when they are looked for. `draining`: it is about to stop.
   * `unavailable`: without its database it can do nothing.
   */
  status: 'ready' | 'degraded' | 'unavailable' | 'draining';
  /** Whether requests should be sent here. */
  isReady: boolean;
  database: 'up' | 'down';
  redis: 'up' | 'down' | 'unused';
}
