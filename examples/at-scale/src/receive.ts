// Takes the webhooks of the API: each delivery is verified, stored and answered, and nothing else. What is stored is that its demarche
// changed: whoever follows it (produce) walks it next, once for the queue and for all who listen there. A delivery that is lost costs
// a minute and no change, since the follower looks anyway. While a secret is renewed, give the new one and the old one:
// DATABASE_URL=… PORT=8080 DS_WEBHOOK_SECRET='whsec_new whsec_old' npm run receive
import { once } from 'node:events';
import { nodeHandler } from '@org/ds-client/webhooks';
import { connect } from './services.js';

// It faces the internet, and sends nothing: it has no token to lose.
const { queue, log, serve, signal, close } = await connect({ token: null });
const handler = nodeHandler({
  secret: (process.env.DS_WEBHOOK_SECRET ?? '').split(' ').filter((secret) => secret !== ''),
  async onEvents({ demarche_number: demarche, events }) {
    await queue.hint([demarche]);
    log('hinted', {
      demarche,
      events: events.map(({ type, dossier_number: dossier }) => ({ type, dossier })),
    });
  },
  // A refused signature, or a database that is away: the API delivers again.
  onError: (error) => log('refused', { message: error instanceof Error ? error.message : String(error) }),
});
if (!serve(handler)) throw new Error('Set PORT: deliveries come there, from the proxy that speaks HTTPS.');
if (!signal.aborted) await once(signal, 'abort');
await close();
