// Budgets of what each entry costs a bundle, with its dependencies, minified and compressed with Brotli.
const node = (config) => ({ ...config, platform: 'node', format: 'esm' });

export default [
  {
    name: 'DsClient, with all of graphql, most of which is loaded on demand',
    path: 'dist/index.js',
    import: '{ DsClient }',
    limit: '110 kB',
    modifyEsbuildConfig: node,
  },
  {
    name: 'downloadFile alone: no client, no GraphQL',
    path: 'dist/download/index.js',
    import: '{ downloadFile }',
    limit: '17 kB',
    modifyEsbuildConfig: node,
  },
  {
    name: 'webhooks',
    path: 'dist/webhooks/index.js',
    import: '{ verifyWebhook }',
    limit: '8 kB',
    modifyEsbuildConfig: node,
  },
];
