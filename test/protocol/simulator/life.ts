/** A tab or a gateway process. When it dies, what it waits for never comes, or breaks. */
export interface Life {
  readonly name: string;
  readonly alive: boolean;
  /** Runs at the end of it, unless the returned function is called before; at once where it has ended. */
  onEnd(run: () => void): () => void;
  end(): void;
}

export function newLife(name: string): Life {
  const endings = new Set<() => void>();
  let alive = true;
  return {
    name,
    get alive() {
      return alive;
    },
    onEnd(run) {
      if (alive) endings.add(run);
      else run();
      return () => endings.delete(run);
    },
    end() {
      if (!alive) return;
      alive = false;
      for (const run of [...endings]) run();
    },
  };
}
