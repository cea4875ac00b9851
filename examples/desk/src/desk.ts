import { createClient } from '@motcua/client';
import { render } from 'lit';
import type { DeskActions } from './desk-actions.js';
import { createDeskMachine } from './desk-machine.js';
import type { DeskState } from './desk-state.js';
import { detailView } from './views/detail-view.js';
import { listView } from './views/list-view.js';
import { signInView } from './views/sign-in-view.js';

const REFRESH_MS = 4000;

/** The officer's desk: lists the agency's dossiers, opens one, moves it, prints the reception slip. */
export function createDesk(root: HTMLElement): void {
  let arrivals = 0;
  let lastOpened: string | undefined;

  const show = (state: DeskState) => {
    const view = !state.token ? signInView : state.open ? detailView : listView;
    render(view(state, actions), root);
    if (state.arrivals !== arrivals) {
      arrivals = state.arrivals;
      focusOn(root, state.open ? undefined : lastOpened);
    }
    lastOpened = state.open?.detail.summary.submissionCode ?? (state.token ? lastOpened : undefined);
  };
  const machine = createDeskMachine((getToken) => createClient({ baseUrl: location.origin, getToken }), show);
  const actions: DeskActions = { ...machine.actions, print: () => window.print() };

  setInterval(() => void machine.refresh(), REFRESH_MS);
  root.replaceChildren();
  show(machine.state);
}

/** Back in the list on the dossier that was open, else on the heading; at the door on the box for the token. */
function focusOn(root: HTMLElement, ref: string | undefined): void {
  const row = ref && root.querySelector<HTMLElement>(`[data-ref="${CSS.escape(ref)}"]`);
  (row || root.querySelector<HTMLElement>('#token, h1'))?.focus();
}
