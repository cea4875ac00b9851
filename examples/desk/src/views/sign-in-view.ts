import { html } from 'lit';
import type { DeskActions } from '../desk-actions.js';
import type { DeskState } from '../desk-state.js';
import { messageView } from './message-view.js';

/** Asks for the officer's token; it is kept in memory and sent nowhere but to this gateway. */
export const signInView = (state: DeskState, actions: DeskActions) => html`
  <h1>Bàn tiếp nhận hồ sơ</h1>
  ${messageView(state)}
  <form
    class="sign-in"
    @submit=${(event: SubmitEvent) => {
      event.preventDefault();
      const data = new FormData(event.target as HTMLFormElement);
      actions.signIn(String(data.get('token') ?? ''));
    }}
  >
    <label for="token">Mã truy cập của công chức</label>
    <p class="hint" id="token-hint">Do người quản trị cấp. Đóng trang là hết, không lưu ở máy này.</p>
    <input id="token" name="token" type="password" autocomplete="off" spellcheck="false" required aria-describedby="token-hint" />
    <button class="main" type="submit">Mở bàn tiếp nhận</button>
  </form>
`;
