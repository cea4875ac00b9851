/** The parts that all pages of one commune's site share, as text of a page. */

const capital = (text) => text.charAt(0).toUpperCase() + text.slice(1);

export const phone = ({ phone: number, isExample }) =>
  `<strong class="phone">${number}</strong>${isExample ? ' (ví dụ)' : ''}`;

/** The one script tag, and the page's own styles. */
export const pageHead = ({ agencyId }) => `<link rel="icon" href="star.svg" type="image/svg+xml">
<link rel="stylesheet" href="commune.css">
<link rel="stylesheet" href="theme.css">
<script src="/embed/v1/motcua.js" data-api="/" data-agency="${agencyId}" data-search-page="index.html" data-procedure-page="thu-tuc.html?thu-tuc={code}" data-filing-page="nop.html?thu-tuc={code}" data-tracking-page="tra-cuu.html" data-payment-page="tra-cuu.html" defer></script>`;

const tabs = [
  ['index.html', 'Làm giấy tờ'],
  ['tra-cuu.html', 'Tra cứu hồ sơ'],
];

export const communeHeader = (
  { shortName, province },
  { places, current },
) => `<a class="skip" href="#noi-dung">Tới nội dung chính</a>
<header class="banner">
  <div class="wide">
    <a class="name" href="index.html"><img src="star.svg" alt="" width="48" height="48"><span><strong>${capital(shortName)}</strong><span>${capital(province)}</span></span></a>
    <nav aria-label="Trang chính">
      <ul>
${tabs.map(([page, name]) => `        <li><a href="${page}"${page === current ? ' aria-current="page"' : ''}>${name}</a></li>`).join('\n')}
        <li><a href="#lien-he">Liên hệ</a></li>
      </ul>
    </nav>
    <details class="places">
      <summary>Xã, phường khác</summary>
      <ul class="place-list">
${places.map(({ href, isHere, shortName: name, province: where }) => `        <li><a class="place${isHere ? ' place-here" aria-current="true' : ''}" href="${href}">${capital(name)}<span>, ${where}</span></a></li>`).join('\n')}
      </ul>
    </details>
  </div>
</header>`;

export const communeFooter = ({ receptionPlace: place }) => `<footer id="lien-he">
  <div class="wide">
    <h2>Liên hệ</h2>
    <p><strong>${place.name}</strong></p>
    <p>${place.address}</p>
    <p>${place.hours}</p>
    <p>Điện thoại: ${phone(place)}</p>
    <p class="note">Trang mẫu để thử. Địa chỉ, giờ làm việc và số điện thoại là ví dụ.</p>
  </div>
</footer>`;
