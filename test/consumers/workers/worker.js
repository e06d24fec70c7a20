import { read } from './reading.js';

export default {
  async fetch(_request, env) {
    try {
      return new Response(await read({ url: env.DS_API_URL, token: env.DS_API_TOKEN }));
    } catch (error) {
      return new Response(String(error?.stack ?? error), { status: 500 });
    }
  },
};
