import { describe, expect, it } from 'vitest';
import { resultsFact } from './results-fact.js';

const named = (...names: string[]) => resultsFact(names.map((name) => ({ name, code: '' }))).map(({ name }) => name);

describe('what comes out of a procedure', () => {
  it('has no bullet, and no code that a page ran into it', () => {
    expect(named('- Giấy phép thả diều', 'Biên bảnMã: KQ.G10.000001- Gửi các bên', '...')).toEqual([
      'Giấy phép thả diều',
      'Biên bản',
    ]);
  });

  it('is what people come for, and not the letter that turns them down', () => {
    expect(
      named(
        'Phiếu từ chối tiếp nhận, giải quyết hồ sơ',
        'Thông báo không được miễn thuế',
        'Văn bản thông báo lý do từ chối',
        'Văn bản từ chối nhận di sản được chứng thực',
      ),
    ).toEqual(['Văn bản từ chối nhận di sản được chứng thực']);
  });

  it('keeps its code', () => {
    expect(resultsFact([{ name: 'Giấy khai sinh', code: 'KQ.1' }])).toEqual([{ name: 'Giấy khai sinh', code: 'KQ.1' }]);
  });
});
