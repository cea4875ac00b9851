import type { DossierStatus } from '@motcua/openapi';
import { describe, expect, it } from 'vitest';
import { statuses, statusOf } from './statuses.js';
import { allowedTransitions, canTransition, noteRequired } from './transitions.js';

const codes = statuses.map(({ code }) => code);
const movesOf = (role: 'officer' | 'helper' | 'supervisor' | 'citizen') =>
  codes.flatMap((from) => allowedTransitions(from, role).map((to) => `${from}→${to}`));

describe('the ten statuses', () => {
  it('say in plain words what they mean', () => {
    expect(statuses.map(({ code, plain }) => `${code} ${plain}`)).toEqual([
      '1 Đã nộp, chờ tiếp nhận',
      '2 Đã tiếp nhận',
      '3 Không tiếp nhận',
      '4 Đang giải quyết',
      '5 Cần bổ sung giấy tờ',
      '6 Cần nộp tiền',
      '7 Đã rút hồ sơ',
      '8 Dừng giải quyết',
      '9 Đã có kết quả',
      '10 Đã trả kết quả',
    ]);
  });

  it('are found by their code', () => {
    expect(codes.map((code) => statusOf(code).code)).toEqual(codes);
  });

  it('let the time run only while the agency works on it', () => {
    expect(statuses.filter(({ clockRuns }) => clockRuns).map(({ code }) => code)).toEqual([2, 4]);
  });

  it('end where nothing follows, but for a stopped dossier that a leader opens again', () => {
    const ends = statuses.filter(({ terminal }) => terminal).map(({ code }) => code);
    expect(ends.flatMap((from) => allowedTransitions(from, 'supervisor').map((to) => [from, to]))).toEqual([[8, 4]]);
  });
});

describe('who may move a dossier', () => {
  it('an officer: everything but withdrawing and opening again', () => {
    expect(movesOf('officer')).toEqual([
      ...['1→2', '1→3', '1→5', '1→6'],
      ...['2→4', '2→5', '2→6', '2→8', '2→9'],
      ...['4→5', '4→6', '4→8', '4→9'],
      ...['5→1', '5→2', '5→3', '5→4', '5→8'],
      ...['6→2', '6→3', '6→4', '6→5', '6→8', '6→9'],
      ...['9→4', '9→10'],
    ]);
  });

  it('a supervisor: what an officer may, and opening a stopped one again', () => {
    expect(movesOf('supervisor').filter((move) => !movesOf('officer').includes(move))).toEqual(['8→4']);
  });

  it('a helper: nothing', () => {
    expect(movesOf('helper')).toEqual([]);
  });

  it('its owner: withdraw it until there is a result', () => {
    expect(movesOf('citizen')).toEqual(['1→7', '2→7', '4→7', '5→7', '6→7']);
  });

  it('nobody from a status that does not exist', () => {
    expect(allowedTransitions(11 as DossierStatus, 'supervisor')).toEqual([]);
    expect(canTransition(1, 10, 'supervisor')).toBe(false);
    expect(canTransition(1, 2, 'officer')).toBe(true);
  });

  it('nobody works on one that was not received, nor refuses one that was', () => {
    expect(allowedTransitions(5, 'officer', { received: false })).toEqual([1, 2, 3]);
    expect(allowedTransitions(5, 'officer', { received: true })).toEqual([2, 4, 8]);
    expect(allowedTransitions(6, 'officer', { received: false })).toEqual([2, 3, 5]);
    expect(allowedTransitions(6, 'officer', { received: true })).toEqual([2, 4, 8, 9]);
    expect(canTransition(5, 7, 'citizen', { received: false })).toBe(true);
  });

  it('nobody asks for money that is not owed', () => {
    for (const from of [1, 2, 4] as const) {
      expect(canTransition(from, 6, 'officer', { owing: true })).toBe(true);
      expect(canTransition(from, 6, 'officer', { owing: false })).toBe(false);
    }
  });

  it('an officer always, from wherever a dossier can come to, until it is over', () => {
    const start = { status: 1 as DossierStatus, received: false };
    const reached = [start];
    for (const { status, received } of reached)
      for (const role of ['supervisor', 'citizen'] as const)
        for (const to of allowedTransitions(status, role, { received })) {
          const next = { status: to, received: received || to === 2 };
          if (!reached.some((one) => one.status === next.status && one.received === next.received)) reached.push(next);
        }
    const said = ({ status, received }: typeof start) => `${status}${received ? ' received' : ''}`;
    expect(reached.map(said).sort()).toEqual(
      [...['1', '3', '5', '6', '7'], ...[2, 4, 5, 6, 7, 8, 9, 10].map((status) => `${status} received`)].sort(),
    );
    const stuck = reached.filter(({ status, received }) => {
      const isOver = statuses.some(({ code, terminal }) => terminal && code === status);
      return !isOver && allowedTransitions(status, 'officer', { received }).length === 0;
    });
    expect(stuck).toEqual([]);
    // Before reception an officer can also say no.
    for (const { status } of reached.filter(({ status, received }) => !received && status !== 3 && status !== 7))
      expect(allowedTransitions(status, 'officer', { received: false })).toContain(3);
  });

  it('tells the citizen why when refusing, asking for more or stopping', () => {
    expect(codes.filter(noteRequired)).toEqual([3, 5, 8]);
  });
});
