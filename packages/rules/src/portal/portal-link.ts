import type { Agency, Procedure } from '@motcua/openapi';

/** The portal's front door, or its search for one code: whoever gave such a link knew no more than the code. */
const plainSearch = /^https:\/\/dichvucong\.gov\.vn\/?(tim-kiem-thu-tuc-hanh-chinh(\?keyword=[\w.]*)?)?$/;

export interface PortalPlace {
  /** `portalId`: the id that the portal itself has for the procedure (`formalityId`, a UUID). */
  readonly procedure: Pick<Procedure, 'code'> & { readonly portalId?: string };
  readonly agency: Pick<Agency, 'wardCode' | 'provinceCode'>;
  /** The offering's own link. One that says more than a code wins: somebody has tried it. */
  readonly handoffUrl: string;
}

/** Where the national portal takes a procedure, with the commune as far as its address can carry it. No contract stands
 * behind these parameters, which a commune's site was seen to use: the citizen has to look whether the commune is right. */
export function portalLink({ procedure, agency, handoffUrl }: PortalPlace): string {
  if (/^https?:\/\//i.test(handoffUrl) && !plainSearch.test(handoffUrl)) return handoffUrl;
  const { code, portalId } = procedure;
  const what = portalId ? { formalityId: portalId } : { keyword: code };
  const { provinceCode, wardCode } = agency;
  const where = provinceCode && {
    searchType: 'PROVINCE',
    provinceCode,
    wardCode,
    commune: 'WARD',
    showAdvanced: 'false',
    isProvince: '0',
    isMinistry: '0',
  };
  return `https://dichvucong.gov.vn/tim-kiem-thu-tuc-hanh-chinh?${new URLSearchParams({ ...what, ...where })}`;
}
