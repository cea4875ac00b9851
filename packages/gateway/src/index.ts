export type { Catalogue, CatalogueView } from './catalogue/catalogue.js';
export { type EmbeddedPostgres, type EmbeddedPostgresOptions, startEmbeddedPostgres } from './database/index.js';
export { createApp } from './http/app.js';
export { type GatewayConfig, readConfig, type StaticMount } from './serve/config.js';
export { type RunningGateway, type StartOptions, startGateway } from './serve/start-gateway.js';
export type { Services } from './services.js';
