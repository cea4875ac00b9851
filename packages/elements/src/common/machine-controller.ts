/** Keeps one headless machine alive while its element is on the page, and renders the element at each change. */
import type { Machine } from '@motcua/headless';
import type { ReactiveController, ReactiveControllerHost } from 'lit';

type Host = ReactiveControllerHost & { readonly isConnected: boolean };

interface Options<M extends Machine<unknown>, Args extends readonly unknown[]> {
  /** What the machine is made from; another value of one of them makes a new machine. */
  readonly args: () => Args;
  /** A machine made and started elsewhere, in place of our own: it is not ours to stop. Name it among `args` too. */
  readonly given?: () => M | undefined;
  /** Undefined while something is missing. */
  readonly make: (args: Args) => M | undefined;
  /** Hears each new state before it is rendered. */
  readonly onState?: (state: M['state']) => void;
}

export class MachineController<M extends Machine<unknown>, Args extends readonly unknown[]>
  implements ReactiveController
{
  readonly #host: Host;
  readonly #options: Options<M, Args>;
  #machine: M | undefined;
  #args: Args | undefined;
  #isGiven = false;
  #leave: (() => void) | undefined;

  constructor(host: Host, options: Options<M, Args>) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  get machine(): M | undefined {
    return this.#machine;
  }

  get state(): M['state'] | undefined {
    return this.#machine?.state;
  }

  hostConnected(): void {
    if (!this.#args) this.#host.requestUpdate();
  }

  /** Lit goes on updating an element that was taken out; a machine made then would be nobody's to stop. */
  hostUpdate(): void {
    if (!this.#host.isConnected) return;
    const args = this.#options.args();
    if (this.#args?.every((value, index) => value === args[index])) return;
    this.#drop();
    this.#args = args;
    const given = this.#options.given?.();
    const machine = given ?? this.#options.make(args);
    if (!machine) return;
    this.#isGiven = machine === given;
    this.#machine = machine;
    this.#leave = machine.subscribe((state) => {
      this.#options.onState?.(state);
      this.#host.requestUpdate();
    });
  }

  /** An element that is only moved comes back at once; its draft or stream must not be lost by that. */
  hostDisconnected(): void {
    queueMicrotask(() => {
      if (!this.#host.isConnected) this.#drop();
    });
  }

  #drop(): void {
    this.#leave?.();
    if (!this.#isGiven) this.#machine?.dispose();
    this.#machine = undefined;
    this.#leave = undefined;
    this.#args = undefined;
  }
}
