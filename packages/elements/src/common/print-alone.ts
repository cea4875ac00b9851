/** Prints one element of a page that we do not own: while paper is made, everything around it is set aside. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Boxes around the element lose what would move it on paper. */
const plain = {
  display: 'block',
  position: 'static',
  transform: 'none',
  margin: '0',
  padding: '0',
  border: '0',
  'min-height': '0',
  'max-width': 'none',
  width: 'auto',
  height: 'auto',
  overflow: 'visible',
  background: 'none',
  'box-shadow': 'none',
} as const;

/** All on this page: two that set aside everything else would leave an empty sheet. */
const all = new Set<PrintAlone>();

export class PrintAlone implements ReactiveController {
  readonly #element: HTMLElement;
  readonly #isWanted: () => boolean;
  readonly #margin: string;
  #undo: (() => void)[] = [];

  /**
   * @param isWanted whether the page is to be printed alone now; else the host page prints as it is.
   * @param margin of the A4 sheet
   */
  constructor(element: HTMLElement & ReactiveControllerHost, isWanted: () => boolean, margin = '18mm 20mm') {
    this.#element = element;
    this.#isWanted = isWanted;
    this.#margin = margin;
    element.addController(this);
  }

  hostConnected(): void {
    all.add(this);
    window.addEventListener('beforeprint', this.#begin);
    window.addEventListener('afterprint', this.#end);
  }

  hostDisconnected(): void {
    all.delete(this);
    window.removeEventListener('beforeprint', this.#begin);
    window.removeEventListener('afterprint', this.#end);
    this.#end();
  }

  /** The one whose button was pressed goes first, else the one that came first. */
  get #isFirst(): boolean {
    const wanted = [...all].filter((one) => one.#isWanted());
    return this === (wanted.find((one) => one.#element.matches(':focus-within')) ?? wanted[0]);
  }

  readonly #begin = (): void => {
    if (!this.#isFirst || this.#undo.length > 0) return;
    // Styles by the object model: a strict policy lets them through, and no style sheet of the page can win.
    for (let inner: Node = this.#element; inner !== document.documentElement; ) {
      const outer: Node | null = inner.parentNode;
      if (!outer) break;
      for (const other of outer.childNodes)
        if (other !== inner && isStyled(other)) this.#set(other, { display: 'none' });
      if (isStyled(outer) && outer !== document.documentElement) this.#set(outer, plain);
      inner = outer instanceof ShadowRoot ? outer.host : outer;
    }
    const paper = new CSSStyleSheet();
    paper.replaceSync(`@page{size:A4;margin:${this.#margin}}`);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, paper];
    this.#undo.push(() => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== paper);
    });
  };

  readonly #end = (): void => {
    for (const undo of this.#undo.reverse()) undo();
    this.#undo = [];
  };

  #set({ style }: HTMLElement, values: Readonly<Record<string, string>>): void {
    for (const [name, value] of Object.entries(values)) {
      const [old, priority] = [style.getPropertyValue(name), style.getPropertyPriority(name)];
      style.setProperty(name, value, 'important');
      this.#undo.push(() => style.setProperty(name, old, priority));
    }
  }
}

const isStyled = (node: Node): node is HTMLElement => node instanceof HTMLElement;
