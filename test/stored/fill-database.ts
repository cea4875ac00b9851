/** Leaves on an empty machine one of everything that the shipped code keeps, and says what its owners were told. */
import 'fake-indexeddb/auto';
import { openStorage } from '../../packages/headless/src/storage/open-storage.js';
import { createFakeGateway, type Fault } from '../../packages/headless/src/testing/fake-gateway.js';
import { createWizard } from '../../packages/headless/src/wizard/create-wizard.js';
import type { Wizard } from '../../packages/headless/src/wizard/wizard.js';
import type { WizardState } from '../../packages/headless/src/wizard/wizard-state.js';
import { type Dump, dumpOf } from './dump.js';

/** What one owner wrote down. */
export interface OwnersNote {
  readonly resumeCode: string;
  readonly submissionId: string;
  readonly name: string;
}

export interface Fixture {
  readonly database: Dump;
  /** When all of it was left, in milliseconds since 1970. */
  readonly at: number;
  /** Private half of the key that packages are sealed to; made for this file, used nowhere. */
  readonly envelope: JsonWebKey;
  readonly draft: OwnersNote;
  readonly sending: OwnersNote;
  readonly accepted: OwnersNote;
  readonly rejected: OwnersNote;
}

const photo = (size: number, name: string) => {
  const bytes = new Uint8Array(size).map((_, at) => at * 7);
  bytes.set([0xff, 0xd8, 0xff, 0xe0]);
  return Object.assign(new Blob([bytes]), { name });
};
export const photos = () => [photo(900, 'giấy ủy quyền.jpg'), photo(40, 'trang 2.jpg')];

const inPhase = <Phase extends WizardState['phase']>(one: Wizard, ...phases: Phase[]) =>
  new Promise<Extract<WizardState, { readonly phase: Phase }>>((resolve) => {
    const look = () => {
      const { state } = one;
      if (phases.some((phase) => phase === state.phase)) resolve(state as never);
    };
    one.subscribe(look);
    look();
  });

export async function fillDatabase(): Promise<Fixture> {
  const { privateKey } = await crypto.subtle.generateKey({ name: 'ECDH', namedCurve: 'P-256' }, true, ['deriveBits']);
  const envelope = await crypto.subtle.exportKey('jwk', privateKey);
  const gateway = await createFakeGateway(envelope);

  const fillIn = async (name: string) => {
    const one = createWizard({
      client: gateway.client,
      storage: openStorage(),
      procedureCode: '2.000635',
      agencyId: 'thong-nhat-lang-son',
      trackingPage: 'https://gateway.example.vn/tra-cuu',
      hostedUrl: 'https://gateway.example.vn/nop/2.000635',
      wait: (_, signal) => new Promise((resolve) => signal.addEventListener('abort', () => resolve())),
    });
    one.start();
    await inPhase(one, 'resume', 'page');
    one.startNew();
    await inPhase(one, 'page');
    one.answer('request.certificate', 'khai-sinh');
    one.answer('request.copies', '2');
    one.next();
    one.answer('filer.kind', 'relative');
    one.next();
    one.answer('applicant.fullName', name);
    one.answer('applicant.birthDate', '5/1/1960');
    one.next();
    await one.attach('documents.authorisation', 'van-ban-uy-quyen', photos());
    one.next();
    one.answer('consent.truth', true);
    one.next();
    const { draft } = await inPhase(one, 'review');
    await one.flush();
    return { one, note: { resumeCode: draft.resumeCode ?? '', submissionId: draft.submissionId, name } };
  };
  /** Hands in, and leaves once it is so far. */
  const handIn = async (name: string, phase: 'unknown' | 'accepted' | 'rejected', fault?: Fault) => {
    const { one, note } = await fillIn(name);
    gateway.fault = fault;
    one.submit();
    await inPhase(one, phase);
    one.dispose();
    await new Promise((resolve) => setTimeout(resolve, 100));
    gateway.fault = undefined;
    return note;
  };
  const isPost = ({ method, url }: Request) => method === 'POST' && url.endsWith('/v1/submissions');

  // The others first: each page sends what lies there.
  const rejected = await handIn('Nông Thị Từ Chối', 'rejected', (request) =>
    isPost(request) ? Promise.resolve(gateway.problem('invalid-answers', 422, { title: 'Chưa nhận' })) : undefined,
  );
  const accepted = await handIn('Nông Thị Đã Nhận', 'accepted');
  const { one, note: draft } = await fillIn('Nông Thị Đang Làm');
  one.dispose();
  const sending = await handIn('Nông Thị Đang Gửi', 'unknown', (request) =>
    isPost(request) || request.url.includes('/v1/submissions/')
      ? Promise.reject(new TypeError('fetch failed'))
      : undefined,
  );
  return { database: await dumpOf('motcua'), at: Date.now(), envelope, draft, sending, accepted, rejected };
}
