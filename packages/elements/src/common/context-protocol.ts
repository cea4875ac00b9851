/**
 * The Context Community Protocol, as small as our elements need it; speaks with `@lit/context` in both directions.
 * Consumers ask again when a provider appears, so that it does not matter which of them is defined first.
 */
import type { ReactiveController, ReactiveElement } from 'lit';

/** A key that carries the type of its value. */
export type ContextKey<T> = symbol & { readonly __context__: T };

type Callback<T> = (value: T, unsubscribe?: () => void) => void;

interface ContextRequest<T> extends Event {
  readonly context: ContextKey<T>;
  readonly contextTarget: EventTarget;
  readonly callback: Callback<T>;
  readonly subscribe?: boolean;
}

const eventOf = (type: string, parts: object): Event =>
  Object.assign(new Event(type, { bubbles: true, composed: true }), parts);

/** Answers everything below its host that asks for the key, now and at each change. */
export class ContextSource<T> {
  readonly #key: ContextKey<T>;
  readonly #host: EventTarget;
  readonly #listeners = new Map<Callback<T>, () => void>();
  #value: T;

  constructor(host: EventTarget, key: ContextKey<T>, value: T) {
    this.#key = key;
    this.#host = host;
    this.#value = value;
    host.addEventListener('context-request', (event) => this.#answer(event as ContextRequest<T>));
  }

  get value(): T {
    return this.#value;
  }

  set(value: T): void {
    this.#value = value;
    for (const [callback, leave] of this.#listeners) callback(value, leave);
  }

  /** Says that it is there, to those who asked before. */
  announce(): void {
    this.#host.dispatchEvent(eventOf('context-provider', { context: this.#key, contextTarget: this.#host }));
  }

  #answer(event: ContextRequest<T>): void {
    const { callback } = event;
    if (event.context !== this.#key || event.contextTarget === this.#host) return;
    event.stopPropagation();
    // Who asks once more keeps the way out it was given: ending the old one would end the new one with it.
    const leave = this.#listeners.get(callback) ?? (() => this.#listeners.delete(callback));
    if (event.subscribe) this.#listeners.set(callback, leave);
    callback(this.#value, leave);
  }
}

/** Keeps the decorated property at the value of the nearest provider. */
export const consume =
  <T>(key: ContextKey<T>) =>
  (prototype: ReactiveElement, name: string): void =>
    (prototype.constructor as typeof ReactiveElement).addInitializer((element) => {
      element.addController(consumerOf(element, key, (value) => Object.assign(element, { [name]: value })));
    });

function consumerOf<T>(host: ReactiveElement, context: ContextKey<T>, set: (value: T) => void): ReactiveController {
  let leave: (() => void) | undefined;
  const callback: Callback<T> = (value, unsubscribe) => {
    if (leave !== unsubscribe) leave?.();
    leave = unsubscribe;
    set(value);
  };
  const ask = () =>
    host.dispatchEvent(eventOf('context-request', { context, contextTarget: host, callback, subscribe: true }));
  const hear = (event: Event) => {
    if ((event as ContextRequest<T>).context === context) ask();
  };
  return {
    hostConnected() {
      document.addEventListener('context-provider', hear);
      ask();
    },
    hostDisconnected() {
      document.removeEventListener('context-provider', hear);
      leave?.();
      leave = undefined;
    },
  };
}
