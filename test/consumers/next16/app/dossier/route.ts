import { DsClient } from '@org/ds-client';
import { scenario } from '../../scenario.js';

export const dynamic = 'force-dynamic';

export async function GET(request: Request): Promise<Response> {
  const client = new DsClient();
  const { state } = await client.getDossier(20001, { signal: request.signal });
  const said = await scenario({ url: process.env.DS_API_URL, token: process.env.DS_API_TOKEN });
  return Response.json({ state, said });
}
