import type { Agency, Procedure } from '@motcua/openapi';
import { procedureHtml, readReference, vietnamDay, withWords } from '@motcua/rules';
import { type Context, Hono } from 'hono';
import { html, raw } from 'hono/html';
import type { CatalogueView } from '../catalogue/catalogue.js';
import { procedureDetail } from '../catalogue/procedure-detail.js';
import { offeredByName } from '../catalogue/procedure-search.js';
import type { RememberedCatalogue } from '../http/remembered-catalogue.js';
import type { Services } from '../services.js';
import { agencyQuery, filingAddress, guidanceAddress, procedureAddress } from './addresses.js';
import { choosePlacePage, placeList, placesFor } from './choose-place.js';
import { callSentence } from './contact.js';
import { guidanceBody } from './guidance-page.js';
import { notFoundPage } from './not-found-page.js';
import { answerPage, type Page } from './page.js';
import { namedAgency, pageAgency } from './page-agency.js';
import { pageStyles, pageStylesPath } from './page-styles.js';
import { themeStyles } from './theme-styles.js';

/** What a page is made of. */
interface Asked {
  readonly view: CatalogueView;
  readonly agency: Agency | undefined;
  /** ISO date in Vietnam. */
  readonly today: string;
  readonly c: Context;
}

/** Undefined says that the page's address names something unknown. */
type PageOf = (asked: Asked) => Page | undefined;

export interface HostedPageServices extends Pick<Services, 'config' | 'now'> {
  readonly catalogue: RememberedCatalogue;
}

/** Pages on the gateway's own address, one element each, for sites that have none or that run scripts of others. */
export function hostedPages({ catalogue, config, now }: HostedPageServices): Hono {
  const page = (pageOf: PageOf) => async (c: Context) => {
    const view = await catalogue.view();
    const agency = pageAgency(c, view);
    const isUnknown = namedAgency(c) !== undefined && !agency;
    const found = isUnknown ? undefined : pageOf({ view, agency, today: vietnamDay(now().getTime()), c });
    return found ? answerPage(c, found) : notFoundPage(c, catalogue);
  };
  const app = new Hono()
    .get(pageStylesPath, (c) => keptStyles(c, pageStyles))
    .get('/page/:file{colour-[0-9a-f]{6}\\.css}', (c) => {
      const styles = themeStyles(c.req.param('file').slice('colour-'.length, -'.css'.length));
      return styles === undefined ? c.notFound() : keptStyles(c, styles);
    })
    .get('/tim', page(searchPage))
    .get('/thu-tuc', page(anyProcedurePage))
    .get('/thu-tuc/:code', page(procedurePage))
    .get('/nop', page(anyFilingPage))
    .get('/nop/:code', page(filingPage))
    .get('/tra-cuu', page(trackingPage))
    .get('/nop-phi/:ref', page(paymentPage))
    .get('/cho-gui', page(outboxPage))
    .get('/huong-dan', page(guidancePage));
  if (!config.mounts.some((mount) => mount.prefix === '/')) app.get('/', page(searchPage));
  return app;
}

const keptStyles = (c: Context, styles: string): Response =>
  c.body(styles, 200, {
    'Content-Type': 'text/css; charset=utf-8',
    'Cache-Control': 'public, max-age=31536000, immutable',
  });

// What an element holds is shown while it loads, too, which takes seconds on a weak link: its words fit both.
const searchPage: PageOf = ({ view, agency, today }) => ({
  title: 'Tìm thủ tục',
  agency,
  body: html`<motcua-procedure-search heading-level="1">
<h1>Bạn cần làm giấy tờ gì?</h1>
${callSentence(agency)}
<ul>${offeredByName(view, agency?.agencyId, today).map(
    ({ procedure: { code, plainName } }) => html`<li><a href="${procedureAddress(code, agency)}">${plainName}</a></li>`,
  )}</ul>
</motcua-procedure-search>
<p class="more"><a href="${guidanceAddress(agency)}">Hướng dẫn: nộp hồ sơ, đăng nhập, nộp tiền, nhận kết quả</a></p>${agency || view.agencies.length === 0 ? '' : placeList(view)}`,
});

/** The procedure of the address, as the agency of the page calls it. */
function procedureOf({ view, agency, c }: Asked): Procedure | undefined {
  const procedure = view.procedure(c.req.param('code') ?? '');
  return procedure && withWords(procedure, agency && view.words(agency.agencyId, procedure.code));
}

