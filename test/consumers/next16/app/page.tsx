// Made while the application is built.
import { DsClient } from '@org/ds-client';

export const dynamic = 'force-static';

export default async function Page() {
  const dossier = await new DsClient().getDossier(20001);
  return <p>{`dossier ${dossier.number}`}</p>;
}
