import type { Agency } from '@motcua/openapi';
import { pageStyles } from '../pages/page-styles.js';
import { themeStyles } from '../pages/theme-styles.js';

/** The notice board is a table: on a phone each of its rows is a block, on paper its head comes again on every sheet. */
const boardStyles = `
main.wide{max-width:75rem}
table{border-collapse:collapse;width:100%;margin:0 0 24px}
th,td{border:1px solid #767c83;padding:8px;text-align:left;vertical-align:top}
th{background:#f3f4f6}
td p{margin:0 0 4px}
.number{width:3em}
.name{width:30%}
.papers{width:34%}
.board-code{float:right;width:36mm;margin:0 0 16px 16px}
@media screen and (max-width:50em){
thead{position:absolute;left:-999em}
table,tbody,tr,td{display:block;width:auto}
tr{border:1px solid #767c83;margin:0 0 12px}
td{border:0;padding:4px 12px}
td.number{display:none}
td[data-label]::before{content:attr(data-label);display:block;font-weight:700}
}
@media print{
@page{size:A4;margin:12mm}
main,main.wide{max-width:none;padding:0}
table{font-size:9pt;line-height:1.3}
th,td{padding:3px 5px}
td p{margin:0 0 1px}
h2{margin-top:16px}
thead{display:table-header-group}
tr{break-inside:avoid}
h2{break-after:avoid}
a{color:inherit;text-decoration:none}
}
`;

export const siteStyles = ({ theme }: Agency): string =>
  `${pageStyles}${boardStyles}${themeStyles(theme.primary.slice(1)) ?? ''}`;
