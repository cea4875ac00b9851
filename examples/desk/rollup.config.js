import resolve from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';

export default {
  input: 'dist/js/main.js',
  output: { file: 'dist/desk.js', format: 'es' },
  plugins: [resolve({ browser: true }), terser({ ecma: 2022, module: true, format: { comments: false } })],
};
