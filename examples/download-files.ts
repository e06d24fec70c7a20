// Downloads and verifies every file of a demarche: API_TOKEN=… DEMARCHE_NUMBER=… npx tsx examples/download-files.ts
import { DsClient } from '@org/ds-client';
import { downloadFiles } from '@org/ds-client/download';

const client = new DsClient();
const files = client.files(Number(process.env.DEMARCHE_NUMBER));

for await (const { file, byteLength, sha256, verified } of downloadFiles(files, {
  refresh: client.refreshFile,
})) {
  console.log(
    `${file.dossierNumber} ${file.filename} ${byteLength} bytes, sha256 ${sha256} (${verified.join(', ')})`,
  );
}
