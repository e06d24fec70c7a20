// The codegen plugin that writes the types of src/generated/operations.ts: those of typescript-operations, which knows no
// descriptions of fields, each with what schema.graphql says of it. An editor shows that as documentation.
import { plugin as operationTypes } from '@graphql-codegen/typescript-operations';
import {
  type DocumentNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isEnumType,
  isInterfaceType,
  isObjectType,
} from 'graphql';
import ts from 'typescript';

interface Insertion {
  readonly at: number;
  readonly text: string;
}

export async function plugin(
  schema: GraphQLSchema,
  documents: Array<{ document?: DocumentNode }>,
  config: Parameters<typeof operationTypes>[2],
  info: Parameters<typeof operationTypes>[3],
): Promise<{ prepend?: string[]; append?: string[]; content: string }> {
  const made = await operationTypes(schema, documents, config, info);
  const output = typeof made === 'string' ? { content: made } : made;
  return { ...output, content: describeTypes(output.content, schema, typesOfDocuments(schema, documents)) };
}

/** The type of the API that each generated type of an operation or a fragment stands for, by its name. */
function typesOfDocuments(schema: GraphQLSchema, documents: ReadonlyArray<{ document?: DocumentNode }>) {
  const types = new Map<string, GraphQLNamedType>();
  for (const definition of documents.flatMap(({ document }) => document?.definitions ?? [])) {
    if (definition.kind === 'FragmentDefinition') {
      const type = schema.getType(definition.typeCondition.name.value);
      if (type) types.set(definition.name.value, type);
    }
  }
  return types;
}

function describeTypes(
  content: string,
  schema: GraphQLSchema,
  fragments: ReadonlyMap<string, GraphQLNamedType>,
): string {
  const file = ts.createSourceFile('operations.ts', content, ts.ScriptTarget.Latest, true);
  const insertions: Insertion[] = [];
  for (const statement of file.statements) {
    if (!ts.isTypeAliasDeclaration(statement)) continue;
    const name = statement.name.text;
    const named = schema.getType(name);
    if (isEnumType(named)) {
      const values = named
        .getValues()
        .map((value) => `- \`${value.name}\`: ${value.description ?? value.name}`);
      const text = [named.description ?? name, '', ...values].join('\n');
      const comment = ts.getLeadingCommentRanges(content, statement.pos)?.at(-1);
      if (comment) insertions.push({ at: comment.end, text: `\n${tsdoc(text)}` });
      continue;
    }
    const [fragment = ''] = /^[A-Z][A-Za-z]*?(?=(_\w+_)?Fragment$)/.exec(name) ?? [];
    const root =
      fragments.get(fragment) ??
      (/Query$/.test(name)
        ? schema.getQueryType()
        : /Mutation$/.test(name)
          ? schema.getMutationType()
          : undefined);
    if (root) describe(statement.type, root);
  }
  return insertions
    .sort((a, b) => b.at - a.at)
    .reduce((text, { at, text: added }) => text.slice(0, at) + added + text.slice(at), content);

  function describe(node: ts.TypeNode, type: GraphQLNamedType): void {
    if (ts.isUnionTypeNode(node) || ts.isIntersectionTypeNode(node)) {
      for (const part of node.types) describe(part, type);
    } else if (ts.isParenthesizedTypeNode(node)) {
      describe(node.type, type);
    } else if (ts.isTypeReferenceNode(node)) {
      for (const argument of node.typeArguments ?? []) describe(argument, type);
    } else if (ts.isTypeLiteralNode(node)) {
      const members = node.members.filter(ts.isPropertySignature);
      const own = members.map(typenameOf).find((name) => name !== undefined);
      const parent = (own === undefined ? undefined : schema.getType(own)) ?? type;
      for (const member of members) {
        // A field `value` has an alias of its own for each type; see operations/fragments/champ.graphql.
        const field = fieldOf(parent, member.name.getText(file).replace(/^value_\w+$/, 'value'));
        if (field === undefined) continue;
        const text = descriptionOf(parent, field);
        if (text !== undefined) insertions.push({ at: member.getStart(file), text: `\n${tsdoc(text)}\n` });
        if (member.type) describe(member.type, getNamedType(field.type));
      }
    }
  }

  function typenameOf(member: ts.PropertySignature): string | undefined {
    if (member.name.getText(file) !== '__typename' || !member.type || !ts.isLiteralTypeNode(member.type))
      return;
    return ts.isStringLiteral(member.type.literal) ? member.type.literal.text : undefined;
  }

  function fieldOf(type: GraphQLNamedType, name: string): GraphQLField<unknown, unknown> | undefined {
    const field = isObjectType(type) || isInterfaceType(type) ? type.getFields()[name] : undefined;
    if (field || !isAbstractType(type)) return field;
    return schema
      .getPossibleTypes(type)
      .find((possible) => possible.getFields()[name])
      ?.getFields()[name];
  }

  /** What the schema says of a field; where it says nothing, what it says of the interface's, then of its type. */
  function descriptionOf(type: GraphQLNamedType, field: GraphQLField<unknown, unknown>): string | undefined {
    if (field.description) return field.description;
    const inherited = (isObjectType(type) || isInterfaceType(type) ? type.getInterfaces() : [])
      .map((parent) => parent.getFields()[field.name]?.description)
      .find((text) => text);
    if (inherited) return inherited;
    const named = getNamedType(field.type);
    return isObjectType(named) || isAbstractType(named) || isEnumType(named)
      ? (named.description ?? undefined)
      : undefined;
  }
}

function tsdoc(text: string): string {
  const lines = text.replaceAll('*/', '*\\/').split('\n');
  return lines.length === 1
    ? `  /** ${lines[0]} */`
    : ['/**', ...lines.map((line) => ` * ${line}`.trimEnd()), ' */'].join('\n');
}
