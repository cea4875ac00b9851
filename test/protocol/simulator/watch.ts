/** Sees whether what must hold holds, and keeps what happened. */
import type { Clock } from './clock.js';
import { beginning } from './clock.js';

/** What must hold in every schedule, each by the name it is told by. */
export const invariants = {
  'no-loss': 'what was said to be kept is kept until its receipt or its refusal is written',
  'draft-kept': 'a draft said to be saved opens again as it was saved, and no tab writes over what it has not seen',
  'one-dossier': 'one submission, and one draft, become one dossier at most',
  'true-receipt': 'a receipt on screen or on disk stands in the committed rows, for this content and this secret',
  'same-receipt': 'all tabs show one receipt, and nothing said later takes it back',
  'right-refusal': 'a refusal is one only when the gateway gave it, and for a cause; what it has it does not refuse',
  progress: 'some time after the last fault every draft has arrived or was rightly refused',
  'nothing-readable': 'no answer and no secret lies readable on the disk; what was erased is gone',
  'whole-dossier':
    'a receipt, its dossier, its files on disk, its event and its audit row stand together or not at all',
  'asked-first': 'what may have been sent is asked about before it is sent again by another visit',
  'left-alone': 'what another tab is busy with is not sent in the background',
  'one-package': 'of one submission one package only is sent, until it is refused',
  'strangers-out': 'without its key or secret nobody learns, changes or takes over anything',
  'no-surprise': 'every statement was understood, and the gateway met no error that nobody foresaw',
} as const;
export type Invariant = keyof typeof invariants;

export interface Violation {
  readonly invariant: Invariant;
  readonly what: string;
}

export class Watch {
  readonly #clock: Clock;
  readonly #lines: string[] | undefined;
  #low = 0x811c9dc5;
  #high = 0x01000193;
  violation: Violation | undefined;

  constructor(clock: Clock, keepsLines: boolean) {
    this.#clock = clock;
    this.#lines = keepsLines ? [] : undefined;
  }

  /** Notes that something happened. */
  note(line: string): void {
    this.#mix(this.#clock.now & 0xffff);
    for (let at = 0; at < line.length; at++) this.#mix(line.charCodeAt(at));
    this.#lines?.push(`${String(this.#clock.now - beginning).padStart(9)} ${line}`);
  }

  /** The first violation counts; a second one usually follows from it. */
  violated(invariant: Invariant, what: string): void {
    this.violation ??= { invariant, what };
    this.note(`VIOLATION ${invariant}: ${what}`);
  }

  get trace(): readonly string[] {
    return this.#lines ?? [];
  }

  /** The same for the same happenings, and for no others. */
  get hash(): string {
    return [this.#high, this.#low].map((part) => (part >>> 0).toString(16).padStart(8, '0')).join('');
  }

  #mix(value: number): void {
    this.#low = Math.imul(this.#low ^ value, 0x01000193);
    this.#high = Math.imul(this.#high ^ (this.#low >>> 7), 0x85ebca6b);
  }
}
