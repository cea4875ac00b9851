import { type Client, isProblemError } from '@motcua/client';
import type { DossierStatus } from '@motcua/openapi';
import { noteRequired, statusOf } from '@motcua/rules';
import type { DeskActions } from './desk-actions.js';
import { type DeskState, firstState, type OpenDossier, type ShownFile } from './desk-state.js';

/** Dossiers on one page of the list. */
export const pageSize = 50;

export interface DeskMachine {
  readonly state: DeskState;
  readonly actions: Omit<DeskActions, 'print'>;
  /** Reads again what may have moved; nobody asked, so it says nothing when it cannot. */
  refresh(): Promise<void>;
}

/** The desk without its page. @param connect makes the client, which asks for the token at each call */
export function createDeskMachine(
  connect: (getToken: () => string) => Client,
  onState: (state: DeskState) => void,
): DeskMachine {
  let state: DeskState = firstState;
  /** What the officer asked for last. A newer wish ends it, so that no late answer comes on top of the newer one, nor
   * before the eyes of the next officer. */
  let turn = new AbortController();
  const client = connect(() => state.token);

  const set = (change: Partial<DeskState>) => {
    state = { ...state, ...change };
    onState(state);
  };
  const arrive = (change: Partial<DeskState>) => set({ ...change, arrivals: state.arrivals + 1 });

  const leave = (message: string) => {
    turn.abort();
    release(state.open?.files);
    arrive({ ...firstState, message });
  };

  const attempt = async (work: (signal: AbortSignal) => Promise<void>) => {
    turn.abort();
    turn = new AbortController();
    const { signal } = turn;
    set({ busy: true, message: '' });
    try {
      await work(signal);
      if (!signal.aborted) set({ busy: false });
    } catch (error) {
      if (signal.aborted) return;
      if (isProblemError(error, 'unauthorised')) leave(wordsOf(error));
      else set({ busy: false, message: wordsOf(error) });
    }
  };

  const readList = async (signal: AbortSignal) => {
    const { filter: status, cursor } = state;
    const query = { limit: pageSize, ...(status && { status }), ...(cursor && { cursor }) };
    const list = await client.desk.list(query, { signal });
    if (!signal.aborted) set({ list });
  };

  const readFiles = async (ref: string, { files }: OpenDossier['detail'], signal: AbortSignal) => {
    const shown: ShownFile[] = [];
    for (const { fileId, documentName, mediaType } of files) {
      const blob = await client.desk.file(ref, fileId, { signal }).catch(() => undefined);
      shown.push({ fileId, name: documentName, mediaType, url: blob && URL.createObjectURL(blob) });
    }
    return shown;
  };

  /** Reading is written down at the gateway with the officer's name: only for a dossier that is opened or has moved. */
  const readDossier = async (ref: string, signal: AbortSignal): Promise<boolean> => {
    const detail = await client.desk.open(ref, { signal });
    const { procedureCode, agencyId } = detail.dossier;
    const form = await client.procedures
      .form(procedureCode, { agency: agencyId, version: detail.formVersion, signal })
      .catch(() => undefined);
    const files = await readFiles(ref, detail, signal);
    if (signal.aborted) {
      release(files);
      return false;
    }
    release(state.open?.files);
    set({ open: { detail, definition: form?.definition, files } });
    return true;
  };

  /** Changes the open dossier, then reads it anew. */
  const change = (work: (ref: string, revision: number) => Promise<unknown>) => {
    if (!state.open) return;
    const { submissionCode, revision } = state.open.detail.summary;
    void attempt(async (signal) => {
      // Not stopped on the way: it would be unknown then whether the dossier has changed.
      await work(submissionCode, revision);
      if (!signal.aborted && (await readDossier(submissionCode, signal))) arrive(noForm);
    });
  };

  const toList = (change: Partial<DeskState>) => {
    release(state.open?.files);
    arrive({ open: undefined, ...noForm, ...change });
    void attempt(readList);
  };

  return {
    get state() {
      return state;
    },
    actions: {
      signIn: (token) => toList({ token: token.trim() }),
      signOut: () => leave(''),
      filter(filter) {
        set({ filter, list: undefined, cursor: undefined, before: [] });
        void attempt(readList);
      },
      turnPage(to) {
        const { before, cursor, list } = state;
        if (to === 'next') toList({ list: undefined, before: [...before, cursor], cursor: list?.next ?? undefined });
        else toList({ list: undefined, before: before.slice(0, -1), cursor: before.at(-1) });
      },
      reload() {
        const ref = state.open?.detail.summary.submissionCode;
        void attempt(ref ? (signal) => readDossier(ref, signal).then(() => {}) : readList);
      },
      open: (ref) =>
        void attempt(async (signal) => {
          if (await readDossier(ref, signal)) arrive(noForm);
        }),
      close: () => toList({}),
      move(to, note) {
        if ((noteRequired(to) && !note) || (isFinal(to) && note === undefined)) return set({ noteFor: to });
        change((ref, revision) => client.desk.transition(ref, { to, revision, ...(note && { note }) }));
      },
      cancelNote: () => set({ noteFor: undefined }),
      askMoney: (settling) => set({ settling }),
      settle: (outcome, note) => change((ref, revision) => client.desk.settle(ref, { outcome, revision, note })),
    },
    async refresh() {
      if (!state.token || state.busy) return;
      const { signal } = turn;
      try {
        await readList(signal);
        const shown = state.open?.detail.summary;
        const now = state.list?.items.find(({ submissionCode }) => submissionCode === shown?.submissionCode);
        if (shown && now && (now.revision !== shown.revision || now.fee.state !== shown.fee.state))
          await readDossier(shown.submissionCode, signal);
      } catch (error) {
        if (!signal.aborted && isProblemError(error, 'unauthorised')) leave(wordsOf(error));
      }
    },
  };
}

/** What cannot be taken back is asked for a second time. */
const isFinal = (to: DossierStatus): boolean => statusOf(to).terminal;

const noForm = { noteFor: undefined, settling: false } as const;

const release = (files: readonly ShownFile[] = []): void => {
  for (const { url } of files) if (url) URL.revokeObjectURL(url);
};

const wordsOf = (error: unknown): string =>
  isProblemError(error)
    ? `${error.problem.title}. ${error.problem.detail ?? ''}`.trim()
    : 'Chưa hỏi được máy chủ. Kiểm tra mạng rồi thử lại.';
