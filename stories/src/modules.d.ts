declare module '*.css';

/** Made by `pnpm --filter @motcua/elements run manifest`; what comes by default has no type here. */
declare module '*/custom-elements.json';
