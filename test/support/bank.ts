/** The demo bank in its own process: it posts signed notifications to a gateway over HTTP. */
import { type Server, startServer } from './processes.js';

export interface BankOptions {
  /** Address of the gateway that is told about credits. */
  readonly gateway: string;
  /** Shared secret of the notifications' HMAC; the gateway must be started with the same. */
  readonly secret: string;
  readonly port?: number;
}

export const startBank = ({ gateway, secret, port = 0 }: BankOptions): Promise<Server> =>
  startServer({
    name: 'bank',
    args: ['examples/bank/dist/main.js'],
    env: { PORT: String(port), MOTCUA_GATEWAY: gateway, MOTCUA_BANK_SECRET: secret },
  });
