/** The contract's sealed example and all that belongs to it: the example keys it was made with, and its one file. */
import { readFileSync } from 'node:fs';
import type {
  Agency,
  CatalogueDetails,
  CatalogueSnapshot,
  GatewayKeys,
  Payment,
  ProcedureDetail,
  ProcedureList,
  PublicJwk,
  Receipt,
  SealedSubmission,
} from '@motcua/openapi';
import { decodeDetails, decodeSnapshot } from '@motcua/rules';
import { canonical, sha256 } from './foreign-client/canonical.js';
import { open } from './foreign-client/open.js';
import { receiptHolds } from './foreign-client/receipt-holds.js';
import { readVietQr } from './foreign-client/vietqr.js';
import { exampleValue } from './spec.js';

/** A private key as the gateway keeps it in `<data>/keys/<keyId>.json`. */
export interface KeyFile {
  readonly note: string;
  readonly keyId: string;
  readonly purpose: 'envelope' | 'receipt';
  readonly createdAt: string;
  readonly privateJwk: PublicJwk & { readonly d: string };
}

export const exampleFolder = new URL('./example-keys/', import.meta.url);
export const exampleKeyNames = ['envelope-example', 'receipt-example'] as const;

const bytesOf = (path: string) => readFileSync(new URL(path, import.meta.url));
const keyFile = (name: string) => JSON.parse(bytesOf(`./example-keys/${name}.json`).toString()) as KeyFile;

/** The key pairs are public for ever and good for examples only. */
export const exampleKeys = () => ({ envelope: keyFile('envelope-example'), receipt: keyFile('receipt-example') });

/** The file of the sealed example: as it was photographed, and as it is uploaded. */
export const exampleFile = () => ({
  photo: bytesOf('./example-files/authorisation.jpg'),
  sealed: bytesOf('./example-files/authorisation.sealed'),
});

export interface ContractExamples {
  readonly keys: GatewayKeys;
  readonly sealed: SealedSubmission;
  readonly receipt: Receipt;
  readonly pending: Payment;
  readonly snapshot: CatalogueSnapshot;
  readonly details: CatalogueDetails;
}

/** The examples as the bundled contract carries them. */
export function contractExamples(): ContractExamples {
  return {
    keys: exampleValue('keys'),
    sealed: exampleValue('sealed'),
    receipt: exampleValue('receipt'),
    pending: exampleValue('pending'),
    snapshot: exampleValue('snapshot'),
    details: exampleValue('details'),
  };
}

/** What is not as it should be between the examples, one line each; empty when all of them are current. */
export function staleExamples(examples: ContractExamples): string[] {
  const { keys, sealed, receipt, pending } = examples;
  const { envelope, receipt: receiptKey } = exampleKeys();
  const { photo, sealed: sealedPhoto } = exampleFile();
  const faults: string[] = [];
  const expect = (holds: boolean, fault: string) => {
    if (!holds) faults.push(fault);
  };
  const publicPart = ({ keyId, privateJwk: { d: _, ...jwk } }: KeyFile) => ({ keyId, jwk });
  const publicKeys: GatewayKeys = { envelope: publicPart(envelope), receipts: [publicPart(receiptKey)] };
  expect(canonical(keys) === canonical(publicKeys), 'keys: not the public halves of the example keys');
  try {
    const { content, contentBytes, file } = open(sealed, envelope.privateJwk.d);
    const [first] = content.files;
    expect(canonical(content) === new TextDecoder().decode(contentBytes), 'sealed: its content is not canonical');
    expect(sha256(contentBytes) === sealed.contentHash, 'sealed: its contentHash is not that of its content');
    expect(content.submissionId === sealed.submissionId, 'sealed: another submissionId inside');
    expect(content.files.length === 1 && sealed.uploads.length === 1, 'sealed: not one file');
    expect(first?.fileId === sealed.uploads[0]?.fileId, 'sealed: another fileId inside');
    const opened = file(first?.fileId ?? '', sealedPhoto);
    expect(photo.equals(opened), 'authorisation.sealed does not open to authorisation.jpg');
    expect(first?.sha256 === sha256(photo) && first?.size === photo.length, 'sealed: size or hash of the file is off');
  } catch (error) {
    faults.push(`sealed: does not open with the example key (${(error as Error).message})`);
  }
  expect(receiptHolds(receipt, keys.receipts), 'receipt: its signature does not hold');
  expect(receipt.contentHash === sealed.contentHash, 'receipt: for another content');
  expect(receipt.submissionId === sealed.submissionId, 'receipt: for another submission');
  const asked = readVietQr(pending.method.payload);
  expect(asked.amount === pending.amount && asked.purpose === pending.method.purpose, 'pending: its QR asks for other');
  for (const fault of staleCopies(examples)) faults.push(fault);
  return faults;
}

/** Snapshot and details pack hold what the examples of list, page and agency hold. */
function staleCopies({ snapshot, details }: ContractExamples): string[] {
  const agency = exampleValue<Agency>('agency');
  const [first] = exampleValue<ProcedureList>('procedure-list').items;
  const { procedure, ...page } = exampleValue<ProcedureDetail>('procedure-detail');
  const kept = decodeSnapshot(snapshot);
  const pack = decodeDetails(details);
  const found = pack.detail(procedure.code);
  const isSame = (one: unknown, other: unknown) => canonical(one) === canonical(other);
  return [
    ...(isSame(kept.procedures, [first]) && isSame(kept.agency, agency) ? [] : ['snapshot: not of the list example']),
    ...(found && isSame({ ...found, procedure: found.procedure.name }, { ...page, procedure: procedure.name })
      ? []
      : ['details: not of the page example']),
  ];
}
