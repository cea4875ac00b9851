import { openStorage } from '@motcua/headless';
import { expect, fixture, html } from '@open-wc/testing';
import { FakeGateway, settings } from '../common/testing/fake-gateway.js';
import { until } from '../common/testing/until.js';
import './motcua-outbox.js';
import type { OutboxList } from './outbox.js';

const spec = await (await fetch('/openapi/generated/openapi.json')).json();
const words = (element: OutboxList) => element.renderRoot.textContent?.replace(/\s+/g, ' ') ?? '';
const press = async (element: OutboxList, label: RegExp) => {
  [...element.renderRoot.querySelectorAll('button')].find(({ textContent }) => label.test(textContent ?? ''))?.click();
  await element.updateComplete;
  await element.updateComplete;
};

describe('the outbox of this very browser', () => {
  const submissionId = '019aafc0-5c80-7a21-9c3e-2b7d41c0a9e4';
  const fileId = '019aafc0-5c80-7a21-9c3e-2b7d41c0a9e5';
  const packageId = '019aafc0-5c80-7a21-9c3e-2b7d41c0a9e6';
  const storage = openStorage();
  const texts = { algorithm: 'a', keyId: 'k', ephemeralKey: 'e', wrappedKey: 'w', ciphertext: 'c' };

  afterEach(() => storage.outbox.settle(submissionId, packageId));

  it('lets a dossier leave as a file, deletes it, and takes it in again whole', async () => {
    const sealed = crypto.getRandomValues(new Uint8Array(60_000)).buffer;
    await storage.outbox.putBytes({ packageId, fileId, sealed });
    await storage.outbox.put({
      submissionId,
      packageId,
      draftId: packageId,
      submission: {
        submissionId,
        agencyId: settings.agencyId,
        procedureCode: '2.000635',
        formVersion: '1',
        contentHash: 'A'.repeat(43),
        envelope: texts as never,
        sealedSecrets: 's',
      },
      submissionKey: 'A'.repeat(22),
      files: [{ fileId, mediaType: 'image/jpeg', size: sealed.byteLength, arrived: false }],
      state: 'sealed',
      sealedAt: Date.now(),
      leaseUntil: 0,
    });
    const element = await fixture<OutboxList>(html`<motcua-outbox></motcua-outbox>`);
    Object.assign(element, { client: new FakeGateway(spec).client, settings: { ...settings, device: 'personal' } });
    await until(() => element.state === 'waiting', 'a row');
    let taken: Blob | undefined;
    const { createObjectURL } = URL;
    URL.createObjectURL = (blob: Blob) => {
      taken = blob;
      return '#';
    };
    await press(element, /Lưu ra tệp/);
    await until(() => taken, 'the file');
    URL.createObjectURL = createObjectURL;
    await until(() => words(element).includes('Đã có tệp của hồ sơ này'), 'that a file is about');
    await press(element, /Xóa khỏi máy này/);
    await press(element, /Xóa hẳn/);
    await until(() => element.state === 'empty', 'an empty list');
    expect(await storage.outbox.getBytes(packageId, fileId)).to.equal(undefined);
    const chosen = new DataTransfer();
    chosen.items.add(new File([taken as Blob], 'ho-so.motcua'));
    const input = element.renderRoot.querySelector('input') as HTMLInputElement;
    input.files = chosen.files;
    input.dispatchEvent(new Event('change'));
    await until(() => element.state === 'waiting', 'the row again');
    const record = await storage.outbox.get(submissionId);
    const again = record && 'packageId' in record && (await storage.outbox.getBytes(record.packageId, fileId));
    expect(new Uint8Array(again || new ArrayBuffer(0))).to.deep.equal(new Uint8Array(sealed));
  });
});
