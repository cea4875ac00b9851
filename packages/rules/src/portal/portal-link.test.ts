import { describe, expect, it } from 'vitest';
import { portalLink } from './portal-link.js';
import { provinceCode } from './province-code.js';

const procedure = { code: '2.000635' };
const agency = { wardCode: '06577', provinceCode: '20' };
const plain = 'https://dichvucong.gov.vn/tim-kiem-thu-tuc-hanh-chinh?keyword=2.000635';
const query = (link: string) => Object.fromEntries(new URL(link).searchParams);

describe('the link to the national portal', () => {
  it('names procedure and commune in the place of a plain search for the code', () => {
    const link = portalLink({ procedure, agency, handoffUrl: plain });
    expect(link).toMatch(/^https:\/\/dichvucong\.gov\.vn\/tim-kiem-thu-tuc-hanh-chinh\?/);
    expect(query(link)).toMatchObject({
      keyword: '2.000635',
      searchType: 'PROVINCE',
      provinceCode: '20',
      wardCode: '06577',
    });
  });

  it("opens the procedure itself where the portal's own id is known", () => {
    const portalId = '0190a0ca-0000-4000-8000-000000000635';
    const asked = query(portalLink({ procedure: { ...procedure, portalId }, agency, handoffUrl: plain }));
    expect(asked).toMatchObject({ formalityId: portalId, wardCode: '06577' });
    expect(asked).not.toHaveProperty('keyword');
  });

  it.each([
    'https://dichvucong.gov.vn/tim-kiem-thu-tuc-hanh-chinh?formalityId=1&wardCode=06577',
    'https://dichvucong.gov.vn/thu-tuc-hanh-chinh/0190a0ca',
    'https://dichvucong.bocongan.gov.vn/bo-cong-an/tiep-nhan-online',
  ])('is the one that the agency gave where that says more than a code: %s', (handoffUrl) => {
    expect(portalLink({ procedure, agency, handoffUrl })).toBe(handoffUrl);
  });

  it.each(['', 'https://dichvucong.gov.vn', 'https://dichvucong.gov.vn/', 'javascript:alert(1)'])(
    'is made where nothing usable was given: %j',
    (handoffUrl) => {
      expect(query(portalLink({ procedure, agency, handoffUrl }))).toMatchObject({ keyword: '2.000635' });
    },
  );

  it('leads to the procedure alone where the province is not known', () => {
    expect(portalLink({ procedure, agency: { wardCode: '06577' }, handoffUrl: plain })).toBe(plain);
  });
});

describe('the code of a province', () => {
  it.each([
    ['Lạng Sơn', '20'],
    ['tỉnh Hà Tĩnh', '42'],
    ['Thành phố Đồng Nai', '75'],
    ['TP. Hồ Chí Minh', '79'],
    ['Thanh Hoá', '38'],
    ['Thanh Hóa', '38'],
    ['huế', '46'],
  ])('of %s is %s', (name, code) => {
    expect(provinceCode(name)).toBe(code);
  });

  it.each(['Hà Tây', 'Kiên Giang', ''])('is not made up for %j', (name) => {
    expect(provinceCode(name)).toBeUndefined();
  });
});
