// Downloads and verifies every file of a demarche: API_TOKEN=… DEMARCHE_NUMBER=… npx tsx examples/download-files.ts
import { DsClient } from '@org/ds-client';
import { downloadFiles } from '@org/ds-client/download';

const number = Number(process.env.DEMARCHE_NUMBER);
if (!Number.isInteger(number)) throw new Error('Set DEMARCHE_NUMBER to the number of a demarche.');
const client = new DsClient();
const files = client.files(number);

for await (const { file, byteLength, sha256, verified } of downloadFiles(files, {
  refresh: client.refreshFile,
})) {
  console.log(
    `${file.dossierNumber} ${file.filename} ${byteLength} bytes, sha256 ${sha256} (${verified.join(', ')})`,
  );
}
