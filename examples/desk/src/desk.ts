import { createClient, isProblemError } from '@motcua/client';
import type { DossierStatus, SettlementRequest } from '@motcua/openapi';
import { noteRequired } from '@motcua/rules';
import { render } from 'lit';
import { type DeskState, firstState, type ShownFile } from './desk-state.js';
import { detailView } from './views/detail-view.js';
import { listView } from './views/list-view.js';
import { signInView } from './views/sign-in-view.js';

const REFRESH_MS = 4000;

/** What the views may ask for. */
export interface DeskActions {
  signIn(token: string): void;
  signOut(): void;
  filter(status: DossierStatus | undefined): void;
  open(ref: string): void;
  close(): void;
  move(to: DossierStatus, note?: string): void;
  cancelNote(): void;
  /** Opens the form about money at the counter, or closes it. */
  askMoney(settling: boolean): void;
  settle(outcome: SettlementRequest['outcome'], note: string): void;
  print(): void;
}

/** The officer's desk: lists the agency's dossiers, opens one, moves it, prints the reception slip. */
export function createDesk(root: HTMLElement): void {
  let state: DeskState = firstState;
  /** Raised by each opening and closing, so that a late answer does not bring back what the officer has left. */
  let visit = 0;
  const client = createClient({ baseUrl: location.origin, getToken: () => state.token });

  const set = (change: Partial<DeskState>) => {
    state = { ...state, ...change };
    const view = !state.token ? signInView : state.open ? detailView : listView;
    render(view(state, actions), root);
  };

  const attempt = async (work: () => Promise<void>) => {
    set({ busy: true, message: '' });
    try {
      await work();
    } catch (error) {
      const signedOut = isProblemError(error) && error.code === 'unauthorised';
      const words = isProblemError(error)
        ? `${error.problem.title}. ${error.problem.detail ?? ''}`
        : 'Chưa hỏi được máy chủ. Kiểm tra mạng rồi thử lại.';
      set({ message: words, ...(signedOut ? { ...firstState, message: words } : {}) });
    }
    set({ busy: false });
  };

  const loadList = async () => {
    const list = await client.desk.list(state.filter ? { status: state.filter, limit: 50 } : { limit: 50 });
    set({ list: list.items });
  };

  const release = (files: readonly ShownFile[]) => {
    for (const file of files) if (file.url) URL.revokeObjectURL(file.url);
  };
  const releaseFiles = () => release(state.open?.files ?? []);

  const loadDossier = async (ref: string) => {
    visit += 1;
    const mine = visit;
    const detail = await client.desk.open(ref);
    const { procedureCode, agencyId } = detail.dossier;
    const form = await client.procedures
      .form(procedureCode, { agency: agencyId, version: detail.formVersion })
      .catch(() => undefined);
    const files: ShownFile[] = [];
    for (const { fileId, documentName, mediaType } of detail.files) {
      const blob = await client.desk.file(ref, fileId).catch(() => undefined);
      files.push({ fileId, name: documentName, mediaType, url: blob && URL.createObjectURL(blob) });
    }
    if (mine !== visit) return release(files);
    releaseFiles();
    set({ open: { detail, definition: form?.definition, files }, noteFor: undefined, settling: false });
  };

  /** Changes the open dossier, then shows it anew, unless the officer has left it meanwhile. */
  const change = (work: (ref: string, revision: number) => Promise<unknown>) => {
    if (!state.open) return;
    const { submissionCode, revision } = state.open.detail.summary;
    void attempt(async () => {
      const before = visit;
      await work(submissionCode, revision);
      if (before === visit) await loadDossier(submissionCode);
    });
  };

  const actions: DeskActions = {
    signIn: (token) => {
      set({ token: token.trim() });
      void attempt(loadList);
    },
    signOut: () => {
      visit += 1;
      releaseFiles();
      set(firstState);
    },
    filter: (filter) => {
      set({ filter });
      void attempt(loadList);
    },
    open: (ref) => void attempt(() => loadDossier(ref)),
    close: () => {
      visit += 1;
      releaseFiles();
      set({ open: undefined, noteFor: undefined, settling: false });
      void attempt(loadList);
    },
    move: (to, note) => {
      if (noteRequired(to) && !note) return set({ noteFor: to });
      change((ref, revision) => client.desk.transition(ref, { to, revision, ...(note ? { note } : {}) }));
    },
    cancelNote: () => set({ noteFor: undefined }),
    askMoney: (settling) => set({ settling }),
    settle: (outcome, note) => change((ref, revision) => client.desk.settle(ref, { outcome, revision, note })),
    print: () => window.print(),
  };

  setInterval(() => {
    if (state.token && !state.open && !state.busy) void loadList().catch(() => undefined);
  }, REFRESH_MS);
  root.replaceChildren();
  set({});
}
