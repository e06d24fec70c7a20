import { build } from 'esbuild';

const options = { entryPoints: ['main.js'], bundle: true, minify: true, platform: 'node', target: 'node20' };
await build({ ...options, format: 'esm', splitting: true, outdir: 'out/chunks' });
await build({ ...options, format: 'esm', outfile: 'out/single/main.mjs' });
await build({ ...options, format: 'cjs', outfile: 'out/common/main.cjs' });
