/** The gateway's machine: the shipped routes in a process that may die at any statement, one database, one folder. */
import { Kysely } from 'kysely';
import type { Database } from '../../../packages/gateway/src/database/index.js';
import { isDatabaseTrouble } from '../../../packages/gateway/src/http/database-trouble.js';
import { isGatewayProblem, problemReply } from '../../../packages/gateway/src/http/problem.js';
import { Keyring } from '../../../packages/gateway/src/keys/keyring.js';
import type { Services } from '../../../packages/gateway/src/services.js';
import { submissionRoutes } from '../../../packages/gateway/src/submissions/submission-routes.js';
import { sweepUploads } from '../../../packages/gateway/src/uploads/sweep-uploads.js';
import { uploadRoutes } from '../../../packages/gateway/src/uploads/upload-routes.js';
import { catalogueRows, catalogueView } from './catalogue.js';
import type { Clock } from './clock.js';
import { simulatedDialect } from './database/dialect.js';
import { Engine, type Transaction, type Values } from './database/engine.js';
import type { Schema } from './database/schema.js';
import { completed } from './database/values.js';
import type { Dice } from './dice.js';
import { type Life, newLife } from './life.js';
import type { Profile } from './profile.js';
import { ServerFiles, setServerDisk } from './server-disk.js';
import { Context, type Hono, type RawRequest, type Reply } from './stand-ins/hono.js';
import { simulatedCrypto } from './stand-ins/web-crypto.js';
import type { Watch } from './watch.js';

const dataDir = '/data';
const processGone = new Error('the process is gone');

interface Process {
  readonly life: Life;
  readonly db: Kysely<Database>;
  readonly routes: readonly Hono[];
}

export interface HostOptions {
  readonly clock: Clock;
  readonly dice: Dice;
  readonly watch: Watch;
  readonly profile: Profile;
  readonly schema: Schema;
  isCalm(): boolean;
}

export class GatewayHost {
  readonly #options: HostOptions;
  readonly engine: Engine;
  readonly disk = new ServerFiles();
  readonly keyring: Keyring;
  isOfferingClosed = false;
  #process: Process | undefined;
  #takingIn = 0;
  readonly #onTakingIn: (() => void)[] = [];
  #starts = 0;

  private constructor(options: HostOptions, keyring: Keyring) {
    this.#options = options;
    this.keyring = keyring;
    this.engine = new Engine(options.schema, options.clock);
    const seed = this.engine.begin();
    for (const [name, row] of Object.entries(catalogueRows)) {
      const table = options.schema.get(name);
      if (table)
        this.engine.add(
          name,
          completed(table, row as Values, 0, () => 0),
          seed,
        );
    }
    this.engine.commit(seed);
  }

  static async open(options: HostOptions): Promise<GatewayHost> {
    const { subtle } = simulatedCrypto;
    const envelope = await subtle.generateKey({ name: 'ECDH' });
    const receipt = await subtle.generateKey({ name: 'ECDSA' });
    const jwk = async (pair: typeof envelope) => (await subtle.exportKey('jwk', pair.publicKey)) as never;
    const keyring = new Keyring({
      publicKeys: {
        envelope: { keyId: 'envelope-1', jwk: await jwk(envelope) },
        receipts: [{ keyId: 'receipt-1', jwk: await jwk(receipt) }],
      },
      envelopeKeys: new Map([['envelope-1', envelope.privateKey as unknown as CryptoKey]]),
      signing: { keyId: 'receipt-1', key: receipt.privateKey as unknown as CryptoKey },
      pepper: Buffer.from(options.dice.bytes(32)),
    });
    const host = new GatewayHost(options, keyring);
    host.start();
    return host;
  }

  get isUp(): boolean {
    return this.#process !== undefined;
  }

  /** A submission is being looked at right now. */
  get isTakingIn(): boolean {
    return this.#takingIn > 0;
  }

  /** Runs something when the next submission comes in. */
  whenTakingIn(run: () => void): void {
    this.#onTakingIn.push(run);
  }

  get db(): Kysely<Database> | undefined {
    return this.#process?.db;
  }

