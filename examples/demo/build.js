// Builds everything for `pnpm start`: one line while it works, the whole output only where it failed.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

console.log('Đang biên dịch (lần đầu khoảng nửa phút)…');
const root = fileURLToPath(new URL('../..', import.meta.url));
const pnpm = process.env.npm_execpath ?? 'pnpm';
const [command, args] = /\.c?js$/.test(pnpm) ? [process.execPath, [pnpm]] : [pnpm, []];
const { status, stdout, stderr, error } = spawnSync(command, [...args, '--silent', 'build'], {
  cwd: root,
  encoding: 'utf8',
});
if (status !== 0) {
  console.error(`${stdout ?? ''}${stderr ?? ''}${error ? error.message : ''}`);
  console.error('Chưa biên dịch được; lỗi ở trên. / The build failed; see above.');
  process.exit(1);
}
