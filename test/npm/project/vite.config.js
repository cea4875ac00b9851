/** What any project has that shows two pages; nothing here is for our packages. */
export default {
  build: { rollupOptions: { input: ['index.html', 'react.html'] } },
  oxc: { jsx: { runtime: 'automatic' } },
};
