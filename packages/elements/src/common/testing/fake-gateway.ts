/** A gateway behind the client's `fetch`: answers the contract's named examples, or what a test says. */
import { type Client, createClient } from '@motcua/client';
import type { ProcedureSummary } from '@motcua/openapi';
import { encodeSnapshot } from '@motcua/rules';
import { hostedPages, pagesOf, type Settings } from '../context.js';

type Answer = (request: Request) => Response | Promise<Response>;

interface Spec {
  readonly components: { readonly examples: Readonly<Record<string, { readonly value: unknown }>> };
}

const origin = 'https://gateway.example.vn';

export const settings: Settings = {
  agencyId: 'thong-nhat-lang-son',
  pages: pagesOf(hostedPages(''), {
    procedurePage: '/thu-tuc/{code}',
    filingPage: '/nop/{code}',
    trackingPage: '/tra-cuu',
    paymentPage: '/nop-phi/{ref}',
  }),
  hosted: hostedPages(origin),
};

export const json = (body: unknown, status = 200): Response =>
  new Response(JSON.stringify(body), { status, headers: { 'Content-Type': 'application/json' } });

/** What a proxy sends when the gateway is down. */
export const htmlPage = (): Response => new Response('<h1>Internal Server Error</h1>', { status: 500 });

/** Never answers, but stops when the client does. */
export const silence: Answer = ({ signal }) =>
  new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)));

export class FakeGateway {
  readonly client: Client = createClient({
    baseUrl: origin,
    // ky hands over one Request.
    fetch: (request) => this.#answer(request as Request),
  });
  /** Paths with their query, in their order. */
  readonly asked: string[] = [];
  readonly #examples: Spec['components']['examples'];
  readonly #answers: { readonly path: RegExp; readonly answer: Answer }[] = [];
  #stream: ReadableStreamDefaultController<Uint8Array> | undefined;

  /** @param spec the bundled contract */
  constructor(spec: unknown) {
    this.#examples = (spec as Spec).components.examples;
    this.on(/^\/v1\/procedures$/, () => json(this.example('procedure-list')));
    this.on(/^\/v1\/procedures\/[^/]+$/, () => json(this.example('procedure-detail')));
    this.on(/^\/v1\/catalogue\/snapshot$/, () => json(this.snapshot()));
    this.on(/^\/v1\/agencies\/[^/]+$/, () => json(this.example('agency')));
    this.on(/^\/v1\/dossiers\/[^/]+$/, () => json(this.example('processing')));
    this.on(/^\/v1\/dossiers\/[^/]+\/events$/, () => this.#openStream());
    this.on(/^\/v1\/dossiers\/[^/]+\/payments$/, () => json(this.#pending(), 201));
    this.on(/^\/v1\/payments\/[^/]+$/, () => json(this.#pending()));
  }

  /** A copy of a named example of the contract. */
  // biome-ignore lint/suspicious/noExplicitAny: tests bend examples into every state
  example(name: string): any {
    return structuredClone(this.#examples[name]?.value);
  }

  /** A catalogue as it is sent, of a day that is over; without procedures of one's own with those of the contract's list. */
  snapshot(procedures: readonly ProcedureSummary[] = this.example('procedure-list').items): unknown {
    return encodeSnapshot({ agency: this.example('agency'), day: '2026-01-05', procedures });
  }

  /** The last answer said for a path counts. */
  on(path: RegExp, answer: Answer): void {
    this.#answers.unshift({ path, answer });
  }

  problem(name: string): Response {
    const problem = this.example(name);
    return json(problem, problem.status);
  }

  /** Sends a dossier to whoever follows it. */
  push(dossier: unknown): void {
    this.#stream?.enqueue(new TextEncoder().encode(`event: dossier\ndata: ${JSON.stringify(dossier)}\n\n`));
  }

  /** Ends the stream, as a gateway does that drains. */
  hangUp(): void {
    this.#stream?.close();
  }

  #openStream(): Response {
    const body = new ReadableStream<Uint8Array>({
      start: (controller) => {
        this.#stream = controller;
      },
    });
    return new Response(body, { headers: { 'Content-Type': 'text/event-stream' } });
  }

  #pending(): unknown {
    return { ...this.example('pending'), expiresAt: new Date(Date.now() + 86_400_000).toISOString() };
  }

  async #answer(request: Request): Promise<Response> {
    const { pathname, search } = new URL(request.url);
    this.asked.push(pathname + search);
    const found = this.#answers.find(({ path }) => path.test(pathname));
    return found ? found.answer(request) : this.problem('not-found');
  }
}
