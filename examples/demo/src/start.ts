/**
 * What `pnpm start` runs after the build: gateway with commune site and desk page, and the demo bank beside it. `PORT`
 * (8080) and `MOTCUA_DATA` (`.motcua`) choose where; Ctrl-C stops all of it.
 */
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bankSecret } from './kept-secrets.js';
import { type ManagedProcess, startProcess } from './managed-process.js';
import { officerToken } from './officer-token.js';
import { onStarterGone } from './starters.js';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const cli = `${root}packages/gateway/dist/cli.js`;
/** The commune of the sample catalogue. */
const agencyId = 'thong-nhat-lang-son';

const dataDir = resolve(process.env.MOTCUA_DATA || '.motcua');
const port = process.env.PORT || '8080';
const say = (line: string): void => console.log(line);

const running: ManagedProcess[] = [];
let stopping = false;

/** The first time drains, the second one is for people in a hurry. */
function stop(): void {
  if (stopping) {
    for (const { name, stop, kill } of running) name === 'gateway' ? stop() : kill();
    return;
  }
  stopping = true;
  for (const { stop } of running) stop();
}

/** Starts a part; when it ends by itself, all the others stop too. */
function start(options: Parameters<typeof startProcess>[0]): ManagedProcess {
  const part = startProcess(options);
  running.push(part);
  void part.ended.then((code) => {
    if (stopping) return;
    process.exitCode = code || 1;
    say(`Phần ${part.name} đã dừng (mã ${code}); dừng các phần còn lại.`);
    stop();
  });
  return part;
}

async function run(): Promise<void> {
  const secret = await bankSecret(dataDir);
  const gateway = start({
    name: 'gateway',
    script: cli,
    args: [
      ...['serve', '--static', `/=${root}examples/commune-site/dist`, '--static', `/can-bo=${root}examples/desk/dist`],
      ...['--catalogue', `${root}packages/gateway`, '--embed', `${root}packages/embed/dist/v1`],
    ],
    env: {
      PORT: port,
      MOTCUA_DATA: dataDir,
      MOTCUA_BANK_SECRET: secret,
      // A line per request would bury the one with the address.
      MOTCUA_LOG: process.env.MOTCUA_LOG || 'warn',
    },
    onLine: say,
  });
  const address = await gateway.address;
  const token = await officerToken({ dataDir, gateway: address, cli, agencyId });
  say(`Bàn tiếp nhận: ${address}/can-bo/ – mã truy cập của công chức mẫu: ${token}`);
  const bank = start({
    name: 'bank',
    script: `${root}examples/bank/dist/main.js`,
    env: {
      // The next one, so that it is found again; any other where that one is taken or is none.
      PORT: String((Number(new URL(address).port) + 1) % 65_536),
      MOTCUA_GATEWAY: address,
      MOTCUA_BANK_SECRET: secret,
    },
    onLine: say,
  });
  say(`Ngân hàng mẫu: ${await bank.address}/`);
  say(`Một Cửa: ${address}/`);
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);
onStarterGone(() => stopping || stop());
process.stdout.on('error', () => undefined);
try {
  await run();
} catch (error) {
  // A part that ended early has said why by itself.
  if (!stopping) {
    process.exitCode = 1;
    console.error((error as Error).message);
    stop();
  }
}
await Promise.all(running.map((part) => part.ended));