  start(): void {
    if (this.#process) return;
    const { clock, watch, profile } = this.#options;
    const life = newLife(`gateway ${++this.#starts}`);
    const travel = (what: string) => this.#travel(life, what);
    const open = new Set<Transaction>();
    // Its connections break with it, and the server rolls back what they had begun.
    life.onEnd(() => {
      for (const transaction of open) this.engine.rollback(transaction);
    });
    const db = new Kysely<Database>({
      dialect: simulatedDialect({
        engine: this.engine,
        life,
        travel,
        now: () => clock.now,
        onUnknown: (error) => watch.violated('no-surprise', error.message),
        onBegin: (transaction) => void open.add(transaction),
      }),
    });
    setServerDisk(this.disk.seenBy(travel));
    const services = {
      db,
      keyring: this.keyring,
      config: { dataDir, waitingUploadBytes: 2 ** 31 },
      catalogue: { view: async () => catalogueView(this.isOfferingClosed) },
      now: () => new Date(clock.now + profile.serverClock),
      log: { warn() {} },
    } as unknown as Services;
    const routes = [submissionRoutes(services), uploadRoutes(services)] as unknown as readonly Hono[];
    this.#process = { life, db, routes };
  }

  /** Ends the process at once, as `kill -9` does. */
  crash(): void {
    const dead = this.#process;
    this.#process = undefined;
    dead?.life.end();
    this.#options.watch.note('gateway killed');
  }

  /** Undefined where the connection broke before there was an answer. */
  async answer(raw: RawRequest): Promise<Reply | undefined> {
    const running = this.#process;
    if (!running) return undefined;
    if (raw.path === '/v1/keys') return new Context(raw, {}).json(this.keyring.publicKeys);
    const isSubmission = raw.method === 'POST' && raw.path === '/v1/submissions';
    if (isSubmission) {
      this.#takingIn += 1;
      for (const run of this.#onTakingIn.splice(0)) run();
    }
    try {
      for (const hono of running.routes) {
        const reply = await hono.answer({ ...raw, path: raw.path.replace(/^\/v1/, '') });
        if (reply) return running.life.alive ? reply : undefined;
      }
      return { status: 404, headers: {}, body: null };
    } catch (error) {
      return running.life.alive ? this.#problem(raw, error) : undefined;
    } finally {
      if (isSubmission) this.#takingIn -= 1;
    }
  }

  /** As the app's `onError` has it. */
  #problem(raw: RawRequest, error: unknown): Reply {
    const c = new Context(raw, {}) as never;
    if (isGatewayProblem(error)) return problemReply(c, error) as unknown as Reply;
    if (isDatabaseTrouble(error)) return problemReply(c, 'unavailable', { retryAfter: 5 }) as unknown as Reply;
    const what = error instanceof Error ? `${error.name}: ${error.message}` : `${error}`;
    // A file that was there a moment ago is the disk's doing.
    const isForeseen = (error as { readonly code?: string }).code === 'ENOENT';
    if (!isForeseen) this.#options.watch.violated('no-surprise', `the gateway met ${what}`);
    return problemReply(c, 'internal') as unknown as Reply;
  }

  /** @param ahead milliseconds by which its clock is wrong */
  async sweep(ahead: number): Promise<void> {
    const db = this.#process?.db;
    const now = new Date(this.#options.clock.now + this.#options.profile.serverClock + ahead);
    if (db) await sweepUploads({ db, config: { dataDir } as never }, now).catch(() => undefined);
  }

  #travel(life: Life, what: string): Promise<void> {
    const { clock, dice, profile, isCalm } = this.#options;
    return new Promise((resolve, reject) => {
      const gone = () => reject(processGone);
      if (!life.alive) return gone();
      if (!isCalm() && dice.chance(profile.gatewayCrash)) {
        this.crash();
        clock.after(dice.between(200, 8_000), () => this.start());
        return gone();
      }
      const isStalled = !isCalm() && dice.chance(profile.stalledStatement);
      if (isStalled) this.#options.watch.note(`${life.name} stalls at ${what}`);
      const forget = life.onEnd(gone);
      clock.after(isStalled ? dice.between(3_000, 14_000) : dice.between(0, 3), () => {
        forget();
        resolve();
      });
    });
  }
}
