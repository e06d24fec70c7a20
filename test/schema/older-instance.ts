import { readFileSync } from 'node:fs';
import {
  buildASTSchema,
  type DocumentNode,
  type GraphQLSchema,
  isInterfaceType,
  isObjectType,
  Kind,
  parse,
  print,
  visit,
} from 'graphql';
import list from './older-instance.json' with { type: 'json' };

/**
 * The schema of an instance that is ten months behind (January 2026), as `schema.graphql` without what came since
 * and with the four descriptors that went.
 */
export function olderInstanceSdl(): string {
  return print(olderInstanceDocument());
}

/** {@link olderInstanceSdl}, built. */
export function olderInstance(): GraphQLSchema {
  return buildASTSchema(olderInstanceDocument());
}

function olderInstanceDocument(): DocumentNode {
  const current = parse(readFileSync(new URL('../../schema.graphql', import.meta.url), 'utf8'));
  const lacks = lackedBy(buildASTSchema(current));
  const older = without(current, lacks);
  const template = older.definitions.find(
    (node) => node.kind === Kind.OBJECT_TYPE_DEFINITION && node.name.value === 'TextChampDescriptor',
  );
  if (template?.kind !== Kind.OBJECT_TYPE_DEFINITION) throw new Error('TextChampDescriptor is gone.');
  // A descriptor without a field of its own: what the removed ones were.
  const descriptors = list.has.types.map((name) => ({
    ...template,
    description: undefined,
    name: { ...template.name, value: name },
  }));
  const withValues = visit(older, {
    EnumTypeDefinition: (node) => {
      const values = list.has.enumValues.filter((value) => value.startsWith(`${node.name.value}.`));
      if (values.length === 0) return undefined;
      const added = values.map((value) => ({
        kind: Kind.ENUM_VALUE_DEFINITION as const,
        name: { kind: Kind.NAME as const, value: value.slice(node.name.value.length + 1) },
      }));
      return { ...node, values: [...(node.values ?? []), ...added] };
    },
  });
  return { ...withValues, definitions: [...withValues.definitions, ...descriptors] };
}

/** A field that an interface lacks is lacking in all its types: written once in the list. */
function lackedBy(current: GraphQLSchema): ReadonlySet<string> {
  const all = new Set<string>(list.lacks);
  for (const coordinate of list.lacks) {
    const [owner = '', field] = coordinate.split('.');
    const type = current.getType(owner);
    if (!type) throw new Error(`schema.graphql has no ${coordinate}.`);
    if (!isInterfaceType(type) || field === undefined) continue;
    for (const implementer of current.getPossibleTypes(type)) all.add(`${implementer.name}.${field}`);
  }
  // Preview definitions were not even promised then.
  for (const type of Object.values(current.getTypeMap())) {
    if (type.description?.startsWith('Preview')) all.add(type.name);
    if (!isObjectType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      if (field.description?.startsWith('Preview')) all.add(`${type.name}.${field.name}`);
    }
  }
  return all;
}

function without(document: DocumentNode, lacks: ReadonlySet<string>): DocumentNode {
  let owner = '';
  // `null` removes the node; what is entered next belongs to the type entered last.
  const type = (node: { name: { value: string } }) => {
    owner = node.name.value;
    return lacks.has(owner) ? null : undefined;
  };
  const member = (node: { name: { value: string } }) =>
    lacks.has(`${owner}.${node.name.value}`) ? null : undefined;
  return visit(document, {
    ObjectTypeDefinition: { enter: type },
    InterfaceTypeDefinition: { enter: type },
    InputObjectTypeDefinition: { enter: type },
    EnumTypeDefinition: { enter: type },
    FieldDefinition: { enter: member },
    EnumValueDefinition: { enter: member },
    InputValueDefinition: {
      // Arguments of fields are input values too, but theirs is another owner: none is in the list.
      enter: (node, _key, _parent, path) => (path.includes('arguments') ? undefined : member(node)),
    },
  });
}
