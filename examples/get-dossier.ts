// Reads one dossier: API_TOKEN=… DOSSIER_NUMBER=… npx tsx examples/get-dossier.ts
import { DsClient } from '@org/ds-client';

const number = Number(process.env.DOSSIER_NUMBER);
if (!Number.isInteger(number)) throw new Error('Set DOSSIER_NUMBER to the number of a dossier.');
const client = new DsClient();
const dossier = await client.getDossier(number);

console.log(`Dossier ${dossier.number}: ${dossier.state}, ${client.dossierUrl(dossier.number)}`);
console.log(`Démarche « ${dossier.demarche.title} » (${dossier.demarche.id})`);
console.log(
  `Déposé le ${dossier.dateDepot} par ${dossier.usager.email}, traité le ${dossier.dateTraitement ?? '—'}`,
);
for (const { createdAt, email, body } of dossier.messages) console.log(`${createdAt} ${email}: ${body}`);
