/** What people ask about filing itself, answered in plain words, for one place. One content for every page that shows it. */
import type { Agency, GuidanceTopic } from '@motcua/openapi';
import { counterPayments, resultWays } from '../facts/counter-words.js';
import { portalHome } from '../portal/portal-home.js';
import { portalLookupUrl } from '../portal/portal-lookup-url.js';

export interface GuidanceLine {
  readonly text: string;
  /** Where the whole line leads. */
  readonly href?: string | undefined;
}

export interface GuidanceSection {
  /** Also the fragment of its address. */
  readonly topic: GuidanceTopic;
  readonly question: string;
  readonly lines: readonly GuidanceLine[];
}

export interface GuidanceSite {
  readonly agency: Agency | undefined;
  readonly searchPage: string;
  /** Where dossiers that were filed here are looked up; undefined where this site receives none. */
  readonly trackingPage: string | undefined;
}

const line = (text: string, href?: string): GuidanceLine => ({ text, href });

const answers: Record<GuidanceTopic, { readonly question: string; answer(site: GuidanceSite): GuidanceLine[] }> = {
  'filing-online': {
    question: 'Nộp hồ sơ trên mạng thế nào?',
    answer: ({ agency, searchPage, trackingPage }) => [
      line('Tìm giấy tờ cần làm: gõ tên thường gọi, ví dụ “khai sinh”.', searchPage),
      line('Ở trang của thủ tục, xem cần giấy gì, mất bao lâu, bao nhiêu tiền.'),
      line(
        trackingPage === undefined
          ? 'Bấm “Chuẩn bị hồ sơ”, trả lời từng câu hỏi, rồi chép sang Cổng Dịch vụ công quốc gia.'
          : 'Bấm “Nộp hồ sơ” hoặc “Chuẩn bị hồ sơ”, rồi trả lời từng câu hỏi.',
      ),
      line('“Làm trọn trên mạng” (toàn trình): từ đầu đến cuối không phải đến nơi.'),
      line('“Phải đến trực tiếp ít nhất một lần” (một phần): có lúc phải đến.'),
      line(`Không quen dùng máy thì nộp giấy tại quầy${helpers(agency)}.`),
    ],
  },
  'sign-in': {
    question: 'Đăng nhập thế nào?',
    answer: () => [
      line('Xem thủ tục và chuẩn bị hồ sơ ở đây thì không cần đăng nhập.'),
      line('Từ năm 2026, đăng nhập Cổng Dịch vụ công quốc gia bằng tài khoản VNeID.', portalHome),
      line('Chưa có VNeID hoặc quên mật khẩu thì hỏi nơi tiếp nhận.'),
      line('Không đưa mật khẩu hay mã xác nhận cho ai, kể cả người giúp bạn.'),
    ],
  },
  paying: {
    question: 'Nộp tiền thế nào?',
    answer: ({ agency, trackingPage }) => [
      line('Trang của mỗi thủ tục ghi bao nhiêu tiền và ai quy định.'),
      line(
        agency
          ? `Tại quầy: ${agency.counterPayments.map((way) => counterPayments[way]).join(', ')}.`
          : 'Nộp tại quầy được. Mỗi nơi nhận tiền một cách, gọi hỏi trước.',
      ),
      ...(trackingPage !== undefined && agency?.collectionAccount
        ? [
            line('Hồ sơ nộp ở đây: quét mã QR ở trang tra cứu bằng ứng dụng ngân hàng.', trackingPage),
            line('Nộp hồ sơ trước, nộp tiền sau cũng được. Người thân quét mã nộp thay được.'),
          ]
        : []),
      line('Hồ sơ nộp trên Cổng Dịch vụ công quốc gia thì nộp tiền theo lời hướng dẫn ở Cổng.'),
    ],
  },
  'by-post': {
    question: 'Nhận kết quả qua bưu điện được không?',
    answer: ({ agency }) => [
      ...resultLines(agency),
      line('Thủ tục cần xem hoặc nộp lại bản chính thì hỏi trước cách đưa bản chính.'),
      line('Gửi hồ sơ qua bưu điện: chỉ khi trang của thủ tục có ghi “Gửi bưu điện”.'),
    ],
  },
  tracking: {
    question: 'Hồ sơ của tôi đến đâu rồi?',
    answer: ({ trackingPage }) => [
      ...(trackingPage === undefined
        ? [line('Gọi nơi tiếp nhận và đọc mã hồ sơ ghi trên giấy tiếp nhận.')]
        : [
            line('Hồ sơ nộp ở đây: gõ mã và khóa tra cứu ghi trên giấy xác nhận.', trackingPage),
            line('Hoặc dùng điện thoại quét mã QR trên giấy xác nhận.'),
          ]),
      line('Hồ sơ nộp trên Cổng Dịch vụ công quốc gia thì gõ mã hồ sơ ở Cổng.', portalLookupUrl),
      ...(trackingPage === undefined ? [] : [line('Mất giấy thì hỏi nơi tiếp nhận.')]),
    ],
  },
  'opening-hours': {
    question: 'Đến đâu, vào giờ nào?',
    answer: ({ agency }) => [
      ...(agency ? placeLines(agency) : [line('Đến Trung tâm Phục vụ hành chính công xã, phường nơi bạn ở.')]),
      line('Ngày lễ, Tết thì nghỉ. Ở xa thì gọi hỏi trước khi đi.'),
    ],
  },
  authorising: {
    question: 'Nộp thay người thân được không?',
    answer: () => [
      line('Nhiều thủ tục nhờ người thân nộp thay được.'),
      line('Cần giấy ủy quyền thì trang của thủ tục ghi ở phần “Cần giấy gì”.'),
      line('Khai tên bạn là người nộp; khai tên người thân là người cần giấy.'),
      line('Có thủ tục phải tự đến. Không rõ thì gọi hỏi nơi tiếp nhận.'),
    ],
  },
  complaint: {
    question: 'Chưa hài lòng thì nói với ai?',
    answer: ({ agency }) => [
      line(
        agency
          ? `Nói với ${agency.receptionPlace.name}, điện thoại ${agency.receptionPlace.phone}${example(agency)}.`
          : 'Nói với nơi nhận hồ sơ của bạn.',
      ),
      line('Hoặc gửi phản ánh, kiến nghị ở Cổng Dịch vụ công quốc gia.', portalHome),
      line('Trễ hẹn thì nơi tiếp nhận phải xin lỗi bằng văn bản và hẹn lại ngày.'),
    ],
  },
};

