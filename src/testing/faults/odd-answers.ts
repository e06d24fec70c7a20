import type { HttpAnswer } from '../http/exchange.js';
import type { Fault } from './types.js';

/** Faults that make an answer break the schema, as a proxy, a cache or a new version of the server may. */
export function makeOdd(answer: HttpAnswer, fault: Fault): HttpAnswer {
  switch (fault.fault) {
    case 'missingPageInfo': {
      const { fields } = fault;
      return rewriteData(answer, (object) => {
        if (!('pageInfo' in object)) return;
        if (fields && isObject(object.pageInfo)) remove(object.pageInfo, fields);
        else remove(object, ['pageInfo']);
      });
    }
    case 'retypedField':
      return rewriteData(answer, (object) => {
        if (!(fault.field in object)) return;
        if (fault.value === undefined) remove(object, [fault.field]);
        else Object.assign(object, { [fault.field]: fault.value });
      });
    case 'nullNodes':
      return rewriteData(answer, (object) => {
        if ('nodes' in object) Object.assign(object, { nodes: null });
      });
    case 'emptyData':
      return rewriteBody(answer, (body) => {
        const data: unknown = Reflect.get(body, 'data');
        const roots = isObject(data) ? Object.keys(data).map((key) => [key, null]) : [];
        const empty = { object: {}, null: null, roots: Object.fromEntries(roots) };
        return { ...body, data: empty[fault.data ?? 'object'] };
      });
    default:
      return answer;
  }
}

function rewriteData(answer: HttpAnswer, change: (object: object) => void): HttpAnswer {
  return rewriteBody(answer, (body) => {
    visit(Reflect.get(body, 'data'), change);
    return body;
  });
}

/** Leaves answers that are not GraphQL's as they are: the fault is about data, not about refusals. */
function rewriteBody(answer: HttpAnswer, change: (body: object) => object): HttpAnswer {
  if (answer.status !== 200 || typeof answer.body !== 'string') return answer;
  const body: unknown = JSON.parse(answer.body);
  return isObject(body) && 'data' in body ? { ...answer, body: JSON.stringify(change(body)) } : answer;
}

function visit(value: unknown, change: (object: object) => void): void {
  if (!isObject(value)) return;
  for (const part of Object.values(value)) visit(part, change);
  change(value);
}

function remove(object: object, keys: readonly string[]): void {
  for (const key of keys) Reflect.deleteProperty(object, key);
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
