import type { OperationDefinitionNode } from 'graphql';
// Only the parser: the whole of graphql costs a program several times more to load.
import { parse } from 'graphql/language/parser.js';
import { objectMisfit } from './misfit.js';
import { type ObjectShape, ShapeMaker } from './shape.js';

/** What was sent, as far as it says what has to come back. */
export interface AskedFor {
  readonly text: string;
  readonly operationName: string | undefined;
  readonly variables: object;
  /** A document that the server stores under a name chooses its own fields. */
  readonly isStored: boolean;
}

/**
 * The one door: judges the data of an answer against the document that asked for it, and says what is wrong;
 * `undefined` where nothing is. Everything behind it may trust the types that codegen made of the same document.
 */
export function judgeAnswer(data: unknown, asked: AskedFor): string | undefined {
  const { variables, isStored } = asked;
  const misfit = objectMisfit(data, shapeFor(asked), { variables, isPartial: isStored });
  return misfit === undefined ? undefined : `data${misfit}`;
}

interface Prepared {
  /** The variables that turn parts of the document on and off, with what they are where they are not given. */
  readonly switches: ReadonlyArray<{ readonly name: string; readonly fallback: boolean }>;
  /** By the state of all switches. */
  readonly shapes: Map<string, ObjectShape>;
  readonly make: (isOn: (name: string) => boolean) => ObjectShape;
}

// Documents are this package's own, as they are or cut for an instance: few, each with a few sets of parts.
const prepared = new Map<string, Prepared>();
const MAX_DOCUMENTS = 200;
const MAX_SHAPES = 20;

function shapeFor({ text, operationName, variables }: AskedFor): ObjectShape {
  let document = prepared.get(text);
  if (!document) {
    document = prepare(text, operationName);
    if (prepared.size >= MAX_DOCUMENTS) prepared.clear();
    prepared.set(text, document);
  }
  const { switches, shapes, make } = document;
  const on = new Set<string>();
  let state = '';
  for (const { name, fallback } of switches) {
    const given: unknown = Reflect.get(variables, name);
    const isOn = given === undefined ? fallback : given === true;
    if (isOn) on.add(name);
    state += isOn ? '1' : '0';
  }
  let shape = shapes.get(state);
  if (!shape) {
    shape = make((name) => on.has(name));
    if (shapes.size >= MAX_SHAPES) shapes.clear();
    shapes.set(state, shape);
  }
  return shape;
}

function prepare(text: string, operationName: string | undefined): Prepared {
  const document = parse(text, { noLocation: true });
  const operation = document.definitions.find(
    (one): one is OperationDefinitionNode =>
      one.kind === 'OperationDefinition' &&
      (operationName === undefined || one.name?.value === operationName),
  );
  if (!operation) throw new Error(`There is no operation ${operationName} in the document to judge by.`);
  const switches = (operation.variableDefinitions ?? []).flatMap(({ variable, type, defaultValue }) => {
    const named = type.kind === 'NonNullType' ? type.type : type;
    if (named.kind !== 'NamedType' || named.name.value !== 'Boolean') return [];
    const fallback = defaultValue?.kind === 'BooleanValue' && defaultValue.value;
    return [{ name: variable.name.value, fallback }];
  });
  return {
    switches,
    shapes: new Map(),
    make: (isOn) => new ShapeMaker(document, operation, isOn).make(),
  };
}
