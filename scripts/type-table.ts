// The codegen plugin that writes src/generated/type-table.ts: of each type of the API the fields that operations/
// selects, with their types, so that an answer can be judged without the schema.
import {
  type DocumentNode,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isEnumType,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';

export function plugin(
  schema: GraphQLSchema,
  documents: ReadonlyArray<{ readonly document?: DocumentNode }>,
): string {
  const types = new Map<string, Map<string, string>>();
  const info = new TypeInfo(schema);
  for (const { document } of documents) {
    if (!document) continue;
    const Field = () => {
      const [parent, field] = [info.getParentType(), info.getFieldDef()];
      if (!parent || !field || field.name.startsWith('__')) return;
      const fields = types.get(parent.name) ?? new Map<string, string>();
      // An enum may get values that are newer than this table: to the judge it is a text.
      const named = getNamedType(field.type);
      const type = String(field.type);
      fields.set(field.name, isEnumType(named) ? type.replace(named.name, 'String') : type);
      types.set(parent.name, fields);
    };
    visit(document, visitWithTypeInfo(info, { Field }));
  }
  const sorted = (keys: Iterable<string>) => [...keys].sort();
  const rows = sorted(types.keys()).map((name) => {
    const fields = types.get(name) ?? new Map<string, string>();
    return `  ${name}: '${sorted(fields.keys())
      .map((field) => `${field}:${fields.get(field)}`)
      .join(' ')}',`;
  });
  const abstract = sorted(types.keys()).filter((name) => isAbstractType(schema.getType(name)));
  return [
    '/** The fields of each type that a document of this package selects, as `name:Type`. Enums are texts. */',
    `export const fieldTypes: Readonly<Record<string, string>> = {\n${rows.join('\n')}\n};`,
    '',
    '/** Interfaces and unions: what is of such a type says by `__typename` which kind it is. */',
    `export const abstractTypes: readonly string[] = [${abstract.map((name) => `'${name}'`).join(', ')}];`,
    '',
  ].join('\n');
}
