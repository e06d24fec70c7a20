import { scenario } from './scenario.js';

test('does what every consumer does', async () => {
  await expect(scenario({ url: process.env.DS_API_URL, token: process.env.DS_API_TOKEN })).resolves.toBe(
    'ok',
  );
});
