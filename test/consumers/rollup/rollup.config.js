import commonjs from '@rollup/plugin-commonjs';
import json from '@rollup/plugin-json';
import resolve from '@rollup/plugin-node-resolve';

export default {
  input: 'main.js',
  output: { dir: 'dist', format: 'es' },
  plugins: [resolve({ preferBuiltins: true }), commonjs(), json()],
  onwarn(warning, warn) {
    // Libraries that are not ours have circles; a name that is not there would be ours.
    if (warning.code === 'UNRESOLVED_IMPORT' || warning.code === 'MISSING_EXPORT')
      throw new Error(warning.message);
    if (warning.code !== 'CIRCULAR_DEPENDENCY' && warning.code !== 'THIS_IS_UNDEFINED') warn(warning);
  },
};
