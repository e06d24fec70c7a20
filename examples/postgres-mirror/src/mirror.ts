// Keeps demarches as PostgreSQL tables: DATABASE_URL=postgres://… DS_API_TOKEN=… npm run mirror -- 1234 5678
import { DsClient } from '@org/ds-client';
import { mirror, postgres } from '@org/ds-client/mirror';

const demarches = process.argv.slice(2).map(Number);
for await (const step of mirror(new DsClient(), demarches, {
  to: postgres(process.env.DATABASE_URL ?? ''),
})) {
  console.log(step.demarche, step.dossiers, step.deleted);
  // What PostgreSQL refused stays due for the next run: a scheduler learns of it by the exit code.
  if (step.refused.length > 0) process.exitCode = 1;
}
