import {
  type ASTNode,
  type DocumentNode,
  type FieldNode,
  GraphQLError,
  type GraphQLSchema,
  isObjectType,
  Kind,
  NoUnusedFragmentsRule,
  specifiedRules,
  type ValidationRule,
  validate,
} from 'graphql';
import { enclosing, pathOf } from './ast-path.js';

/** The server accepts a fragment that nothing spreads: it counts for the types that it serves. */
const rules = specifiedRules.filter((rule) => rule !== NoUnusedFragmentsRule);

/** Validates a document; the errors have the messages, codes and paths of the server's own library. */
export function validationErrors(schema: GraphQLSchema, document: DocumentNode): GraphQLError[] {
  // One pass for the usual case; the rule behind each error is only looked for where there is one.
  if (validate(schema, document, rules).length === 0) return [];
  return rules.flatMap((rule) =>
    validate(schema, document, [rule]).map((error) => translate(schema, document, rule, error)),
  );
}

interface Translation {
  message: string;
  extensions: Record<string, unknown>;
}

function translate(
  schema: GraphQLSchema,
  document: DocumentNode,
  rule: ValidationRule,
  error: GraphQLError,
): GraphQLError {
  const nodes = error.nodes ?? [];
  const node = nodes[0];
  const translator = translators[rule.name];
  const translation = (node && translator?.({ schema, document, node, nodes, message: error.message })) ?? {
    message: error.message,
    extensions: { code: defaultCode(rule.name) },
  };
  const place = rule.name === 'VariablesInAllowedPositionRule' ? (nodes[1] ?? node) : node;
  return new GraphQLError(translation.message, {
    nodes: rule.name === 'OverlappingFieldsCanBeMergedRule' ? nodes : place,
    path: place ? pathOf(document, place) : [],
    extensions: translation.extensions,
  });
}

/** `NoUnusedVariablesRule` as `noUnusedVariables`. */
function defaultCode(ruleName: string): string {
  const name = ruleName.replace(/Rule$/, '');
  return name.charAt(0).toLowerCase() + name.slice(1);
}

interface Failure {
  schema: GraphQLSchema;
  document: DocumentNode;
  node: ASTNode;
  nodes: readonly ASTNode[];
  message: string;
}

