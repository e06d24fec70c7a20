import {
  GetDossierDocument,
  type GetDossierQuery,
  ListDossiersDocument,
  type ListDossiersQuery,
} from '@org/ds-client';

/** What one would write without this package: the same document, one page after the other, no care for faults. */
export async function fetchLoop(
  endpoint: string,
  onPage: (nodes: ReadonlyArray<{ readonly number: number } | null>) => Promise<void> | void,
): Promise<void> {
  let after: string | null | undefined;
  for (;;) {
    const { demarche } = await post<ListDossiersQuery>(
      endpoint,
      String(ListDossiersDocument),
      'ListDossiers',
      {
        number: 1,
        first: 100,
        after: after ?? undefined,
      },
    );
    const { nodes, pageInfo } = demarche.dossiers;
    await onPage(nodes ?? []);
    if (!pageInfo.hasNextPage) return;
    after = pageInfo.endCursor;
  }
}

export async function fetchDossier(endpoint: string, number: number): Promise<GetDossierQuery['dossier']> {
  const data = await post<GetDossierQuery>(endpoint, String(GetDossierDocument), 'GetDossier', { number });
  return data.dossier;
}

async function post<Data>(
  endpoint: string,
  query: string,
  operationName: string,
  variables: object,
): Promise<Data> {
  const response = await fetch(endpoint, {
    method: 'POST',
    headers: { authorization: 'Bearer a-token', 'content-type': 'application/json' },
    body: JSON.stringify({ query, operationName, variables }),
  });
  const { data }: { data: Data } = JSON.parse(await response.text());
  return data;
}
