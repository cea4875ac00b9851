/** The facts written into this package, against the project's data where it lies beside the repository. */
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it, type TestContext } from 'vitest';
import { workCalendar } from './calendar/work-calendar.js';
import { addWorkingDays } from './calendar/working-days.js';
import { normaliseAnswer } from './forms/normalise-answer.js';
import { parsePhone } from './forms/phone.js';
import { provinceCode } from './portal/province-code.js';
import { statuses } from './statuses/statuses.js';
import { allowedTransitions, canTransition } from './statuses/transitions.js';

const shared = new URL('../../../../shared/data/', import.meta.url);

function dataOf(name: string, { skip }: TestContext) {
  const file = new URL(name, shared);
  if (!existsSync(file)) skip('the shared data does not lie beside this repository');
  return JSON.parse(readFileSync(file, 'utf8'));
}

describe('the facts of this package', () => {
  it('have the days off and worked Saturdays of the data', (context) => {
    const { years, dueDateVectors } = dataOf('holidays.json', context);
    const all = (name: string) => Object.values<Record<string, string[]>>(years).flatMap((year) => year[name] ?? []);
    expect(workCalendar.off).toEqual(all('off'));
    expect(workCalendar.makeupWorking).toEqual(all('makeupWorking'));
    for (const { receivedValid, workingDays, due } of dueDateVectors)
      expect(addWorkingDays(receivedValid, workingDays, workCalendar)).toBe(due);
  });

  it('have the statuses and transitions of the data', (context) => {
    const data = dataOf('statuses.json', context);
    expect(
      statuses.map(({ code, key, official, clockRuns, terminal }) => ({ code, key, official, clockRuns, terminal })),
    ).toEqual(
      data.statuses.map(({ code, key, name, clockRuns, terminal }: Record<string, unknown>) => ({
        code,
        key,
        official: name,
        clockRuns,
        terminal,
      })),
    );
    const moves = statuses.flatMap(({ code }) =>
      [...allowedTransitions(code, 'supervisor'), ...allowedTransitions(code, 'citizen')].map((to) => `${code}→${to}`),
    );
    // Money may be asked for before reception; the data has no way from there to a refusal or to more papers.
    const ours = ['6→3', '6→5'];
    expect(moves.sort()).toEqual(
      [...data.transitions.map(({ from, to }: Record<string, unknown>) => `${from}→${to}`), ...ours].sort(),
    );
    expect(canTransition(8, 4, 'officer')).toBe(false);
  });

  it('have the provinces of the data, by the names they go by', (context) => {
    const units: { Code: string; FullName: string }[] = dataOf('admin/units_2026_thanglequoc_MIT.json', context);
    expect(units.map(({ FullName }) => provinceCode(FullName))).toEqual(units.map(({ Code }) => Code));
  });

  it('read the phone and card numbers of the data', (context) => {
    const { phone, cccd } = dataOf('vectors/identity.json', context);
    expect(phone.valid.filter((text: string) => !parsePhone(text))).toEqual([]);
    expect(phone.invalid.filter((text: string) => parsePhone(text))).toEqual([]);
    const field = { path: 'a', kind: 'idNumber', label: 'Số định danh' } as const;
    for (const id of cccd.valid) expect(normaliseAnswer(field, id)).toBe(id);
  });
});
