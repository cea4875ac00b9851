/** Officers by tokens that say themselves what they are: `Bearer mau.officer.thong-nhat-lang-son`. */
export const deskRoles = ['officer', 'helper', 'supervisor'] as const;
export type DeskRole = (typeof deskRoles)[number];

export interface Officer {
  readonly role: DeskRole;
  readonly agencyId: string;
}

export const tokenOf = ({ role, agencyId }: Officer): string => `mau.${role}.${agencyId}`;

export function officerIn(headers: Headers): Officer | undefined {
  const [, word, agencyId = ''] = /^Bearer mau\.(\w+)\.([\w-]+)$/.exec(headers.get('Authorization') ?? '') ?? [];
  const role = deskRoles.find((one) => one === word);
  return role && { role, agencyId };
}
