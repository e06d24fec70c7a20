import {
  buildASTSchema,
  buildClientSchema,
  type DefinitionNode,
  type DirectiveNode,
  type DocumentNode,
  type EnumValueDefinitionNode,
  type FieldDefinitionNode,
  type InputValueDefinitionNode,
  Kind,
  lexicographicSortSchema,
  parse,
  printSchema,
  type StringValueNode,
} from 'graphql';
import { completeIntrospection } from '../../src/instance/introspection.js';
import { schemaFromText } from '../../src/instance/schema-text.js';

/**
 * `sdl` refreshed from an introspection result. What the server decides comes from there: names, arguments, types,
 * defaults, what is deprecated. What this project decides stays: descriptions, reasons of deprecations, and the
 * preview definitions that the server lacks. Server texts are never taken over.
 */
export function updateSchema(sdl: string, answer: unknown): string {
  const current = parse(sdl);
  const server = parse(printSchema(buildClientSchema(completeIntrospection(answer, schemaFromText(sdl)))));
  const merged = withPreviews(withOwnTexts(server, textsOf(current)), current);
  return `${printSchema(lexicographicSortSchema(buildASTSchema(merged)))}\n`;
}

type Member = FieldDefinitionNode | InputValueDefinitionNode | EnumValueDefinitionNode;
type Describable = DefinitionNode | Member;

interface Texts {
  description: StringValueNode | undefined;
  deprecated: DirectiveNode | undefined;
}

function textsOf(document: DocumentNode): ReadonlyMap<string, Texts> {
  const texts = new Map<string, Texts>();
  mapNodes(document, (node, coordinate) => {
    const deprecated = directivesOf(node).find((directive) => directive.name.value === 'deprecated');
    texts.set(coordinate, { description: descriptionOf(node), deprecated });
    return node;
  });
  return texts;
}

function withOwnTexts(document: DocumentNode, texts: ReadonlyMap<string, Texts>): DocumentNode {
  return mapNodes(document, (node, coordinate) => {
    const own = texts.get(coordinate);
    const directives = directivesOf(node).map((directive) =>
      directive.name.value === 'deprecated'
        ? (own?.deprecated ?? { ...directive, arguments: [] })
        : directive,
    );
    return { ...node, description: own?.description, directives };
  });
}

/** Adds the types, and the fields of known types, that `current` promises as a preview and `document` lacks. */
function withPreviews(document: DocumentNode, current: DocumentNode): DocumentNode {
  const named = new Map(document.definitions.map((node) => [nameOf(node), node]));
  const missing = current.definitions.filter((node) => isPreview(node) && !named.has(nameOf(node)));
  const previewFields = new Map(
    current.definitions
      .filter((node) => node.kind === Kind.OBJECT_TYPE_DEFINITION)
      .map((node) => [node.name.value, (node.fields ?? []).filter(isPreview)]),
  );
  const definitions = document.definitions.map((node) => {
    if (node.kind !== Kind.OBJECT_TYPE_DEFINITION) return node;
    const has = new Set((node.fields ?? []).map((field) => field.name.value));
    const more = (previewFields.get(node.name.value) ?? []).filter((field) => !has.has(field.name.value));
    return { ...node, fields: [...(node.fields ?? []), ...more] };
  });
  return { ...document, definitions: [...definitions, ...missing] };
}

/** Rewrites each definition and each of its members, outside in, knowing its coordinate. */
function mapNodes(
  document: DocumentNode,
  rewrite: <T extends Describable>(node: T, coordinate: string) => T,
): DocumentNode {
  const field = (owner: string) => (node: FieldDefinitionNode) => {
    const coordinate = `${owner}.${node.name.value}`;
    const args = node.arguments?.map((arg) => rewrite(arg, `${coordinate}(${arg.name.value}:)`));
    return rewrite({ ...node, arguments: args }, coordinate);
  };
  const definitions = document.definitions.map((node): DefinitionNode => {
    const name = nameOf(node);
    switch (node.kind) {
      case Kind.OBJECT_TYPE_DEFINITION:
      case Kind.INTERFACE_TYPE_DEFINITION:
        return rewrite({ ...node, fields: node.fields?.map(field(name)) }, name);
      case Kind.INPUT_OBJECT_TYPE_DEFINITION: {
        const fields = node.fields?.map((input) => rewrite(input, `${name}.${input.name.value}`));
        return rewrite({ ...node, fields }, name);
      }
      case Kind.ENUM_TYPE_DEFINITION: {
        const values = node.values?.map((value) => rewrite(value, `${name}.${value.name.value}`));
        return rewrite({ ...node, values }, name);
      }
      case Kind.SCALAR_TYPE_DEFINITION:
      case Kind.UNION_TYPE_DEFINITION:
        return rewrite(node, name);
      default:
        return node;
    }
  });
  return { ...document, definitions };
}

function isPreview(node: Describable): boolean {
  return descriptionOf(node)?.value.startsWith('Preview') ?? false;
}

function nameOf(node: DefinitionNode): string {
  return 'name' in node ? (node.name?.value ?? '') : '';
}

function descriptionOf(node: Describable): StringValueNode | undefined {
  return 'description' in node ? node.description : undefined;
}

function directivesOf(node: Describable): readonly DirectiveNode[] {
  return ('directives' in node ? node.directives : undefined) ?? [];
}
