import type { DeskDossier, DeskDossierDetail, DossierStatus, FormDefinition } from '@motcua/openapi';

/** A file of the open dossier, fetched with the officer's token and held as an object URL. */
export interface ShownFile {
  readonly fileId: string;
  readonly name: string;
  readonly mediaType: string;
  readonly url: string | undefined;
}

export interface OpenDossier {
  readonly detail: DeskDossierDetail;
  readonly definition: FormDefinition | undefined;
  readonly files: readonly ShownFile[];
}

/** All that the desk page shows. The token lives in memory only: a reload asks for it again. */
export interface DeskState {
  readonly token: string;
  readonly busy: boolean;
  readonly message: string;
  readonly list: readonly DeskDossier[] | undefined;
  readonly filter: DossierStatus | undefined;
  readonly open: OpenDossier | undefined;
  /** The transition that waits for a reason. */
  readonly noteFor: DossierStatus | undefined;
  /** The form about money at the counter is open. */
  readonly settling: boolean;
}

export const firstState: DeskState = {
  token: '',
  busy: false,
  message: '',
  list: undefined,
  filter: undefined,
  open: undefined,
  noteFor: undefined,
  settling: false,
};
