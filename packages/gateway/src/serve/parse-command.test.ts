import { describe, expect, it } from 'vitest';
import { isBilingualError } from './bilingual-error.js';
import { parseCommand } from './parse-command.js';

const faultOf = (line: string) => {
  try {
    parseCommand(line.split(' ').filter(Boolean));
    return undefined;
  } catch (error) {
    return isBilingualError(error) ? error : undefined;
  }
};

describe('motcua', () => {
  it('reads each command', () => {
    expect(parseCommand(['serve', '--static', '/=a', '--static', '/can-bo=b', '--embed', 'c'])).toEqual({
      name: 'serve',
      flags: { static: ['/=a', '/can-bo=b'], embed: 'c' },
    });
    expect(parseCommand(['serve', '--catalogue', 'danh-muc'])).toEqual({
      name: 'serve',
      flags: { catalogue: 'danh-muc' },
    });
    expect(parseCommand(['migrate'])).toEqual({ name: 'migrate' });
    expect(parseCommand(['catalogue', 'import', 'here'])).toEqual({
      name: 'catalogue import',
      path: 'here',
      asOf: undefined,
    });
    expect(parseCommand(['catalogue', 'import', 'tep.json', '--as-of', '2026-11-20'])).toMatchObject({
      path: 'tep.json',
      asOf: '2026-11-20',
    });
    expect(
      parseCommand(['catalogue', 'sync', '--from', 'https://a.example/v1', '--dry-run', '--pause', '500']),
    ).toEqual({
      name: 'catalogue sync',
      sync: {
        from: 'https://a.example/v1',
        pause: 500,
        isDry: true,
        isFull: false,
        allowManyRepeals: false,
        asJson: false,
      },
    });
    expect(parseCommand(['officer', 'token', '--agency', 'thong-nhat-lang-son', '--role', 'officer'])).toEqual({
      name: 'officer token',
      officer: { agencyId: 'thong-nhat-lang-son', role: 'officer', name: 'Công chức tiếp nhận', days: 90 },
    });
    expect(parseCommand(['static', '--agency', 'thong-nhat-lang-son', '--out', 'trang'])).toEqual({
      name: 'static',
      flags: {},
      wish: {
        agencyId: 'thong-nhat-lang-son',
        out: 'trang',
        catalogue: undefined,
        api: undefined,
        address: undefined,
        compress: false,
        day: undefined,
      },
    });
    const whole =
      'static --agency a --out b --catalogue c --embed d --api https://cong.example/ --address https://x.example/xa';
    expect(parseCommand([...whole.split(' '), '--compress', '--as-of', '2026-11-20'])).toMatchObject({
      flags: { embed: 'd' },
      wish: {
        catalogue: 'c',
        api: 'https://cong.example',
        address: 'https://x.example/xa/',
        compress: true,
        day: '2026-11-20',
      },
    });
    expect(parseCommand(['words', 'import', 'loi.yaml', '--dry-run'])).toEqual({
      name: 'words import',
      file: 'loi.yaml',
      agencyId: undefined,
      isDry: true,
    });
    expect(parseCommand(['agency', 'offer', 'ma.txt', '--agency', 'xa-mau', '--withdraw'])).toEqual({
      name: 'agency offer',
      offer: { agencyId: 'xa-mau', from: { file: 'ma.txt' }, withdraws: true, isDry: false },
    });
    expect(parseCommand([])).toEqual({ name: 'help' });
    expect(parseCommand(['serve', '-h'])).toEqual({ name: 'help' });
  });

  it.each([
    ['chay', 'Không có lệnh "chay".'],
    ['serve --port 80', "Unknown option '--port'"],
    ['serve here', 'Thừa "here".'],
    ['catalogue import x --as-of 31/2/2026', '--as-of phải là ngày dạng 2026-11-23.'],
    ['catalogue sync here', 'Thừa "here".'],
    ['catalogue sync --pause soon', '--pause phải là số mili giây'],
    ['catalogue import --json', 'Lệnh catalogue import không có cờ --json.'],
    ['catalogue import --catalogue x', 'Lệnh catalogue import không có cờ --catalogue.'],
    ['migrate --embed x', 'Lệnh migrate không có cờ --embed.'],
    ['words import', 'Thiếu tên tệp.'],
    ['agency import a.csv --dry-run', 'Lệnh agency import không có cờ --dry-run.'],
    ['agency offer a.txt', 'Thiếu --agency.'],
    ['agency offer --agency a', 'Nêu thủ tục bằng một cách'],
    ['agency offer a.txt --agency a --field x', 'Nêu thủ tục bằng một cách'],
    ['officer token --role officer', 'Thiếu --agency.'],
    ['officer token --agency a --role boss', '--role phải là một trong: officer, helper, supervisor.'],
    ['static --out x', 'Thiếu --agency.'],
    ['static --agency a', 'Thiếu --out.'],
    ['static --agency a --out b --api cong.example', '--api phải là một địa chỉ'],
    ['static --agency a --out b --address https://x.example/?y', '--address phải là một địa chỉ'],
    ['static --agency a --out b --as-of hôm-nay', '--as-of phải là ngày'],
    ['officer token --agency a --role officer --days 0', '--days phải là số ngày, từ 1.'],
  ])('says in both languages what is wrong with: %s', (line, words) => {
    const fault = faultOf(line);
    expect(fault?.message).toMatch(words);
    expect(fault?.message).toMatch('See: motcua --help');
    expect(fault?.exitCode).toBe(2);
  });
});
