import { expect, it } from 'vitest';
import { webAddress } from './web-address.js';

it('an address from the catalogue is followed only on the web', () => {
  expect(webAddress('https://dichvucong.gov.vn/')).toBe('https://dichvucong.gov.vn/');
  for (const bad of ['javascript:alert(1)', ' javascript:alert(1)', 'data:text/html,x', '', undefined])
    expect(webAddress(bad)).toBeUndefined();
});
