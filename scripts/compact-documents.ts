// The codegen plugin that writes the documents of src/generated/operations.ts: those of typed-document-node, without the
// indentation. Every program carries them as text and sends them with each request; a line for each field stays.
import { plugin as typedDocuments } from '@graphql-codegen/typed-document-node';

type Plugin = typeof typedDocuments;

export async function plugin(
  ...given: Parameters<Plugin>
): Promise<{ prepend?: string[]; append?: string[]; content: string }> {
  const made = await typedDocuments(...given);
  const output = typeof made === 'string' ? { content: made } : made;
  return { ...output, content: output.content.replace(/\n +/g, '\n') };
}
