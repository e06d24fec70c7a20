import {
  type ASTNode,
  type DocumentNode,
  type FieldNode,
  type GraphQLSchema,
  isEnumType,
  isObjectType,
  Kind,
  print,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { enclosingNode, pathOf } from './ast-path.js';

/** An error of graphql-js, in the words of the server's library. */
export interface Translation {
  message: string;
  extensions: Record<string, unknown>;
  /** The nodes of `locations`. Default: the first node of the original error. */
  nodes?: ASTNode | readonly ASTNode[];
  /** The node of `path`. Default: the first of those nodes. */
  at?: ASTNode;
  path?: readonly string[];
}

interface ValidationFailure {
  schema: GraphQLSchema;
  document: DocumentNode;
  node: ASTNode;
  nodes: readonly ASTNode[];
  message: string;
}

export const translators: Readonly<Record<string, (failure: ValidationFailure) => Translation | undefined>> =
  {
    FieldsOnCorrectTypeRule: ({ message }) => {
      const [fieldName, typeName] = quotedNames(message);
      return {
        message: `Field '${fieldName}' doesn't exist on type '${typeName}'`,
        extensions: { code: 'undefinedField', typeName, fieldName },
      };
    },
    KnownTypeNamesRule: ({ document, node, message }) => {
      const [typeName] = quotedNames(message);
      const variable = enclosingNode(document, node, Kind.VARIABLE_DEFINITION);
      if (variable?.kind === Kind.VARIABLE_DEFINITION) {
        const variableName = variable.variable.name.value;
        return {
          message: `${typeName} isn't a defined input type (on $${variableName})`,
          extensions: { code: 'variableRequiresValidType', typeName, variableName },
        };
      }
      return {
        message: `No such type ${typeName}, so it can't be a fragment condition`,
        extensions: { code: 'undefinedType', typeName },
      };
    },
    FragmentsOnCompositeTypesRule: ({ message }) => {
      const typeName = quotedNames(message).at(-1);
      return {
        message: `Invalid fragment on type ${typeName} (must be Union, Interface or Object)`,
        extensions: { code: 'fragmentOnNonCompositeType', typeName, argumentName: typeName },
      };
    },
    VariablesAreInputTypesRule: ({ message }) => {
      const [variable = '', typeName] = quotedNames(message);
      const variableName = variable.replace('$', '');
      return {
        message: `${typeName} isn't a valid input type (on $${variableName})`,
        extensions: { code: 'variableRequiresValidType', typeName, variableName },
      };
    },
    ScalarLeafsRule: ({ schema, node, message }) => {
      const [fieldName, type = ''] = quotedNames(message);
      const typeName = type.replace(/[[\]!]/g, '');
      const nodeName = `field '${fieldName}'`;
      const selections = node.kind === Kind.SELECTION_SET ? node.selections : [];
      const kind = isEnumType(schema.getType(typeName)) ? 'enums' : 'scalars';
      const names = selections.map((selection) =>
        selection.kind === Kind.INLINE_FRAGMENT
          ? `"... on ${selection.typeCondition?.name.value} { ... }"`
          : `"${selection.name.value}"`,
      );
      return {
        message: message.includes('must not have a selection')
          ? `Selections can't be made on ${kind} (${nodeName} returns ${typeName} but has selections [${names.join(', ')}])`
          : `Field must have selections (${nodeName} returns ${typeName} but has no selections. Did you mean '${fieldName} { ... }'?)`,
        extensions: { code: 'selectionMismatch', nodeName, typeName },
      };
    },
    KnownArgumentNamesRule: ({ message }) => {
      const [argumentName, owner = ''] = quotedNames(message);
      const directive = owner.startsWith('@');
      const name = owner.split('.').at(-1)?.replace('@', '');
      const typeName = directive ? 'Directive' : 'Field';
      return {
        message: `${typeName} '${name}' doesn't accept argument '${argumentName}'`,
        extensions: { code: 'argumentNotAccepted', name, typeName, argumentName },
      };
    },
    ProvidedRequiredArgumentsRule: ({ schema, document, node, nodes, message }) => {
      const [owner = ''] = quotedNames(message);
      const directive = owner.startsWith('@');
      const field = node.kind === Kind.FIELD ? node : undefined;
      const missing = field ? missingArguments(schema, document, field) : undefined;
      const name = owner.replace('@', '').split('.').at(-1);
      const className = directive ? 'Directive' : 'Field';
      const argument = missing ?? quotedNames(message)[1] ?? '';
      return {
        message: `${className} '${name}' is missing required arguments: ${argument}`,
        extensions: {
          code: 'missingRequiredArguments',
          className,
          name,
          arguments: argument,
          ...(nodes.length ? {} : {}),
        },
      };
    },
    ValuesOfCorrectTypeRule: (failure) =>
      unknownAttribute(failure) ?? missingAttribute(failure) ?? wrongOneOf(failure) ?? wrongLiteral(failure),
    VariablesInAllowedPositionRule: ({ document, nodes, message }) => {
      const [variable = '', variableType, expected] = quotedNames(message);
      const use = nodes[1];
      const argument = use && enclosingNode(document, use, Kind.ARGUMENT);
      const argumentName = argument?.kind === Kind.ARGUMENT ? argument.name.value : undefined;
      const variableName = variable.replace('$', '');
      return {
        ...(argument ? { nodes: argument } : {}),
        message: `Type mismatch on variable $${variableName} and argument ${argumentName} (${variableType} / ${expected})`,
        extensions: {
          code: 'variableMismatch',
          variableName,
          typeName: variableType,
          argumentName,
          errorMessage: 'Type mismatch',
        },
      };
    },
    NoUndefinedVariablesRule: ({ message }) => {
      const [variable = '', operation] = quotedNames(message);
      const variableName = variable.replace('$', '');
      return {
        message: `Variable $${variableName} is used by ${operation ?? 'anonymous query'} but not declared`,
        extensions: { code: 'variableNotDefined', variableName },
      };
    },
    NoUnusedVariablesRule: ({ message }) => {
      const [variable = '', operation] = quotedNames(message);
      const variableName = variable.replace('$', '');
      return {
        message: `Variable $${variableName} is declared by ${operation ?? 'anonymous query'} but not used`,
        extensions: { code: 'variableNotUsed', variableName },
      };
    },
    KnownFragmentNamesRule: ({ message }) => {
      const [fragmentName] = quotedNames(message);
      return {
        message: `Fragment ${fragmentName} was used, but not defined`,
        extensions: { code: 'useAndDefineFragment', fragmentName },
      };
    },
    PossibleFragmentSpreadsRule: ({ message, node }) => {
      const [first, second, third] = quotedNames(message);
      const inline = node.kind === Kind.INLINE_FRAGMENT;
      const fragmentName = inline ? 'unknown' : first;
      const [parentName, typeName] = inline ? [first, second] : [second, third];
      return {
        message: inline
          ? `Fragment on ${typeName} can't be spread inside ${parentName}`
          : `Fragment ${fragmentName} on ${typeName} can't be spread inside ${parentName}`,
        extensions: { code: 'cannotSpreadFragment', typeName, fragmentName, parentName },
      };
    },
    NoFragmentCyclesRule: ({ message }) => {
      const [fragmentName] = quotedNames(message);
      return {
        message: `Fragment ${fragmentName} contains an infinite loop`,
        extensions: { code: 'infiniteLoop', fragmentName },
      };
    },
    NoUnusedFragmentsRule: ({ message }) => {
      const [fragmentName] = quotedNames(message);
      return {
        message: `Fragment ${fragmentName} was defined, but not used`,
        extensions: { code: 'useAndDefineFragment', fragmentName },
      };
    },
    UniqueFragmentNamesRule: ({ nodes, message }) => {
      const [fragmentName] = quotedNames(message);
      return {
        nodes,
        message: `Fragment name "${fragmentName}" must be unique`,
        extensions: { code: 'fragmentNotUnique', fragmentName },
      };
    },
    UniqueVariableNamesRule: ({ nodes, message }) => {
      const variableName = quotedNames(message)[0]?.replace('$', '');
      return {
        nodes,
        message: `There can only be one variable named "${variableName}"`,
        extensions: { code: 'variableNotUnique', variableName },
      };
    },
    UniqueArgumentNamesRule: ({ document, node, message, nodes }) => {
      const [name] = quotedNames(message);
      const owner = enclosingNode(document, node, Kind.FIELD) ?? node;
      return {
        nodes: nodes.map((place) => enclosingNode(document, place, Kind.ARGUMENT) ?? place),
        at: owner,
        message: `There can be only one argument named "${name}"`,
        extensions: { code: 'argumentNotUnique', name },
      };
    },
    UniqueInputFieldNamesRule: ({ message, nodes }) => {
      const [name] = quotedNames(message);
      return {
        nodes,
        message: `There can be only one input field named "${name}"`,
        extensions: { code: 'inputFieldNotUnique', name },
      };
    },
    UniqueOperationNamesRule: ({ message, nodes }) => {
      const [operationName] = quotedNames(message);
      return {
        nodes,
        path: [],
        message: `Operation name "${operationName}" must be unique`,
        extensions: { code: 'uniquelyNamedOperations', operationName },
      };
    },
    LoneAnonymousOperationRule: () => ({
      path: [],
      message: 'Operation name is required when multiple operations are present',
      extensions: { code: 'uniquelyNamedOperations' },
    }),
    KnownDirectivesRule: ({ message }) => {
      const directiveName = quotedNames(message)[0]?.replace('@', '');
      return {
        message: `Directive @${directiveName} is not defined`,
        extensions: { code: 'undefinedDirective', directiveName },
      };
    },
  };

function quotedNames(message: string): string[] {
  return [...message.matchAll(/"([^"]*)"/g)].map((match) => match[1] ?? '');
}

function unknownAttribute({ message }: ValidationFailure): Translation | undefined {
  const [, argumentName, name] = /Field "(\w+)" is not defined by type "(\w+)"/.exec(message) ?? [];
  if (name === undefined) return undefined;
  return {
    message: `InputObject '${name}' doesn't accept argument '${argumentName}'`,
    extensions: { code: 'argumentNotAccepted', name, typeName: 'InputObject', argumentName },
  };
}

function missingAttribute({ document, node, message }: ValidationFailure): Translation | undefined {
  const [, inputObjectType, argumentName, argumentType] =
    /Field "(\w+)\.(\w+)" of required type "([^"]+)" was not provided/.exec(message) ?? [];
  if (argumentName === undefined) return undefined;
  return {
    message: `Argument '${argumentName}' on InputObject '${inputObjectType}' is required. Expected type ${argumentType}`,
    path: [...pathOf(document, node), argumentName],
    extensions: { code: 'missingRequiredInputObjectAttribute', argumentName, argumentType, inputObjectType },
  };
}

