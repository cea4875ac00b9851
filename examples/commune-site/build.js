/** Writes the sites of the sample communes to dist/: the pilot's at the root, each other one in a folder of its id. A
 * page of dist/ is what a commune's webmaster would write by hand; copy one from there. */
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { communeFooter, communeHeader, pageHead, phone } from './layout.js';

const here = new URL('./', import.meta.url);
const dist = new URL('dist/', here);
const agencies = JSON.parse(readFileSync(new URL('../../packages/gateway/catalogue/agencies.json', here), 'utf8'));

/** Where a commune's site lies below the root. */
const folderOf = (agency) => (agency === agencies[0] ? '' : `${agency.agencyId}/`);

/** A file without a value for one of its places would show `{{…}}` to people. */
function fill(template, values) {
  return template.replace(/\{\{(\w+)\}\}/g, (_, name) => {
    if (!Object.hasOwn(values, name)) throw new Error(`a page asks for {{${name}}}, which there is not`);
    return values[name];
  });
}

function writeSite(agency) {
  const folder = new URL(folderOf(agency), dist);
  const toRoot = folderOf(agency) === '' ? '' : '../';
  const places = agencies.map((one) => ({
    ...one,
    href: `${toRoot}${folderOf(one)}index.html`,
    isHere: one === agency,
  }));
  mkdirSync(folder, { recursive: true });
  cpSync(new URL('site/', here), folder, { recursive: true });
  const { primary } = agency.theme;
  writeFileSync(
    new URL('theme.css', folder),
    `:root {\n  --commune: ${primary};\n  --motcua-color-primary: ${primary};\n}\n`,
  );
  for (const name of readdirSync(new URL('pages/', here)))
    writeFileSync(
      new URL(name, folder),
      fill(readFileSync(new URL(`pages/${name}`, here), 'utf8'), {
        head: pageHead(agency),
        header: communeHeader(agency, { places, current: name }),
        footer: communeFooter(agency),
        agencyId: agency.agencyId,
        place: agency.shortName,
        Place: capital(agency.shortName),
        province: agency.province,
        reception: agency.receptionPlace.name,
        phone: phone(agency.receptionPlace),
        ways: waysOf(agency),
      }),
    );
}

const capital = (text) => text.charAt(0).toUpperCase() + text.slice(1);

/** What this commune makes easier than others: how money is taken, and how results come back. */
function waysOf({ counterPayments, resultWays, supportPlaces }) {
  const lines = [
    `Nộp tiền tại quầy: ${counterPayments.map((way) => payWords[way]).join(', ')}.`,
    `Nhận kết quả: ${resultWays.map((way) => resultWords[way]).join(', ')}.`,
    ...supportPlaces.map(({ name, address }) => `Có người giúp: ${name} – ${address}.`),
  ];
  return lines.map((line) => `<li>${line}</li>`).join('\n        ');
}
const payWords = { cash: 'tiền mặt', card: 'quẹt thẻ (máy POS)', qr: 'quét mã QR' };
const resultWords = { counter: 'tại quầy', postal: 'gửi bưu điện về nhà', online: 'bản điện tử trên mạng' };

rmSync(dist, { recursive: true, force: true });
for (const agency of agencies) writeSite(agency);
