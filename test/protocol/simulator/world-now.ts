/** The schedule that is being played. Stand-ins for globals and modules have no other way to know it. */
import type { Clock } from './clock.js';
import type { Dice } from './dice.js';

export interface Stage {
  readonly clock: Clock;
  readonly dice: Dice;
}

let stage: Stage | undefined;

export const setStage = (next: Stage): void => {
  stage = next;
};

export const stageNow = (): Stage => {
  if (!stage) throw new Error('no schedule is being played');
  return stage;
};
