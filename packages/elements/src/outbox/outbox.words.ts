/** Words of what waits on this machine, Vietnamese. */
import { catalogue } from '../common/catalogue.js';

const decimal = (amount: number) => String(amount).replace('.', ',');

export const words = catalogue('outbox', {
  title: 'Hồ sơ chờ gửi ở máy này',
  waiting: (count: number) => `${count} hồ sơ đang chờ gửi`,
  noneWaiting: 'Không có hồ sơ nào chờ gửi',
  empty: 'Hồ sơ gửi lúc mất mạng được giữ ở đây. Có mạng thì tự gửi.',
  offline: 'Không có mạng. Giữ trang này mở, có mạng thì tự gửi.',
  shared: 'Máy dùng chung: chỉ hiện giờ và trạng thái. Người khác không đọc được hồ sơ của bạn.',
  list: 'Các hồ sơ ở máy này',

  steps: {
    waiting: 'Đã lưu ở máy này, chờ gửi',
    uploading: 'Đang gửi ảnh',
    sending: 'Đang gửi hồ sơ',
    unknown: 'Đang gửi, chưa biết đã tới nơi chưa',
    accepted: 'Đã tới nơi',
    rejected: 'Nơi nhận không nhận hồ sơ này',
  },
  waitingOffline: 'Đã lưu ở máy này, sẽ gửi khi có mạng',
  why: {
    silent: 'Nơi nhận chưa trả lời. Trang này tự gửi lại.',
    elsewhere: 'Một trang khác đang gửi hồ sơ này. Trang đó đóng thì trang này gửi tiếp.',
  },
  unknown: {
    offline: 'Không cần gửi lại. Có mạng thì trang này tự hỏi nơi nhận.',
    silent: 'Không cần gửi lại. Trang này đang tự hỏi nơi nhận.',
    elsewhere: 'Không cần gửi lại. Một trang khác đang hỏi nơi nhận; trang đó đóng thì trang này hỏi tiếp.',
  },
  copied: 'Đã có tệp của hồ sơ này: có thể được gửi từ máy khác. Vẫn chỉ tính một hồ sơ.',
  arrived: 'Đây là xác nhận đã nộp, chưa phải Giấy tiếp nhận.',
  arrivedSlip: 'Chưa lấy xác nhận? Mở lại trang nộp hồ sơ bằng mã mở lại.',
  rejected: 'Mở lại trang nộp hồ sơ bằng mã mở lại để sửa, rồi gửi.',
  savedAt: (when: string) => `Lưu ở máy này lúc ${when}`,
  arrivedAt: (when: string) => `Tới nơi lúc ${when}`,
  submissionCode: 'Mã nộp',
  impossible: 'Máy này không biết được hồ sơ là của ai. Chỉ gửi đi được, không lưu ra tệp, không xóa được.',
  sent: (sent: string, total: string) => `Đã gửi ${sent} trong ${total}`,
  kilobytes: (size: number) => `${Math.max(1, Math.round(size / 1024))} KB`,
  megabytes: (size: number) => `${decimal(Math.round(size / 104857.6) / 10)} MB`,

  /** Behind the word on a button: which dossier. */
  about: (when: string) => `, hồ sơ lúc ${when}`,
  retry: 'Gửi lại',
  ask: 'Hỏi lại ngay',
  here: 'Làm tiếp ở trang này',
  save: 'Lưu ra tệp',
  remove: 'Xóa khỏi máy này',
  track: 'Theo dõi hồ sơ',

  saving: 'Lưu hồ sơ ra tệp',
  savingMeans: 'Mang tệp sang máy có mạng, mở ở trang này để gửi. Chỉ nơi nhận đọc được tệp.',
  removing: 'Xóa hồ sơ này khỏi máy?',
  removingMeans: {
    unsent: 'Hồ sơ này chưa được gửi. Xóa thì không còn ở đâu nữa, bạn phải làm lại từ đầu.',
    perhaps: 'Hồ sơ này có thể đã tới nơi. Xóa thì máy này không hỏi lại được. Nên chờ thêm, hoặc gọi nơi nhận.',
    refused: 'Nơi nhận không nhận hồ sơ này. Xóa thì bản đang làm cũng mất, bạn phải làm lại từ đầu.',
    arrived: 'Nơi nhận vẫn giữ hồ sơ. Xác nhận và khóa tra cứu ở máy này sẽ mất. Chưa ghi lại khóa thì đừng xóa.',
  },
  removingElsewhere: 'Trang nộp hồ sơ còn mở thì đóng lại trước.',
  proof: 'Mã mở lại hoặc khóa tra cứu',
  proofHint: 'Mã mở lại có 10 chữ và số. Khóa tra cứu có 8, ghi trên xác nhận.',
  wrong: 'Mã chưa đúng. Sai nhiều lần thì phải chờ lâu hơn.',
  checking: 'Đang kiểm tra…',
  yes: 'Xóa hẳn',
  no: 'Giữ lại',
  cancel: 'Thôi',

  saved: (name: string) => `Đã lưu tệp ${name}.`,
  savedNext: 'Tìm tệp trong thư mục tải về. Máy dùng chung: mang tệp đi rồi thì xóa tệp ở đây.',
  removed: 'Đã xóa hồ sơ khỏi máy này.',
  taken: 'Đã nhận hồ sơ vào máy này. Có mạng thì tự gửi.',

  bring: 'Mở tệp hồ sơ từ máy khác',
  bringHint: 'Tên tệp kết thúc bằng “.motcua”.',
  bringButton: 'Mở tệp hồ sơ',
  bringing: 'Đang mở tệp…',

  errors: {
    'not-a-package': 'Tệp này không phải tệp hồ sơ. Chọn tệp có tên kết thúc bằng “.motcua”.',
    damaged: 'Tệp bị hỏng. Lưu lại tệp từ máy cũ rồi mở lại.',
    'newer-version': 'Tệp này do bản mới hơn làm ra. Tải lại trang rồi mở lại.',
    'other-agency': 'Hồ sơ này gửi cho nơi khác. Mở tệp ở trang của nơi đó:',
    'already-here': 'Hồ sơ này đã có ở máy này. Không cần mở lại.',
    'already-arrived': 'Hồ sơ này đã tới nơi. Không cần gửi lại.',
    gone: 'Hồ sơ này không còn chờ ở máy này.',
    'wrong-secret': 'Mã chưa đúng. Sai nhiều lần thì phải chờ lâu hơn.',
    'no-proof': 'Máy này không biết được hồ sơ là của ai. Chỉ gửi đi được.',
    'open-here': 'Hồ sơ này đang mở ở phần nộp hồ sơ của trang này. Xóa ở đó.',
    full: 'Máy này hết chỗ. Xóa bớt tệp trên máy rồi mở lại.',
    storage: 'Trình duyệt chưa làm được việc đó. Chờ một lát rồi thử lại.',
  },
  damagedFile: (file: number) => `Giấy tờ thứ ${file} trong tệp bị hỏng. Lưu lại tệp từ máy cũ rồi mở lại.`,

  unavailable: 'Trình duyệt này không cho đọc những gì đã lưu.',
  blocked: 'Một trang khác đang giữ những gì đã lưu.',
  unavailableSafe: 'Hồ sơ đã lưu vẫn còn ở máy này.',
  unavailableNext: 'Đóng bớt các trang khác rồi bấm “Thử lại”.',
});
