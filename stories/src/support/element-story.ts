/** Stories of one element: a way into each of its states, and the proof that the story shows that state. */
import type { Args, StoryObj } from '@storybook/web-components-vite';
import { expect, waitFor } from 'storybook/test';
import type { Given } from './gateway.js';

/** An element as stories know it. */
export interface Shown extends HTMLElement {
  readonly state: string | undefined;
  readonly updateComplete: Promise<unknown>;
}

/** What a person does in a story. */
export type Act<Element extends Shown> = (person: Person<Element>) => Promise<void> | void;

export interface Person<Element extends Shown> {
  readonly element: Element;
  readonly user: NonNullable<Parameters<NonNullable<StoryObj['play']>>[0]>['userEvent'];
  /** The only element in its shadow root that fits, as soon as it is there. */
  find<Found extends HTMLElement = HTMLElement>(selector: string): Promise<Found>;
  /** The button or link with these words, as soon as it is there. */
  button(words: RegExp): Promise<HTMLElement>;
  /** Waits for a state. */
  reaches(state: Element['state']): Promise<void>;
}

/** How a state comes about. */
export interface Way<Element extends Shown> extends Given {
  readonly args?: Partial<Element>;
  /** Outside of a provider. */
  readonly alone?: boolean;
  /** Changes what is around the page; what it returns gives it back. */
  readonly around?: () => (() => void) | Promise<void> | Promise<() => void>;
  readonly act?: Act<Element>;
}

/** Waits this long for what a slow machine does later. */
const patience = { timeout: 10_000 };

export const personFor = <Element extends Shown>(canvas: HTMLElement, tag: string, user: Person<Element>['user']) => {
  const element = canvas.querySelector<Element>(tag);
  if (!element) throw new Error(`The story has no <${tag}>.`);
  const root = () => element.shadowRoot ?? element;
  const there = <Found>(look: () => Found | null | undefined, what: string) =>
    waitFor(() => {
      const found = look();
      if (!found) throw new Error(`In state ${element.state} there is no ${what}.`);
      return found;
    }, patience);
  const person: Person<Element> = {
    element,
    user,
    find: <Found extends HTMLElement>(selector: string) => there(() => root().querySelector<Found>(selector), selector),
    button: (words) =>
      there(
        () => [...root().querySelectorAll<HTMLElement>('button, a')].find((one) => words.test(one.textContent ?? '')),
        `button ${words}`,
      ),
    reaches: (state) => waitFor(() => expect(element.state).toBe(state), patience),
  };
  return person;
};

/** A story that shows one state. @param tag of the element, e.g. `motcua-status-tracker` */
export function elementStories<Element extends Shown, State extends string>(tag: string) {
  return (state: State, { args, alone, around, act, answers, dossier }: Way<Element> = {}): StoryObj => ({
    args: (args ?? {}) as Args,
    parameters: { given: { answers, dossier }, provider: !alone },
    beforeEach: () => around?.(),
    play: async ({ canvasElement, userEvent }) => {
      const person = personFor<Element>(canvasElement, tag, userEvent);
      await person.element.updateComplete;
      await act?.(person);
      await person.reaches(state);
      await person.element.updateComplete;
      showLateWords(person.element);
    },
  });
}

/** Words that come after seconds of waiting are shown at once: a story is looked at, not waited for. */
function showLateWords({ shadowRoot }: Shown): void {
  for (const one of shadowRoot?.getAnimations() ?? [])
    if (one.effect?.getComputedTiming().endTime !== Infinity) one.finish();
}

/** Makes the element and gives it the story's arguments; what stands inside is shown where nothing else can be. */
export const renderElement =
  (tag: string) =>
  (args: Args): HTMLElement => {
    const element = document.createElement(tag);
    // Controls name attributes as the manifest does, stories name properties.
    for (const [name, value] of Object.entries(args))
      if (name.includes('-')) element.setAttribute(name, String(value));
      else Object.assign(element, { [name]: value });
    const fallback = document.createElement('p');
    fallback.textContent = 'Không xem được thì gọi 0205 3xxx xxx.';
    element.append(fallback);
    return element;
  };
