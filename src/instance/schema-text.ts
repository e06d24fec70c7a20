import type {
  DefinitionNode,
  DirectiveNode,
  DocumentNode,
  FieldDefinitionNode,
  InputValueDefinitionNode,
  NamedTypeNode,
  StringValueNode,
  ValueNode,
} from 'graphql';
import { parse, print, visit } from './graphql.js';
import {
  byName,
  type Definition,
  previewMark,
  type Schema,
  type SchemaField,
  type SchemaInput,
  type SchemaType,
  type TypeKind,
} from './schema.js';

const kinds: Readonly<Partial<Record<DefinitionNode['kind'], TypeKind>>> = {
  ObjectTypeDefinition: 'OBJECT',
  InterfaceTypeDefinition: 'INTERFACE',
  UnionTypeDefinition: 'UNION',
  EnumTypeDefinition: 'ENUM',
  InputObjectTypeDefinition: 'INPUT_OBJECT',
  ScalarTypeDefinition: 'SCALAR',
};

/** The schema that a valid text defines, with root types of the usual names and without extensions. */
export function schemaFromText(text: string): Schema {
  return schemaFromDocument(parse(text, { noLocation: true }));
}

export function schemaFromDocument({ definitions }: DocumentNode): Schema {
  const types = byName(definitions.flatMap((node) => typeOf(node, definitions) ?? []));
  return {
    roots: {
      query: 'Query',
      ...(types.has('Mutation') && { mutation: 'Mutation' }),
      ...(types.has('Subscription') && { subscription: 'Subscription' }),
    },
    types,
  };
}

/** A default as both sides are compared by: neither the spaces nor the zeros after a point matter. */
export function defaultText(value: ValueNode): string {
  return print(
    visit(value, { FloatValue: (node) => ({ ...node, value: String(Number.parseFloat(node.value)) }) }),
  );
}

function typeOf(node: DefinitionNode, all: readonly DefinitionNode[]): SchemaType | undefined {
  const kind = kinds[node.kind];
  if (kind === undefined || !('name' in node) || !node.name) return undefined;
  const named = { ...node, name: node.name };
  const isInput = node.kind === 'InputObjectTypeDefinition';
  const isOutput = node.kind === 'ObjectTypeDefinition' || node.kind === 'InterfaceTypeDefinition';
  return {
    ...definition(named),
    kind,
    fields: byName(isOutput ? (node.fields ?? []).map(field) : []),
    inputs: byName(isInput ? (node.fields ?? []).map(input) : []),
    values: byName(node.kind === 'EnumTypeDefinition' ? (node.values ?? []).map(definition) : []),
    members:
      node.kind === 'UnionTypeDefinition' ? names(node.types) : implementers(named.name.value, node, all),
    interfaces: isOutput ? names(node.interfaces) : [],
    isOneOf: directive(named, 'oneOf') !== undefined,
    specifiedBy: textOf(directive(named, 'specifiedBy')),
  };
}

function implementers(name: string, node: DefinitionNode, all: readonly DefinitionNode[]): string[] {
  if (node.kind !== 'InterfaceTypeDefinition') return [];
  return all.flatMap((one) =>
    one.kind === 'ObjectTypeDefinition' && names(one.interfaces).includes(name) ? [one.name.value] : [],
  );
}

function field(node: FieldDefinitionNode): SchemaField {
  const inputs = byName((node.arguments ?? []).map(input));
  return { ...definition(node), type: print(node.type), inputs };
}

function input(node: InputValueDefinitionNode): SchemaInput {
  const defaultValue = node.defaultValue && defaultText(node.defaultValue);
  return { ...definition(node), type: print(node.type), defaultValue };
}

interface DefinitionSource {
  readonly name: { readonly value: string };
  readonly description?: StringValueNode | undefined;
  readonly directives?: readonly DirectiveNode[] | undefined;
}

function definition(node: DefinitionSource): Definition {
  const deprecated = directive(node, 'deprecated');
  return {
    name: node.name.value,
    deprecationReason: deprecated && (textOf(deprecated) ?? 'No longer supported'),
    isPreview: node.description?.value.startsWith(previewMark) ?? false,
  };
}

function directive({ directives = [] }: DefinitionSource, name: string): DirectiveNode | undefined {
  return directives.find((one) => one.name.value === name);
}

/** What the one argument of a directive says. */
function textOf(node: DirectiveNode | undefined): string | undefined {
  const value = node?.arguments?.[0]?.value;
  return value?.kind === 'StringValue' ? value.value : undefined;
}

function names(nodes: readonly NamedTypeNode[] = []): string[] {
  return nodes.map((node) => node.name.value);
}
