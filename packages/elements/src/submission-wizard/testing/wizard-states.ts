/** One typical state for each phase; tests, stories and pictures go through this table. */
import type { DraftFile, WizardDraft, WizardPage, WizardPhase, WizardState, WizardSubject } from '@motcua/headless';
import type { Answers, FormDefinition } from '@motcua/openapi';
import { pagesOf } from '@motcua/rules';
import { definition, subject } from './subject.js';

/** 23 November 2026, 09:15 in Vietnam. */
export const now = Date.UTC(2026, 10, 23, 2, 15);
export const today = '2026-11-23';

export const answers: Answers = {
  filer: { kind: 'relative' },
  request: { copies: 2, year: 1987 },
  applicant: { fullName: "H'Hen Niê Kđăm", birthDate: '1960-01-05', phone: '0912345678' },
  result: { post: false },
  consent: { truth: true },
};

export const files: readonly DraftFile[] = [
  {
    fileId: '019aaf00-0000-7000-8000-00000000f001',
    documentId: 'van-ban-uy-quyen',
    name: 'giấy ủy quyền trang 1.jpg',
    size: 254_000,
    mediaType: 'image/jpeg',
  },
  {
    fileId: '019aaf00-0000-7000-8000-00000000f002',
    documentId: 'van-ban-uy-quyen',
    name: 'UBND_xa_Thong_Nhat_scan_2026-11-20_van_ban_uy_quyen_co_dau_do_ban_cuoi_cung.pdf',
    size: 1_310_000,
    mediaType: 'application/pdf',
  },
];

export const draft: WizardDraft = {
  submissionId: '019aaf00-0000-7000-8000-000000000001',
  submissionCode: '7K2P9-QXD4M',
  resumeCode: 'M4XT7-09QZR',
  definition,
  answers,
  files,
  fee: 16_000,
  saved: 'saved',
};

export const wizardPages = (form: FormDefinition, given: Answers): WizardPage[] =>
  pagesOf(form, given, { today }).map(({ step, group, fields }, index, { length }) => ({
    stepTitle: step.title,
    index,
    count: length,
    group,
    fields,
  }));

const pages = wizardPages(definition, answers);
const [firstPage] = pages;
if (!firstPage) throw new Error('The form has no page.');

/** The same procedure at a place that hands off. */
export const elsewhere: WizardSubject = {
  ...subject,
  offering: { ...subject.offering, mode: 'handoff', systemOfRecord: null },
};

/** As headless does it: what is not sent needs no consent. */
const withoutConsent = (all: readonly WizardPage[]): WizardPage[] =>
  all.map((page) => ({ ...page, fields: page.fields.filter(({ kind }) => kind !== 'consent') }));

const sending = { subject, draft, sentBytes: 614_400, totalBytes: 1_564_000, offline: false, hasFiles: true };
const sent = { ...sending, sentBytes: sending.totalBytes };

export const wizardStates: { readonly [Phase in WizardPhase]: WizardState & { readonly phase: Phase } } = {
  loading: { phase: 'loading' },
  unreachable: { phase: 'unreachable', offline: false },
  missing: { phase: 'missing' },
  insecure: { phase: 'insecure', hostedUrl: 'https://gateway.example.vn/nop/2.000635?xa=thong-nhat-lang-son' },
  handoff: { phase: 'handoff', subject: elsewhere },
  closed: { phase: 'closed', subject: { ...subject, offering: { ...subject.offering, validTo: '2026-10-31' } } },
  resume: { phase: 'resume', subject, updatedAt: now, wrongCode: false, opening: false },
  page: { phase: 'page', subject, draft, page: firstPage, problems: [], problemsShown: 0, returnToReview: false },
  review: { phase: 'review', subject, draft, pages },
  kit: { phase: 'kit', subject: elsewhere, draft, pages: withoutConsent(pages) },
  sealing: { phase: 'sealing', ...sending, sentBytes: 0 },
  uploading: { phase: 'uploading', ...sending },
  sending: { phase: 'sending', ...sent },
  unknown: { phase: 'unknown', ...sent },
  waiting: { phase: 'waiting', ...sending, offline: true },
  accepted: {
    phase: 'accepted',
    subject,
    receipt: {
      kind: 'submission-receipt',
      submissionId: draft.submissionId,
      submissionCode: draft.submissionCode,
      agencyId: subject.agency.agencyId,
      procedureCode: subject.procedure.code,
      contentHash: 'n4bQgYhMfWWaL-qgxVrQFaO_TxsrC4Is0V1sFbDwCgg',
      receivedAt: new Date(now).toISOString(),
      keyId: 'receipts-2026',
      signature: 'c2lnbmF0dXJl',
    },
    trackingSecret: 'QX7R2M9T',
    trackingUrl: 'https://gateway.example.vn/tra-cuu#7K2P9-QXD4M.QX7R2M9T',
    fee: 16_000,
    resumeCode: draft.resumeCode,
    isEarlier: false,
  },
  erased: { phase: 'erased', subject, wasHandedIn: true, isLeft: false },
  rejected: {
    phase: 'rejected',
    subject,
    draft,
    code: 'invalid-answers',
    title: 'Hồ sơ còn chỗ chưa đúng',
    detail: 'Sửa các chỗ dưới đây rồi gửi lại.',
    problems: [
      { pointer: '/answers/applicant/birthDate', rule: 'range', message: 'Ngày sinh không được sau hôm nay.' },
      { pointer: '/answers/documents/authorisation', rule: 'file-type', message: 'Chọn ảnh JPEG, PNG hoặc tệp PDF.' },
    ],
  },
};
