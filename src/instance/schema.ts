/**
 * A schema as far as documents, inputs and their comparison depend on it. That of graphql-js brings what executes and
 * introspects a schema with it: 55 kB of every bundle in one file.
 */
export interface Schema {
  readonly roots: { readonly query: string; readonly mutation?: string; readonly subscription?: string };
  readonly types: ReadonlyMap<string, SchemaType>;
}

export const typeKinds = ['OBJECT', 'INTERFACE', 'UNION', 'ENUM', 'INPUT_OBJECT', 'SCALAR'] as const;

export type TypeKind = (typeof typeKinds)[number];

export interface SchemaType extends Definition {
  readonly kind: TypeKind;
  /** Of an object or an interface. */
  readonly fields: ReadonlyMap<string, SchemaField>;
  /** Of an input. */
  readonly inputs: ReadonlyMap<string, SchemaInput>;
  /** Of an enum. */
  readonly values: ReadonlyMap<string, Definition>;
  /** The objects that an interface or a union can be. */
  readonly members: readonly string[];
  readonly interfaces: readonly string[];
  readonly isOneOf: boolean;
  readonly specifiedBy: string | undefined;
}

export interface SchemaField extends Definition {
  /** As it is written: `[File!]!`. */
  readonly type: string;
  readonly inputs: ReadonlyMap<string, SchemaInput>;
}

/** An argument, or a field of an input. */
export interface SchemaInput extends Definition {
  readonly type: string;
  readonly defaultValue: string | undefined;
}

export interface Definition {
  readonly name: string;
  readonly deprecationReason: string | undefined;
  /** Only ever promised: not every server has it. */
  readonly isPreview: boolean;
}

/** How the description of a definition begins that is only promised. */
export const previewMark = 'Preview';

/** Every schema has them, told or not. */
export const builtInScalars: readonly string[] = ['Boolean', 'Float', 'ID', 'Int', 'String'];

/** The type within lists and marks: `File` of `[File!]!`. */
export function namedType(type: string): string {
  return type.replace(/[[\]!]/g, '');
}

/** Whether a type has a selection of its own. */
export function isComposite(type: SchemaType | undefined): type is SchemaType {
  return type !== undefined && ['OBJECT', 'INTERFACE', 'UNION'].includes(type.kind);
}

/** Whether a variable can be of this type. */
export function isInputType(schema: Schema, name: string): boolean {
  const kind = schema.types.get(name)?.kind;
  if (kind === undefined) return builtInScalars.includes(name);
  return kind === 'ENUM' || kind === 'INPUT_OBJECT' || kind === 'SCALAR';
}

/** Whether an object can be of both types. */
export function canBeBoth(one: SchemaType, other: SchemaType): boolean {
  const objects = ({ name, kind, members }: SchemaType) => (kind === 'OBJECT' ? [name] : members);
  return one.name === other.name || objects(one).some((name) => objects(other).includes(name));
}

export function isRequired({ type, defaultValue }: SchemaInput): boolean {
  return type.endsWith('!') && defaultValue === undefined;
}

export function byName<T extends { readonly name: string }>(items: readonly T[]): ReadonlyMap<string, T> {
  return new Map(items.map((item) => [item.name, item]));
}
