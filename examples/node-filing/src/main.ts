/**
 * Files a dossier for a relative from Node, without a widget, and prints what the citizen's slip would hold:
 *
 *     node dist/main.js http://127.0.0.1:8080 path/to/authorisation.jpg
 */
import { readFile } from 'node:fs/promises';
import { createClient, isProblemError } from '@motcua/client';
import { formatMoney, groupCode, statusOf } from '@motcua/rules';
import { fileDossier } from './file-dossier.js';

const [baseUrl, photoPath] = process.argv.slice(2);
if (!baseUrl || !photoPath) {
  console.error('Cần địa chỉ của cổng và đường dẫn tới ảnh giấy ủy quyền (JPEG, PNG hoặc PDF).');
  process.exit(2);
}
const client = createClient({ baseUrl });
try {
  const { receipt, trackingSecret } = await fileDossier(client, await readFile(photoPath));
  console.log(`Mã nộp: ${receipt.submissionCode}`);
  console.log(`Khóa tra cứu: ${groupCode(trackingSecret)}`);
  const { status, fee } = await client.dossiers.status(receipt.submissionCode, { secret: trackingSecret });
  console.log(`Trạng thái: ${statusOf(status).plain}`);
  console.log(`Lệ phí: ${fee.amount === null ? 'chưa rõ' : formatMoney(fee.amount)}`);
} catch (error) {
  const words = isProblemError(error) ? [error.problem.title, error.problem.detail] : [String(error)];
  console.error(`Chưa nộp được: ${words.filter(Boolean).join('. ')}`);
  process.exitCode = 1;
}
