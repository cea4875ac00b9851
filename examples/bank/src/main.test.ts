import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const script = fileURLToPath(new URL('../dist/main.js', import.meta.url));

it('the bank gives way to a program that has its port, and says where it is instead', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  const { port } = other.address() as AddressInfo;
  const env = { ...process.env, PORT: String(port), MOTCUA_GATEWAY: 'http://gateway.example', MOTCUA_BANK_SECRET: 'x' };
  const bank = spawn(process.execPath, [script], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = once(bank, 'exit');
  try {
    const [line] = await once(createInterface({ input: bank.stdout }), 'line');
    const address = /http:\S+/.exec(line)?.[0] ?? '';
    expect(Number(new URL(address).port)).not.toBe(port);
    expect((await fetch(address)).status).toBe(200);
  } finally {
    bank.kill('SIGTERM');
    other.close();
  }
  expect(await ended).toEqual([0, null]);
});
