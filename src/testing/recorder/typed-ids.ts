import { readTypedId } from '../ids.js';

/** Whether a text is an id as the API makes them, which names a record and nobody: any other may hold anything. */
export function isTypedId(text: string): boolean {
  const typed = readTypedId(text);
  return (
    typed !== undefined &&
    /^[A-Z][A-Za-z]+$/.test(typed.name) &&
    /^(?:\d+(?:\|[0-9A-Z]{26})?|[0-9A-Z]{26}|type_de_champ\/\d+(?:[.-][a-z_$.0-9]+)?|[0-9a-f-]{36})$/.test(
      typed.key,
    )
  );
}
