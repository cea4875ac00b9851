/** What became of a write. `elsewhere`: another tab has changed the draft since; nothing was written. */
export type Written = 'saved' | 'elsewhere';

/** Writes a draft soon after each change, one write at a time, always the newest state. */
export interface DraftSaver {
  /** Something changed: it is written within 300 ms. */
  touch(): void;
  /** Writes now what is not written; resolves when that is done, or has failed. */
  flush(): Promise<void>;
  /** Nothing is written from here on. */
  stop(): void;
}

export interface DraftSaverOptions {
  write(): Promise<Written>;
  /** Told before and after: never "saved" before the write is complete, nor while a newer change waits. */
  onChange(saved: Written | 'saving' | 'failed'): void;
}

const delayMs = 300;

export function createDraftSaver({ write, onChange }: DraftSaverOptions): DraftSaver {
  let waiting = false;
  let stopped = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let writing: Promise<void> | undefined;

  const writeAll = async () => {
    let outcome: Written | 'failed' = 'saved';
    while (waiting && !stopped) {
      waiting = false;
      outcome = await write().catch(() => 'failed' as const);
    }
    if (!stopped) onChange(outcome);
  };

  const flush = () => {
    clearTimeout(timer);
    timer = undefined;
    if (!waiting && !writing) return Promise.resolve();
    writing ??= writeAll().finally(() => {
      writing = undefined;
    });
    return writing;
  };

  return {
    touch() {
      if (stopped) return;
      if (!waiting) onChange('saving');
      waiting = true;
      timer ??= setTimeout(() => void flush(), delayMs);
    },
    flush,
    stop() {
      stopped = true;
      clearTimeout(timer);
    },
  };
}
