import { createClient } from '@motcua/client';
import type { DeskDossier, DeskDossierDetail } from '@motcua/openapi';
import spec from '@motcua/openapi/spec.json' with { type: 'json' };
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createDeskMachine, type DeskMachine } from './desk-machine.js';

const { examples } = spec.components;
const detail = examples['desk-detail'].value as unknown as DeskDossierDetail;
const { submissionCode } = detail.summary;
const dossier = (code: string, bend: Partial<DeskDossier> = {}): DeskDossier => ({
  ...detail.summary,
  submissionCode: code,
  ...bend,
});

type Answer = (url: URL, request: Request) => unknown;

/** A gateway whose answers wait until the test lets them go. */
let held: { readonly url: URL; readonly token: string; readonly answer: () => void }[];
let isHolding: boolean;
let answerOf: Answer;
let asked: string[];
let created: string[];
let revoked: string[];
let desk: DeskMachine;

const settle = () => new Promise((resolve) => setTimeout(resolve, 20));
const refusal = (code: string, status: number) =>
  Response.json({ type: `urn:motcua:problem:${code}`, title: 'Mã không dùng được', status, code }, { status });

beforeEach(() => {
  [held, asked, created, revoked, isHolding] = [[], [], [], [], false];
  answerOf = ({ pathname, searchParams }) => {
    if (pathname.includes('/files/')) return new Response('jpeg', { headers: { 'Content-Type': 'image/jpeg' } });
    if (pathname.endsWith('/form')) return { definition: {}, schema: {} };
    if (pathname !== '/v1/desk/dossiers') return detail;
    const status = Number(searchParams.get('status') ?? 0);
    return { items: [dossier(submissionCode, status ? { status: status as 1 } : {})], total: 1, next: null };
  };
  const fetch = async (input: RequestInfo | URL) => {
    const request = input as Request;
    const url = new URL(request.url);
    asked.push(`${request.method} ${url.pathname}${url.search}`);
    if (isHolding)
      await new Promise<void>((answer) => {
        held.push({ url, token: request.headers.get('Authorization') ?? '', answer });
      });
    const answer = await answerOf(url, request);
    return answer instanceof Response ? answer : Response.json(answer);
  };
  vi.spyOn(URL, 'createObjectURL').mockImplementation(() => {
    created.push(`blob:${created.length}`);
    return created.at(-1) ?? '';
  });
  vi.spyOn(URL, 'revokeObjectURL').mockImplementation((url) => void revoked.push(url));
  desk = createDeskMachine(
    (getToken) => createClient({ baseUrl: 'https://gateway.example.vn', fetch, getToken }),
    () => {},
  );
});
afterEach(() => void vi.restoreAllMocks());

const signedIn = async () => {
  desk.actions.signIn('token-1');
  await settle();
};
const opened = async () => {
  await signedIn();
  desk.actions.open(submissionCode);
  await settle();
  expect(desk.state.open?.files).toHaveLength(1);
};

describe('an officer who leaves the desk', () => {
  it('leaves no dossiers to the next one, also those that were still on their way', async () => {
    isHolding = true;
    desk.actions.signIn('token-1');
    await settle();
    desk.actions.signOut();
    desk.actions.signIn('token-2');
    await settle();
    expect(held.map(({ token }) => token)).toEqual(['Bearer token-1', 'Bearer token-2']);
    answerOf = () => ({ items: [dossier('OLD00-00000')], total: 1, next: null });
    held[0]?.answer();
    await settle();
    expect(desk.state.list).toBeUndefined();
  });

  it.each([
    ['by the button', () => desk.actions.signOut()],
    [
      'because the token has run out',
      () => {
        answerOf = () => refusal('unauthorised', 401);
        desk.actions.reload();
      },
    ],
    [
      'because the token has run out while nobody did anything',
      () => {
        answerOf = () => refusal('unauthorised', 401);
        void desk.refresh();
      },
    ],
  ])('leaves no pictures in the memory of the machine, %s', async (_, leave) => {
    await opened();
    leave();
    await settle();
    expect(desk.state).toMatchObject({ token: '', open: undefined, list: undefined });
    expect(revoked).toEqual(created);
  });

  it('leaves no pictures that came after', async () => {
    await signedIn();
    isHolding = true;
    desk.actions.open(submissionCode);
    for (let i = 0; i < 3; i++) {
      await settle();
      if (i === 2) desk.actions.close();
      held.at(-1)?.answer();
    }
    await settle();
    expect(desk.state.open).toBeUndefined();
    expect(revoked).toEqual(created);
  });
});

