import { html, nothing } from 'lit';
import type { DeskState } from '../desk-state.js';

export const messageView = (state: DeskState) =>
  state.message ? html`<p class="message" role="alert">${state.message}</p>` : nothing;
