/** What every machine here offers: a state to render, and a way to hear that it changed. */
export interface Machine<State> {
  readonly state: State;
  /** Calls `listener` after each change until the returned function is called. */
  subscribe(listener: (state: State) => void): () => void;
  /** Stops timers, streams and requests; the state stays readable. */
  dispose(): void;
}
