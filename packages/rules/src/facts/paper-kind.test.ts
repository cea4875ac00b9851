import { describe, expect, it } from 'vitest';
import { paperKindOf } from './paper-kind.js';
import { paperKinds } from './paper-kinds.js';

const kind = (plainName: string, name = '') => paperKindOf({ plainName, name });

describe('the short name of a paper', () => {
  it.each([
    ['Tờ khai đăng ký khai sinh', 'Tờ khai'],
    ['Mẫu hộ tịch điện tử tương tác đăng ký kết hôn', 'Tờ khai'],
    ['Đơn xin gia hạn giấy phép xây dựng', 'Đơn'],
    ['Căn cước, hộ chiếu hoặc giấy tờ khác có ảnh, còn hạn', 'Căn cước'],
    ['Giấy chứng minh nhân dân cũ 9 số', 'Căn cước'],
    ['Giấy cho người làm đại diện', 'Giấy ủy quyền'],
    ['Văn bản uỷ quyền (được chứng thực)', 'Giấy ủy quyền'],
    ['Giấy chứng sinh. Không có thì nộp giấy người làm chứng hoặc giấy cam đoan.', 'Giấy chứng sinh'],
    ['Sổ đỏ, sổ hồng bản gốc', 'Sổ đỏ'],
    ['Bản sao giấy chứng nhận quyền sử dụng đất', 'Sổ đỏ'],
    ['02 ảnh 4x6cm mới chụp', 'Ảnh'],
    ['Bản sao hợp đồng dịch vụ, kèm giấy giới thiệu', 'Hợp đồng'],
    ['Giấy tờ cho thấy bạn đang ở đâu', 'Giấy tờ chỗ ở'],
    ['Bản sao Giấy chứng nhận đăng ký hộ kinh doanh', 'Giấy đăng ký kinh doanh'],
  ])('of "%s" is "%s"', (name, expected) => expect(kind(name)).toBe(expected));

  it('is what the paper is, not what it speaks of further on, nor what else it names', () => {
    expect(kind('Tờ khai, kèm căn cước')).toBe('Tờ khai');
    expect(kind('Ông bà, cha mẹ, vợ chồng, anh chị em ruột')).toBeUndefined();
    expect(kind(`Mô tả ${'rất dài '.repeat(20)} sổ đỏ`)).toBeUndefined();
  });

  it('comes from the legal name where the plain one has none, whichever way its marks are written', () => {
    expect(kind('Giấy báo nghỉ hẳn kinh doanh', 'Thông báo chấm dứt hoạt động')).toBe('Thông báo');
    expect(kind('Tờ khai'.normalize('NFD'))).toBe('Tờ khai');
    expect(kind('Xxx', 'Yyy')).toBeUndefined();
  });

  it('fits a line of search results, and no two are the same', () => {
    const names = paperKinds.map(([name]) => name);
    expect(names.filter((name) => name.length > 26)).toEqual([]);
    expect(new Set(names).size).toBe(names.length);
  });
});
