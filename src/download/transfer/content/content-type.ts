/** What is odd about the content type of an answer; undefined where nothing is, or nothing was announced. */
export function oddContentType(
  announced: string | null | undefined,
  actual: string | null,
): string | undefined {
  if (!announced || !actual) return undefined;
  const [expected, sent] = [essence(announced), essence(actual)];
  // Storage hosts send this generic type for any file.
  if (sent === expected || sent === 'application/octet-stream') return undefined;
  return `The storage host sends ${sent}, announced was ${expected}`;
}

function essence(contentType: string): string {
  return (contentType.split(';', 1)[0] ?? '').trim().toLowerCase();
}
