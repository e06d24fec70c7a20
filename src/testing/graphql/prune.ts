import {
  type DocumentNode,
  type GraphQLSchema,
  Kind,
  TypeInfo,
  type VariableDefinitionNode,
  visit,
  visitWithTypeInfo,
} from 'graphql';

/** The document without the fields, arguments, types of fragments and variables that the schema does not have. */
export function pruneToSchema(document: DocumentNode, schema: GraphQLSchema): DocumentNode {
  const info = new TypeInfo(schema);
  const known = (name: string) => schema.getType(name) !== undefined;
  const gone = new Set(
    document.definitions.flatMap((definition) =>
      definition.kind === Kind.FRAGMENT_DEFINITION && !known(definition.typeCondition.name.value)
        ? [definition.name.value]
        : [],
    ),
  );
  const pruned = visit(
    document,
    visitWithTypeInfo(info, {
      FragmentDefinition: (node) => (gone.has(node.name.value) ? null : undefined),
      FragmentSpread: (node) => (gone.has(node.name.value) ? null : undefined),
      InlineFragment: (node) =>
        node.typeCondition && !known(node.typeCondition.name.value) ? null : undefined,
      Field: (node) => (node.name.value !== '__typename' && !info.getFieldDef() ? null : undefined),
      Argument: () => (info.getFieldDef() && !info.getArgument() && !info.getDirective() ? null : undefined),
    }),
  );
  return withoutUnusedVariables(withoutEmptySelections(pruned), known);
}

function withoutEmptySelections(document: DocumentNode): DocumentNode {
  const isEmpty = (node: { selectionSet?: { selections: readonly unknown[] } }) =>
    node.selectionSet?.selections.length === 0 ? null : undefined;
  return visit(document, {
    Field: { leave: isEmpty },
    InlineFragment: { leave: isEmpty },
    OperationDefinition: { leave: isEmpty },
  });
}

function withoutUnusedVariables(document: DocumentNode, known: (name: string) => boolean): DocumentNode {
  const used = new Set<string>();
  visit(document, {
    VariableDefinition: () => false,
    Variable: (node) => {
      used.add(node.name.value);
    },
  });
  const drops = (node: VariableDefinitionNode) => {
    const type = node.type.kind === Kind.NON_NULL_TYPE ? node.type.type : node.type;
    const named = type.kind === Kind.NAMED_TYPE ? type.name.value : '';
    return !used.has(node.variable.name.value) || (named !== '' && !known(named));
  };
  return visit(document, { VariableDefinition: (node) => (drops(node) ? null : undefined) });
}
