import { readTypedId } from '../ids.js';

/** Whether a text is an id of the API, which identifies a record, not a person. Other texts may be personal data. */
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