function wrongOneOf({ message }: ValidationFailure): Translation | undefined {
  const [, first, second] = /OneOf [Ii]nput [Oo]bject "(\w+)"|OneOf type "(\w+)"/.exec(message) ?? [];
  const inputObjectType = first ?? second;
  if (inputObjectType === undefined) return undefined;
  return {
    message: `InputObject '${inputObjectType}' requires exactly one argument.`,
    extensions: { code: 'invalidOneOfInputObject', inputObjectType },
  };
}

/** Points to the node that has the argument: a field, or an input object. */
function wrongLiteral({ schema, document, node }: ValidationFailure): Translation | undefined {
  const argument =
    enclosingNode(document, node, Kind.OBJECT_FIELD) ?? enclosingNode(document, node, Kind.ARGUMENT);
  if (argument?.kind !== Kind.ARGUMENT && argument?.kind !== Kind.OBJECT_FIELD) return undefined;
  const isField = argument.kind === Kind.ARGUMENT;
  const owner = enclosingNode(document, argument, isField ? Kind.FIELD : Kind.OBJECT);
  const { expected, ownerType } = typesAt(schema, document, argument);
  const argumentName = argument.name.value;
  const typeName = isField ? 'Field' : 'InputObject';
  const ownerName = owner?.kind === Kind.FIELD ? owner.name.value : ownerType;
  return {
    message: `Argument '${argumentName}' on ${typeName} '${ownerName}' has an invalid value (${print(argument.value)}). Expected type '${expected}'.`,
    nodes: owner ?? argument,
    at: argument,
    extensions: { code: 'argumentLiteralsIncompatible', typeName, argumentName },
  };
}

