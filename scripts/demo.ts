// The main job from end to end: read a dossier, list the files of its demarche, download and verify them all.
// Against the embedded emulator, or against the real API where DS_API_TOKEN and DEMARCHE_NUMBER are set.
import { type DossierFile, DsClient } from '@org/ds-client';
import { downloadFiles } from '@org/ds-client/download';
import { createEmulator } from '@org/ds-client/testing';

const { DS_API_TOKEN, DEMARCHE_NUMBER } = process.env;
/** The demarche that the emulator has by default. */
const EMULATED_DEMARCHE = 1234;
const started = performance.now();

if (DS_API_TOKEN && DEMARCHE_NUMBER) {
  await run(new DsClient(), Number(DEMARCHE_NUMBER));
} else {
  const emulator = createEmulator();
  const server = await emulator.listen(0);
  console.log(`No DS_API_TOKEN and DEMARCHE_NUMBER: using the emulator at ${server.endpoint}\n`);
  await run(new DsClient({ token: emulator.token, endpoint: server.endpoint }), EMULATED_DEMARCHE);
  await server.close();
}

async function run(client: DsClient, demarcheNumber: number): Promise<void> {
  for await (const { number } of client.dossiers(demarcheNumber, { pageSize: 1, prefetch: 0 })) {
    await printDossier(client, number);
    break;
  }

  const files = await client.files(demarcheNumber, { sources: 'all' }).toArray();
  const dossiers = new Set(files.map((file) => file.dossierNumber));
  console.log(`\n${files.length} files in ${dossiers.size} dossiers of demarche ${demarcheNumber}`);

  let bytes = 0;
  let verified = 0;
  let done = 0;
  for await (const download of downloadFiles(files, { refresh: client.refreshFile })) {
    done += 1;
    bytes += download.byteLength;
    if (download.verified.length > 0) verified += 1;
    progress(done, files, bytes, download.file.filename);
  }
  if (process.stdout.isTTY) process.stdout.write('\n');

  const seconds = (performance.now() - started) / 1_000;
  console.log(
    `\nDone: ${dossiers.size} dossiers, ${files.length} files, ${size(bytes)}, ` +
      `${verified} verified (${files.length - verified} made at each download, without a checksum), ${seconds.toFixed(1)} s`,
  );
}

async function printDossier(client: DsClient, number: number): Promise<void> {
  const dossier = await client.getDossier(number);
  console.log(`Dossier ${dossier.number} — ${dossier.state}`);
  console.log(`  démarche   ${dossier.demarche.number} « ${dossier.demarche.title} »`);
  console.log(`  déposé     ${dossier.dateDepot}`);
  console.log(`  modifié    ${dossier.dateDerniereModification}`);
  console.log(`  traité     ${dossier.dateTraitement ?? '—'}`);
  console.log(`  champs     ${dossier.champs.length}, annotations ${dossier.annotations.length}`);
  console.log(`  messages   ${dossier.messages.length}`);
  for (const { createdAt, email, body } of dossier.messages) {
    const text = body
      .replace(/<[^>]+>/g, ' ')
      .replaceAll('&nbsp;', ' ')
      .replace(/\s+/g, ' ')
      .trim();
    console.log(`    ${createdAt}  ${email}  ${text.length > 42 ? `${text.slice(0, 41)}…` : text}`);
  }
}

/** A bar on a terminal, a line for each tenth of the work elsewhere. */
function progress(done: number, files: readonly DossierFile[], bytes: number, filename: string): void {
  const total = files.length;
  if (!process.stdout.isTTY) {
    const tenth = (count: number) => Math.floor((count * 10) / total);
    if (tenth(done) > tenth(done - 1)) console.log(`  ${done}/${total} files, ${size(bytes)}`);
    return;
  }
  const width = 30;
  const filled = Math.round((done / total) * width);
  const room = Math.max(0, (process.stdout.columns ?? 80) - width - 35);
  const name = filename.length > room ? `${filename.slice(0, Math.max(0, room - 1))}…` : filename;
  process.stdout.write(
    `\r\x1b[2K  [${'█'.repeat(filled)}${'░'.repeat(width - filled)}] ${done}/${total} ${size(bytes)} ${name}`,
  );
}

function size(bytes: number): string {
  return bytes < 1_000_000 ? `${(bytes / 1_000).toFixed(1)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}
