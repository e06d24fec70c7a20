import { type Dossier, DsClient } from '@org/ds-client';

export const dynamic = 'force-dynamic';

async function send(): Promise<void> {
  'use server';
  const client = new DsClient();
  const dossier: Dossier = await client.getDossier(20001);
  const [instructeur] = dossier.instructeurs;
  if (instructeur === undefined) throw new Error('Expected an instructeur.');
  await client.write.envoyerMessage(dossier.number, 'Sent by a server action', {
    instructeur: instructeur.email,
  });
}

export default async function Page() {
  const { messages } = await new DsClient().getDossier(20001);
  return (
    <form action={send}>
      <p>{`sent ${messages.filter(({ body }) => body.includes('server action')).length}`}</p>
      <button type="submit">Send</button>
    </form>
  );
}
