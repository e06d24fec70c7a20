import type { FieldNode, FragmentDefinitionNode, OperationDefinitionNode, SelectionSetNode } from 'graphql';
// Deep, because graphql's own index would load all of it.
import { parse } from 'graphql/language/parser.js';
import { valueFromASTUntyped } from 'graphql/utilities/valueFromASTUntyped.js';
import { DsInputError } from '../errors.js';
import type { DocumentInfo } from '../request/document/document-info.js';

/** One mutation of a document. */
export interface MutationField {
  readonly name: string;
  readonly input: unknown;
}

/** The mutations that a document would run, with the inputs that the variables give them. */
export function mutationFields({ text, operationName }: DocumentInfo, variables: object): MutationField[] {
  const { definitions } = parse(text, { noLocation: true });
  const operation = definitions.find(
    (one): one is OperationDefinitionNode =>
      one.kind === 'OperationDefinition' && (!operationName || one.name?.value === operationName),
  );
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const one of definitions) {
    if (one.kind === 'FragmentDefinition') fragments.set(one.name.value, one);
  }
  if (!operation) throw new DsInputError('The document has no such operation.');
  const values: Record<string, unknown> = {};
  for (const { variable, defaultValue } of operation.variableDefinitions ?? []) {
    const name = variable.name.value;
    // Own properties only: a variable may be called `constructor` or `toString`.
    const given: unknown = Object.hasOwn(variables, name) ? Reflect.get(variables, name) : undefined;
    values[name] = given === undefined && defaultValue ? valueFromASTUntyped(defaultValue) : given;
  }
  return rootFields(operation.selectionSet, fragments, new Set())
    .filter((field) => field.name.value !== '__typename')
    .map((field) => {
      const argument = field.arguments?.find((one) => one.name.value === 'input');
      return {
        name: field.name.value,
        input: argument === undefined ? undefined : valueFromASTUntyped(argument.value, values),
      };
    });
}

function rootFields(
  { selections }: SelectionSetNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
  entered: ReadonlySet<string>,
): FieldNode[] {
  return selections.flatMap((selection) => {
    if (selection.kind === 'Field') return [selection];
    if (selection.kind === 'InlineFragment') return rootFields(selection.selectionSet, fragments, entered);
    const name = selection.name.value;
    const fragment = fragments.get(name);
    if (fragment === undefined || entered.has(name)) return [];
    return rootFields(fragment.selectionSet, fragments, new Set([...entered, name]));
  });
}
