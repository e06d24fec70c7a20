import {
  type ASTNode,
  type DocumentNode,
  GraphQLError,
  type GraphQLSchema,
  Kind,
  OverlappingFieldsCanBeMergedRule,
  specifiedRules,
  type ValidationRule,
  validate,
} from 'graphql';
import { pathOf } from './ast-path.js';
import { fieldConflicts } from './field-conflicts.js';
import { translators } from './translators.js';

/** Left out: the server's library has other rules for merging fields, which `field-conflicts.ts` applies. */
const rules = specifiedRules.filter((rule) => rule !== OverlappingFieldsCanBeMergedRule);

/** Validates a document. Errors have the messages, codes, locations and paths of the server's library. */
export function validationErrors(schema: GraphQLSchema, document: DocumentNode): GraphQLError[] {
  const own = [...subscriptions(schema, document), ...fieldConflicts(schema, document)];
  // One pass with all rules. Only a document with errors is validated again, rule by rule: an error does not say which.
  if (validate(schema, document, rules).length === 0) return own;
  const translated = rules.flatMap((rule) =>
    validate(schema, document, [rule]).map((error) => translate(schema, document, rule, error)),
  );
  return [...translated, ...own];
}

function subscriptions(schema: GraphQLSchema, document: DocumentNode): GraphQLError[] {
  if (schema.getSubscriptionType()) return [];
  return document.definitions
    .filter((node) => node.kind === Kind.OPERATION_DEFINITION && node.operation === 'subscription')
    .map(
      (node) =>
        new GraphQLError('Schema is not configured for subscriptions', {
          nodes: node,
          path: pathOf(document, node),
          extensions: { code: 'missingSubscriptionConfiguration' },
        }),
    );
}

function translate(
  schema: GraphQLSchema,
  document: DocumentNode,
  rule: ValidationRule,
  error: GraphQLError,
): GraphQLError {
  const nodes = error.nodes ?? [];
  const node = nodes[0];
  const translation = (node &&
    translators[rule.name]?.({ schema, document, node, nodes, message: error.message })) ?? {
    message: error.message,
    extensions: { code: defaultCode(rule.name) },
  };
  const places = translation.nodes ?? node;
  return new GraphQLError(translation.message, {
    nodes: places,
    path: translation.path ?? pathOfPlace(document, translation.at ?? firstOf(places)),
    extensions: translation.extensions,
  });
}

function firstOf(places: ASTNode | readonly ASTNode[] | undefined): ASTNode | undefined {
  return places !== undefined && 'kind' in places ? places : places?.[0];
}

function pathOfPlace(document: DocumentNode, place: ASTNode | undefined): string[] {
  return place ? pathOf(document, place) : [];
}

/** `NoUnusedVariablesRule` as `noUnusedVariables`. */
function defaultCode(ruleName: string): string {
  const name = ruleName.replace(/Rule$/, '');
  return name.charAt(0).toLowerCase() + name.slice(1);
}
