/** What an image is does not matter here: every one is small. */
export const openImage = () => ({ metadata: async () => ({ width: 10, height: 10 }) });
// biome-ignore lint/style/noDefaultExport: it stands in for a module that has one
export { openImage as default };