/** The expected type of an argument, and the input object that it is in. */
function typesAt(
  schema: GraphQLSchema,
  document: DocumentNode,
  target: ASTNode,
): { expected: string; ownerType: string } {
  const info = new TypeInfo(schema);
  const found = { expected: '', ownerType: '' };
  visit(
    document,
    visitWithTypeInfo(info, {
      enter(node) {
        if (node !== target) return;
        found.expected = String(info.getInputType() ?? '');
        found.ownerType = String(info.getParentInputType() ?? '').replace(/[[\]!]/g, '');
      },
    }),
  );
  return found;
}

function missingArguments(
  schema: GraphQLSchema,
  document: DocumentNode,
  node: FieldNode,
): string | undefined {
  const parents = Object.values(schema.getTypeMap()).filter(isObjectType);
  const definition = parents
    .map((type) => type.getFields()[node.name.value])
    .find((field) => field?.args.some((argument) => argument.type.toString().endsWith('!')));
  if (!definition || !document) return undefined;
  const given = new Set(node.arguments?.map((argument) => argument.name.value));
  return definition.args
    .filter((argument) => argument.type.toString().endsWith('!') && argument.defaultValue === undefined)
    .map((argument) => argument.name)
    .filter((name) => !given.has(name))
    .join(', ');
}
