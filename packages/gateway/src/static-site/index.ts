export { type StaticSiteOrder, type StaticSiteReport, writeStaticSite } from './write-static-site.js';
