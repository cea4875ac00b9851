import { describe } from '../http/error-replies.js';
import type { GatewayConfig } from './config.js';
import { type RunningGateway, startGateway } from './start-gateway.js';

/** Closing the terminal counts as asking to stop, or PostgreSQL would stay behind alone. */
const stopSignals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Serves until it is asked to stop: the first signal drains, a second one ends at once; PostgreSQL is stopped either
 * way. Gives the exit code.
 */
export async function serveUntilStopped(config: GatewayConfig): Promise<number> {
  const asked = new AbortController();
  let running: RunningGateway | undefined;
  let exitCode = 0;
  const ask = (): void => {
    if (!asked.signal.aborted) {
      say('Đang dừng: làm nốt các yêu cầu đang chạy. Bấm Ctrl-C lần nữa để dừng ngay.');
      asked.abort();
    } else void running?.stopAtOnce();
  };
  const fail = (error: unknown): void => {
    exitCode = 1;
    console.error(JSON.stringify({ level: 60, msg: 'fatal', error: describe(error) }));
    if (asked.signal.aborted) void running?.stopAtOnce();
    else asked.abort();
  };
  const lose = (error: Error): void => {
    exitCode = 1;
    console.error(error.message);
    asked.abort();
  };
  ignoreBrokenPipes();
  for (const signal of stopSignals) process.on(signal, ask);
  // Started by a program that keeps a channel open: its end, even by kill -9, is ours.
  process.on('disconnect', ask);
  process.on('uncaughtException', fail);
  try {
    running = await startGateway(config, { onProgress: say, signal: asked.signal, onLost: lose });
    say(`Một Cửa: ${running.url}/`);
    await whenAborted(asked.signal);
    await running.stop();
  } catch (error) {
    if (!asked.signal.aborted) throw error;
  } finally {
    for (const signal of stopSignals) process.off(signal, ask);
    process.off('disconnect', ask);
    process.off('uncaughtException', fail);
  }
  say('Đã dừng.');
  return exitCode;
}

const say = (line: string): void => console.log(line);

const whenAborted = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });

/** Whoever read our lines may end before us; that must not keep us from stopping PostgreSQL. */
function ignoreBrokenPipes(): void {
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
}