describe('the list', () => {
  it('shows what the filter says, whichever answer comes last', async () => {
    await signedIn();
    isHolding = true;
    desk.actions.reload();
    await settle();
    desk.actions.filter(9);
    await settle();
    expect(held.map(({ url }) => url.searchParams.get('status'))).toEqual([null, '9']);
    held[1]?.answer();
    await settle();
    held[0]?.answer();
    await settle();
    expect(desk.state.list?.items.map(({ status }) => status)).toEqual([9]);
  });

  it('has pages, forwards and back, and stays on its page when it is read again', async () => {
    const pages: Record<string, string | null> = { '': 'two', two: 'three', three: null };
    answerOf = ({ searchParams }) => {
      const cursor = searchParams.get('cursor') ?? '';
      return { items: [dossier(`PAGE-${cursor}`)], total: 120, next: pages[cursor] };
    };
    await signedIn();
    const shown = () => desk.state.list?.items[0]?.submissionCode;
    const turns: (readonly [() => unknown, string])[] = [
      [() => desk.actions.turnPage('next'), 'PAGE-two'],
      [() => desk.actions.turnPage('next'), 'PAGE-three'],
      [() => desk.refresh(), 'PAGE-three'],
      [() => desk.actions.turnPage('before'), 'PAGE-two'],
      [() => desk.actions.turnPage('before'), 'PAGE-'],
    ];
    for (const [turn, page] of turns) {
      turn();
      await settle();
      expect(shown()).toBe(page);
    }
    desk.actions.turnPage('next');
    await settle();
    desk.actions.filter(1);
    await settle();
    expect([shown(), desk.state.before.length]).toEqual(['PAGE-', 0]);
  });
});

describe('an open dossier', () => {
  const reads = () => asked.filter((line) => line === `GET /v1/desk/dossiers/${submissionCode}`).length;

  it('is read again when the list says that it moved, and only then: each reading is written down', async () => {
    await opened();
    await desk.refresh();
    expect(reads()).toBe(1);
    const before = answerOf;
    const moved = { ...detail, summary: { ...detail.summary, revision: detail.summary.revision + 1, status: 9 } };
    answerOf = (url, request) => {
      if (url.pathname === '/v1/desk/dossiers') return { items: [moved.summary], total: 1, next: null };
      return url.pathname === `/v1/desk/dossiers/${submissionCode}` ? moved : before(url, request);
    };
    await desk.refresh();
    await desk.refresh();
    expect([reads(), desk.state.open?.detail.summary.status]).toEqual([2, 9]);
    expect(revoked).toEqual(created.slice(0, 1));
  });

  it('takes the focus when the officer opens, moves or closes it, and never by itself', async () => {
    await signedIn();
    const steps: (readonly [() => unknown, number])[] = [
      [() => desk.actions.open(submissionCode), 1],
      [() => desk.refresh(), 0],
      [() => desk.actions.move(9), 1],
      [() => desk.actions.reload(), 0],
      [() => desk.actions.close(), 1],
      [() => desk.refresh(), 0],
    ];
    for (const [step, expected] of steps) {
      const before = desk.state.arrivals;
      step();
      await settle();
      expect(desk.state.arrivals - before, String(step)).toBe(expected);
    }
  });

  it('is closed for good only when the officer says so a second time', async () => {
    await signedIn();
    desk.actions.open(submissionCode);
    await settle();
    const { arrivals } = desk.state;
    desk.actions.move(10);
    await settle();
    expect([desk.state.noteFor, desk.state.arrivals]).toEqual([10, arrivals]);
    desk.actions.move(10, '');
    await settle();
    expect([desk.state.noteFor, desk.state.arrivals]).toEqual([undefined, arrivals + 1]);
  });

  it('is not opened over the list that the officer went back to', async () => {
    await signedIn();
    isHolding = true;
    desk.actions.open(submissionCode);
    await settle();
    desk.actions.close();
    isHolding = false;
    for (const { answer } of held) answer();
    await settle();
    expect(desk.state.open).toBeUndefined();
  });
});