const procedurePage: PageOf = (asked) => {
  const { view, agency, today } = asked;
  const procedure = procedureOf(asked);
  if (!procedure || (agency && !view.offering(agency.agencyId, procedure.code))) return undefined;
  const { code, plainName } = procedure;
  const detail = procedureDetail(view, code, agency?.agencyId, today);
  const canChoosePlace = !agency && placesFor(view, procedure, today).length > 0;
  return {
    title: plainName,
    agency,
    hasContact: true,
    media: (detail.words?.recordings ?? []).flatMap(({ url }) => (URL.canParse(url) ? new URL(url).origin : [])),
    body: html`<motcua-procedure procedure-code="${code}" heading-level="1">
${raw(
  procedureHtml(detail, {
    today,
    procedurePage: (other) => procedureAddress(other, agency),
    filingPage: agency && ((other) => filingAddress(other, agency)),
    ...(canChoosePlace && { choosePlacePage: `/nop/${encodeURIComponent(code)}` }),
  }),
)}${agency ? '' : callSentence(undefined)}
</motcua-procedure>`,
  };
};

const filingPage: PageOf = (asked) => {
  const { view, agency, today } = asked;
  const procedure = procedureOf(asked);
  if (!procedure) return undefined;
  if (!agency) return choosePlacePage(view, procedure, today);
  if (!view.offering(agency.agencyId, procedure.code)) return undefined;
  return {
    title: `Nộp hồ sơ: ${procedure.plainName}`,
    agency,
    body: html`<motcua-submission-wizard procedure-code="${procedure.code}" heading-level="1">
<h1>${procedure.plainName}</h1>
<p>Chưa thấy phần nộp hồ sơ thì chờ một lát. Không nộp được trên mạng thì bạn vẫn nộp giấy tại quầy được.</p>
<p><a href="${procedureAddress(procedure.code, agency)}">Xem cần giấy gì, mất bao lâu, bao nhiêu tiền</a>.</p>
${callSentence(agency)}
</motcua-submission-wizard>`,
  };
};

// What a machine without a network shows of a procedure that was never opened on it: the address names it behind the `?`.
const anyProcedurePage: PageOf = ({ agency }) => ({
  title: 'Thủ tục',
  agency,
  body: html`<motcua-procedure heading-level="1">
<h1>Thủ tục</h1>
<p>Chưa thấy thông tin thì chờ một lát, hoặc <a href="/tim${agencyQuery(agency)}">tìm thủ tục</a>.</p>
${callSentence(agency)}
</motcua-procedure>`,
});

const anyFilingPage: PageOf = ({ agency }) => ({
  title: 'Nộp hồ sơ',
  agency,
  body: html`<motcua-submission-wizard heading-level="1">
<h1>Nộp hồ sơ</h1>
<p>Chưa thấy phần nộp hồ sơ thì chờ một lát, hoặc <a href="/tim${agencyQuery(agency)}">tìm thủ tục</a>. Không nộp được trên mạng thì bạn vẫn nộp giấy tại quầy được.</p>
${callSentence(agency)}
</motcua-submission-wizard>`,
});

// The secret stands in the fragment, which never reaches a server; code and secret are read by the element alone.
const trackingPage: PageOf = ({ agency }) => ({
  title: 'Tra cứu hồ sơ',
  agency,
  body: html`<motcua-status-tracker heading-level="1">
<h1>Tra cứu hồ sơ</h1>
<p>Chưa thấy phần tra cứu thì chờ một lát. Không tra cứu được thì hỏi ở đây:</p>
<p>Có thể hỏi qua điện thoại: đọc mã ghi trên giấy xác nhận.</p>
${callSentence(agency)}
</motcua-status-tracker>
<p><a href="/cho-gui${agencyQuery(agency)}">Hồ sơ chờ gửi ở máy này</a></p>`,
});

// What waits lies in the visitor's own browser: this page has what was filed on the gateway's pages.
const outboxPage: PageOf = ({ agency }) => ({
  title: 'Hồ sơ chờ gửi ở máy này',
  agency,
  body: html`<motcua-outbox heading-level="1">
<h1>Hồ sơ chờ gửi ở máy này</h1>
<p>Chưa thấy danh sách thì chờ một lát. Hồ sơ đã lưu vẫn còn ở máy này.</p>
${callSentence(agency)}
</motcua-outbox>`,
});

const paymentPage: PageOf = ({ agency, c }) => {
  const reference = readReference(c.req.param('ref') ?? '');
  if (!reference) return undefined;
  return {
    title: 'Nộp tiền cho hồ sơ',
    agency,
    // The address names a dossier, and a shared computer should not remember whose fee was paid.
    keep: false,
    body: html`<motcua-payment-button code="${reference.code}" heading-level="1">
<h1>Nộp tiền cho hồ sơ</h1>
<p>Chưa thấy phần nộp tiền thì chờ một lát. Không nộp được trên mạng thì nộp tại quầy.</p>
<p>Có thể nộp tiền tại quầy khi đến nhận kết quả.</p>
${callSentence(agency)}
</motcua-payment-button>`,
  };
};

const guidancePage: PageOf = ({ agency }) => ({
  title: 'Hướng dẫn làm giấy tờ',
  agency,
  body: guidanceBody({
    agency,
    searchPage: `/tim${agencyQuery(agency)}`,
    trackingPage: `/tra-cuu${agencyQuery(agency)}`,
  }),
});
