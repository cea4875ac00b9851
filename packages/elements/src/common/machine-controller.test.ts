import type { Machine } from '@motcua/headless';
import { describe, expect, it, vi } from 'vitest';
import { MachineController } from './machine-controller.js';

const machine = (): Machine<string> => ({ state: 'x', subscribe: () => () => {}, dispose: vi.fn() });
const host = { isConnected: true, addController() {}, removeController() {}, requestUpdate() {} };

describe('the machine of an element', () => {
  it('ends when another takes its place, but one that was made elsewhere goes on', () => {
    const [own, given, other] = [machine(), machine(), machine()];
    let now: Machine<string> | undefined;
    let code = 1;
    const controller = new MachineController<Machine<string>, readonly unknown[]>(
      { ...host, updateComplete: Promise.resolve(true) },
      { args: () => [now, code], given: () => now, make: () => (code === 1 ? own : other) },
    );
    controller.hostUpdate();
    expect(controller.machine).toBe(own);
    now = given;
    controller.hostUpdate();
    expect(controller.machine).toBe(given);
    expect(own.dispose).toHaveBeenCalledOnce();
    now = undefined;
    code = 2;
    controller.hostUpdate();
    expect(controller.machine).toBe(other);
    expect(given.dispose).not.toHaveBeenCalled();
  });
});
