import type { FieldNode, OperationDefinitionNode } from 'graphql';
import type { Question } from './question.js';

/**
 * The numbers and ids that a request asked by, in words: `number 12`, `labelId TGFiZWwtNQ== (Label 5)`. Empty where it
 * named none. One word of the API ("not found") stands for any of them.
 */
export function askedFor(asked: Question['asked'], field: string | number | undefined): string {
  if (!asked) return '';
  const names = new Map<string, string>();
  collect(argumentsOf(asked, field) ?? asked.variables.value, names, 0);
  return [...names].map(([name, value]) => `${name} ${value}`).join(', ');
}

const naming = /^(number|id|\w+Number|\w+Id)$/;
const DEEPEST = 3;

function collect(value: unknown, names: Map<string, string>, depth: number): void {
  if (typeof value !== 'object' || value === null || depth > DEEPEST) return;
  for (const [name, inner] of Object.entries(value)) {
    if (typeof inner === 'object') collect(inner, names, depth + 1);
    else if (naming.test(name) && name !== 'clientMutationId') {
      if (typeof inner === 'number') names.set(name, String(inner));
      if (typeof inner === 'string' && inner.length <= 100) names.set(name, `${inner}${decodeId(inner)}`);
    }
  }
}

/** What an id says in clear, in brackets. */
function decodeId(id: string): string {
  const match = /^([A-Z]\w{0,40})-(\d{1,10})$/.exec(Buffer.from(id, 'base64').toString('latin1'));
  return match ? ` (${match[1]} ${match[2]})` : '';
}

/** The arguments of a root field, as its document writes them. */
function argumentsOf(
  { text, variables, syntax }: NonNullable<Question['asked']>,
  name: string | number | undefined,
): object | undefined {
  if (!syntax) return undefined;
  try {
    const { definitions } = syntax.parse(text, { noLocation: true });
    const fields = definitions
      .filter((one): one is OperationDefinitionNode => one.kind === 'OperationDefinition')
      .flatMap(({ selectionSet }) => selectionSet.selections)
      .filter((one): one is FieldNode => one.kind === 'Field');
    const field =
      fields.find((one) => (one.alias ?? one.name).value === name) ??
      (fields.length === 1 ? fields[0] : undefined);
    if (!field?.arguments?.length) return undefined;
    const values = { ...variables.value };
    return Object.fromEntries(
      field.arguments.map((one) => [one.name.value, syntax.valueFromASTUntyped(one.value, values)]),
    );
  } catch {
    // A stored document has no text here: the message then leaves the arguments out.
    return undefined;
  }
}