const translators: Record<string, (failure: Failure) => Translation | undefined> = {
  FieldsOnCorrectTypeRule: ({ message }) => {
    const [fieldName, typeName] = quoted(message);
    return {
      message: `Field '${fieldName}' doesn't exist on type '${typeName}'`,
      extensions: { code: 'undefinedField', typeName, fieldName },
    };
  },
  KnownTypeNamesRule: ({ document, node, message }) => {
    const [typeName] = quoted(message);
    const variable = enclosing(document, node, Kind.VARIABLE_DEFINITION);
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
    const typeName = quoted(message).at(-1);
    return {
      message: `Invalid fragment on type ${typeName} (must be Union, Interface or Object)`,
      extensions: { code: 'fragmentOnNonCompositeType', typeName, argumentName: typeName },
    };
  },
  VariablesAreInputTypesRule: ({ message }) => {
    const [variable = '', typeName] = quoted(message);
    const variableName = variable.replace('$', '');
    return {
      message: `${typeName} isn't a valid input type (on $${variableName})`,
      extensions: { code: 'variableRequiresValidType', typeName, variableName },
    };
  },
  ScalarLeafsRule: ({ message }) => {
    const [fieldName, type = ''] = quoted(message);
    const typeName = type.replace(/[[\]!]/g, '');
    const nodeName = `field '${fieldName}'`;
    return {
      message: message.includes('must not have a selection')
        ? `Selections can't be made on scalars (${nodeName} returns ${typeName} but has selections)`
        : `Field must have selections (${nodeName} returns ${typeName} but has no selections. Did you mean '${fieldName} { ... }'?)`,
      extensions: { code: 'selectionMismatch', nodeName, typeName },
    };
  },
  KnownArgumentNamesRule: ({ message }) => {
    const [argumentName, owner = ''] = quoted(message);
    const directive = owner.startsWith('@');
    const name = owner.split('.').at(-1)?.replace('@', '');
    const typeName = directive ? 'Directive' : 'Field';
    return {
      message: `${typeName} '${name}' doesn't accept argument '${argumentName}'`,
      extensions: { code: 'argumentNotAccepted', name, typeName, argumentName },
    };
  },
  ProvidedRequiredArgumentsRule: ({ schema, document, node, nodes, message }) => {
    const [owner = ''] = quoted(message);
    const directive = owner.startsWith('@');
    const field = node.kind === Kind.FIELD ? node : undefined;
    const missing = field ? missingArguments(schema, document, field) : undefined;
    const name = owner.replace('@', '').split('.').at(-1);
    const className = directive ? 'Directive' : 'Field';
    const argument = missing ?? quoted(message)[1] ?? '';
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
  ValuesOfCorrectTypeRule: ({ document, node, message }) => {
    const unknown = /Field "(\w+)" is not defined by type "(\w+)"/.exec(message);
    if (unknown) {
      return {
        message: `InputObject '${unknown[2]}' doesn't accept argument '${unknown[1]}'`,
        extensions: {
          code: 'argumentNotAccepted',
          name: unknown[2],
          typeName: 'InputObject',
          argumentName: unknown[1],
        },
      };
    }
    const missing = /Field "(\w+)\.(\w+)" of required type "([^"]+)" was not provided/.exec(message);
    if (missing) {
      const [, inputObjectType, argumentName, argumentType] = missing;
      return {
        message: `Argument '${argumentName}' on InputObject '${inputObjectType}' is required. Expected type ${argumentType}`,
        extensions: {
          code: 'missingRequiredInputObjectAttribute',
          argumentName,
          argumentType,
          inputObjectType,
        },
      };
    }
    const oneOf = /OneOf [Ii]nput [Oo]bject "(\w+)"|OneOf type "(\w+)"/.exec(message);
    if (oneOf) {
      const inputObjectType = oneOf[1] ?? oneOf[2];
      return {
        message: `InputObject '${inputObjectType}' requires exactly one argument.`,
        extensions: { code: 'invalidOneOfInputObject', inputObjectType },
      };
    }
    const argument = enclosing(document, node, Kind.ARGUMENT);
    const field = enclosing(document, node, Kind.FIELD);
    const argumentName = argument?.kind === Kind.ARGUMENT ? argument.name.value : undefined;
    const fieldName = field?.kind === Kind.FIELD ? field.name.value : undefined;
    if (!argumentName) return undefined;
    return {
      message: `Argument '${argumentName}' on Field '${fieldName}' has an invalid value (${message})`,
      extensions: { code: 'argumentLiteralsIncompatible', typeName: 'Field', argumentName },
    };
  },
  VariablesInAllowedPositionRule: ({ document, nodes, message }) => {
    const [variable = '', variableType, expected] = quoted(message);
    const use = nodes[1];
    const argument = use && enclosing(document, use, Kind.ARGUMENT);
    const argumentName = argument?.kind === Kind.ARGUMENT ? argument.name.value : undefined;
    const variableName = variable.replace('$', '');
    return {
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
  OverlappingFieldsCanBeMergedRule: ({ message }) => {
    const fieldName = quoted(message)[0]?.split('.').at(-1);
    const types = /conflicting types "?([^"\s]+)"? and "?([^"\s]+?)"?[ .]/.exec(message);
    const [kind, conflicts] = types
      ? ['return_type', `${types[1]} or ${types[2]}`]
      : [message.includes('differing arguments') ? 'argument' : 'field', reason(message)];
    return {
      message: `Field '${fieldName}' has a ${kind} conflict: ${conflicts}?`,
      extensions: { code: 'fieldConflict', fieldName, conflicts },
    };
  },
  NoUndefinedVariablesRule: ({ message }) => {
    const [variable = '', operation] = quoted(message);
    const variableName = variable.replace('$', '');
    return {
      message: `Variable $${variableName} is used by ${operation ?? 'anonymous query'} but not declared`,
      extensions: { code: 'variableNotDefined', variableName },
    };
  },
  NoUnusedVariablesRule: ({ message }) => {
    const [variable = '', operation] = quoted(message);
    const variableName = variable.replace('$', '');
    return {
      message: `Variable $${variableName} is declared by ${operation ?? 'anonymous query'} but not used`,
      extensions: { code: 'variableNotUsed', variableName },
    };
  },
  KnownFragmentNamesRule: ({ message }) => {
    const [fragmentName] = quoted(message);
    return {
      message: `Fragment ${fragmentName} was used, but not defined`,
      extensions: { code: 'useAndDefineFragment', fragmentName },
    };
  },
  PossibleFragmentSpreadsRule: ({ message, node }) => {
    const [first, second, third] = quoted(message);
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
    const [fragmentName] = quoted(message);
    return {
      message: `Fragment ${fragmentName} contains an infinite loop`,
      extensions: { code: 'infiniteLoop', fragmentName },
    };
  },
  KnownDirectivesRule: ({ message }) => {
    const directiveName = quoted(message)[0]?.replace('@', '');
    return {
      message: `Directive @${directiveName} is not defined`,
      extensions: { code: 'undefinedDirective', directiveName },
    };
  },
};

function quoted(message: string): string[] {
  return [...message.matchAll(/"([^"]*)"/g)].map((match) => match[1] ?? '');
}

function reason(message: string): string {
  const different = /because "(\w+)" and "(\w+)" are different fields/.exec(message);
  return different ? `${different[1]} or ${different[2]}` : message;
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
