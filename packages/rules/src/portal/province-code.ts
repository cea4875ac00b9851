import { fold } from '../search/fold.js';

/** The 34 provinces and cities in force since 1 July 2025 with their codes of the General Statistics Office. */
const codes: Readonly<Record<string, string>> = {
  'ha noi': '01',
  'cao bang': '04',
  'tuyen quang': '08',
  'dien bien': '11',
  'lai chau': '12',
  'son la': '14',
  'lao cai': '15',
  'thai nguyen': '19',
  'lang son': '20',
  'quang ninh': '22',
  'bac ninh': '24',
  'phu tho': '25',
  'hai phong': '31',
  'hung yen': '33',
  'ninh binh': '37',
  'thanh hoa': '38',
  'nghe an': '40',
  'ha tinh': '42',
  'quang tri': '44',
  hue: '46',
  'da nang': '48',
  'quang ngai': '51',
  'gia lai': '52',
  'khanh hoa': '56',
  'dak lak': '66',
  'lam dong': '68',
  'dong nai': '75',
  'ho chi minh': '79',
  'tay ninh': '80',
  'dong thap': '82',
  'vinh long': '86',
  'an giang': '91',
  'can tho': '92',
  'ca mau': '96',
};

/** Code of a province by its name, with or without "tỉnh", "thành phố"; nothing for a name that is none today. */
export const provinceCode = (name: string): string | undefined =>
  codes[
    fold(name)
      .trim()
      .replace(/^(tinh|thanh pho|tp\.?)\s+/, '')
      .replace(/\s+/g, ' ')
  ];
