/** The gateway and its PostgreSQL in a storm: struck down, brought back, always at the same address. */
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Gateway, startGateway, stopOrphanedPostgres, temporaryDataFolder } from '../../support/gateway.js';
import { isRunning } from '../../support/is-running.js';
import { motcuaSays } from '../motcua-says.js';
import type { BlowKind } from './storm-plan.js';

export interface StormPlace {
  readonly url: string;
  readonly dataDir: string;
  /** Resolves when the gateway answers again. */
  strike(kind: BlowKind): Promise<void>;
  /** Stops in good order and starts again, as at night. */
  restart(): Promise<void>;
  /** What `motcua doctor` prints. */
  doctor(): Promise<string>;
  /** Removes everything. */
  close(): Promise<void>;
}

/** @param env e.g. where uploads are kept */
export async function openStormPlace(env: Readonly<Record<string, string>> = {}): Promise<StormPlace> {
  const dataDir = temporaryDataFolder();
  const options = { dataDir, mounts: {}, env: { MOTCUA_LOG: 'silent', ...env } };
  let gateway: Gateway = await startGateway(options);
  const { url } = gateway;
  const port = Number(new URL(url).port);
  const start = async () => {
    gateway = await startGateway({ ...options, port });
  };

  const postmaster = () => Number(readFileSync(join(dataDir, 'cluster/postmaster.pid'), 'utf8').split('\n')[0]);

  /** @param stopped the server that may answer for another moment */
  const untilHealthy = async (stopped: number) => {
    for (const until = performance.now() + 60_000; performance.now() < until; await sleep(50))
      if (!isRunning(stopped) && (await fetch(`${url}/healthz`).catch(() => undefined))?.status === 200) return;
    throw new Error(`the gateway did not get its database back:\n${gateway.log()}`);
  };

  return {
    url,
    dataDir,
    async strike(kind) {
      const pid = kind === 'gateway' ? undefined : postmaster();
      if (pid !== undefined) process.kill(pid, 'SIGQUIT');
      if (kind === 'database') return untilHealthy(pid as number);
      await gateway.kill();
      await start();
    },
    async restart() {
      await gateway.stop();
      await start();
    },
    // It ends with 1 for things that are no matter here, such as an address nobody gave it.
    doctor: async () => (await motcuaSays(['doctor'], { MOTCUA_DATA: dataDir, ...env })).text,
    async close() {
      await gateway.stop().catch(() => undefined);
      await stopOrphanedPostgres(dataDir);
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