const example = ({ receptionPlace }: Agency): string => (receptionPlace.isExample ? ' (ví dụ)' : '');

const helpers = (agency: Agency | undefined): string =>
  agency?.supportPlaces.length ? `, hoặc nhờ ${agency.supportPlaces.map(({ name }) => name).join('; ')}` : '';

const placeLines = ({ receptionPlace, supportPlaces }: Agency): GuidanceLine[] => [
  ...[receptionPlace.name, receptionPlace.address, receptionPlace.hours].map((text) => line(text)),
  ...supportPlaces.map(({ name, address, hours }) => line(`Có người giúp: ${name}. ${address}. ${hours}.`)),
];

function resultLines(agency: Agency | undefined): GuidanceLine[] {
  if (!agency) return [line('Tùy nơi và tùy thủ tục. Gọi hỏi nơi tiếp nhận.')];
  const ways = agency.resultWays.map((way) => resultWays[way]).join(', ');
  return agency.resultWays.includes('postal')
    ? [
        line(`Được. Nơi này trả kết quả: ${ways}.`),
        line('Khi nộp, chọn nhận qua bưu điện và ghi rõ địa chỉ. Hỏi trước tiền gửi.'),
      ]
    : [line(`Nơi này chưa gửi kết quả qua bưu điện. Nhận kết quả: ${ways}.`)];
}

/** All topics in the order in which they are read. */
export const guidanceTopics = [
  'filing-online',
  'sign-in',
  'paying',
  'by-post',
  'tracking',
  'opening-hours',
  'authorising',
  'complaint',
] as const satisfies readonly GuidanceTopic[];

/** Everything a page of guidance says. */
export const guidanceFor = (site: GuidanceSite): readonly GuidanceSection[] =>
  guidanceTopics.map((topic) => {
    const { question, answer } = answers[topic];
    return { topic, question, lines: answer(site) };
  });
