import {
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isCompositeType,
  isEnumType,
  isInterfaceType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
  typeFromAST,
} from 'graphql';
import { StoredFile } from '../files.js';
import { IN_PROCESS } from '../urls.js';
import { type Treatment, treatmentOf } from './personal-fields.js';
import type { Pseudonyms } from './pseudonyms.js';
import type { Sentences } from './sentences.js';
import { isTypedId } from './typed-ids.js';

interface SelectedPart {
  type: GraphQLCompositeType;
  set: SelectionSetNode;
}

/** A field that a response name may stand for: an alias must not hide which field it is. */
interface Candidate {
  parent: string;
  field: string;
  type: GraphQLNamedType;
  children: SelectedPart[];
}

type Data = Record<string, unknown>;
type Fragments = Map<string, FragmentDefinitionNode>;

export const RECORDED_FILES = `${IN_PROCESS.storage}/recorded`;

/** Replaces personal data in answers. Fields are found by the schema: names in an answer may be aliases. */
export class Anonymizer {
  readonly #schema: GraphQLSchema;
  readonly #pseudonyms: Pseudonyms;
  readonly #sentences: Sentences;
  /** The options of all forms seen so far. Any other choice may be the free text of « Autre ». */
  readonly #offered = new Set<string>();

  constructor(schema: GraphQLSchema, pseudonyms: Pseudonyms, sentences: Sentences) {
    this.#schema = schema;
    this.#pseudonyms = pseudonyms;
    this.#sentences = sentences;
  }

  data(document: DocumentNode, operation: OperationDefinitionNode, data: unknown): unknown {
    const type = this.#schema.getRootType(operation.operation);
    const fragments: Fragments = new Map();
    for (const node of document.definitions) {
      if (node.kind === Kind.FRAGMENT_DEFINITION) fragments.set(node.name.value, node);
    }
    if (!type) return this.#pseudonyms.unknown(data);
    const selected = [{ type, set: operation.selectionSet }];
    // An answer may hold dossiers before the form: the first pass only collects the form's options.
    this.#object(data, selected, fragments);
    return this.#object(data, selected, fragments);
  }

  #object(value: unknown, selected: SelectedPart[], fragments: Fragments): unknown {
    if (!isData(value)) return this.#pseudonyms.unknown(value);
    const candidates = new Map<string, Candidate[]>();
    for (const { type, set } of selected) this.#collect(type, set, fragments, candidates);
    const file = fileOf(value, candidates);
    return Object.fromEntries(
      // A field that the query did not select has no place in the schema: it is left out, since it may hold anything.
      Object.entries(value).flatMap(([name, inner]) => {
        if (!candidates.has(name)) return [];
        const fields = this.#narrow(candidates.get(name) ?? [], value.__typename);
        const kept = file
          ? this.#fileField(fields[0]?.field ?? '', inner, file)
          : this.#field(inner, fields, fragments);
        return [[name, kept]];
      }),
    );
  }

  /** Where the answer has `__typename`, only the candidates that an object of this type can have. */
  #narrow(fields: readonly Candidate[], typename: unknown): readonly Candidate[] {
    const type = typeof typename === 'string' ? this.#schema.getType(typename) : undefined;
    if (!isObjectType(type)) return fields;
    const own = [type.name, ...type.getInterfaces().map(({ name }) => name)];
    return fields.filter(({ parent }) => own.includes(parent));
  }

  #field(value: unknown, fields: readonly Candidate[], fragments: Fragments): unknown {
    const isPlace = fields.some(({ type }) => type.name === 'Coordinates');
    if (isPlace) return this.#pseudonyms.coordinates(value);
    if (Array.isArray(value)) return value.map((item) => this.#field(item, fields, fragments));
    if (!isData(value)) return this.#leaf(value, fields);
    const children = fields.flatMap((candidate) => candidate.children);
    return children.length > 0 ? this.#object(value, children, fragments) : this.#pseudonyms.unknown(value);
  }

  #leaf(value: unknown, fields: readonly Candidate[]): unknown {
    const leaves = fields.filter(({ children }) => children.length === 0);
    const [first] = leaves;
    if (first?.field === 'options' && typeof value === 'string') this.#offer(value);
    const treatments = leaves.map(({ parent, field, type }) =>
      treatmentOf(parent, field, { name: type.name, isEnum: isEnumType(type) }, value),
    );
    // Where a name may stand for several fields, the strictest treatment is used.
    const treatment = CAREFUL_FIRST.find((one) => treatments.includes(one)) ?? 'personal';
    if (treatment === 'safe') return value;
    if (typeof value === 'number') return treatment === 'text' ? value : this.#pseudonyms.number(value);
    return typeof value === 'string' ? this.#text(value, treatment, first?.field ?? '') : value;
  }

  #text(value: string, treatment: Treatment, field: string): string {
    switch (treatment) {
      case 'text':
        return this.#sentences.withoutContacts(value);
      case 'message':
        return this.#sentences.rewrite(value);
      case 'choice':
        return this.#offered.has(value)
          ? this.#sentences.withoutContacts(value)
          : this.#pseudonyms.text(value, field);
      case 'id':
        return isTypedId(value) || /^(?:\d+|<deleted>)$/.test(value) ? value : this.#pseudonyms.key(value);
      case 'url':
        return `${RECORDED_FILES}/${this.#pseudonyms.key(value)}?size=0`;
      default:
        return this.#pseudonyms.text(value, field);
    }
  }

  #offer(option: string): void {
    this.#offered.add(option);
    this.#offered.add(option.replace(/^--(.*)--$/, '$1'));
  }

  /** The bytes of files are not recorded. The fixture gives made-up bytes of the same length, and their checksum. */
  #fileField(field: string, value: unknown, file: RecordedFile): unknown {
    const key = this.#pseudonyms.key(file.identity);
    switch (field) {
      case 'url':
        return `${RECORDED_FILES}/${key}?size=${file.size}`;
      case 'checksum':
        return value === '' ? value : new StoredFile(key, { filename: key, byteSize: file.size }).checksum;
      case 'filename':
        return `fichier-${key.slice(0, 6)}${/\.[A-Za-z0-9]{1,4}$/.exec(String(value))?.[0] ?? ''}`;
      case 'createdAt':
      case 'contentType':
      case 'virusScanResult': {
        const name = field === 'createdAt' ? 'ISO8601DateTime' : 'String';
        const isKept = treatmentOf('File', field, { name, isEnum: false }, value) === 'safe';
        return isKept ? value : this.#pseudonyms.unknown(value);
      }
      case '__typename':
        return value;
      default:
        // `byteSize` is a number, `byteSizeBigInt` the text of one. Any other text may be personal data.
        return typeof value === 'string' && !/^\d+$/.test(value) ? '0' : value;
    }
  }

  #collect(
    type: GraphQLCompositeType,
    set: SelectionSetNode,
    fragments: Fragments,
    candidates: Map<string, Candidate[]>,
  ): void {
    for (const selection of set.selections) {
      if (selection.kind !== Kind.FIELD) {
        const inner =
          selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments.get(selection.name.value);
        if (!inner) continue;
        const condition = inner.typeCondition ? typeFromAST(this.#schema, inner.typeCondition) : type;
        if (isCompositeType(condition)) this.#collect(condition, inner.selectionSet, fragments, candidates);
        continue;
      }
      const field = selection.name.value;
      const definition = isObjectType(type) || isInterfaceType(type) ? type.getFields()[field] : undefined;
      const named = definition ? getNamedType(definition.type) : this.#schema.getType('String');
      if (!named) continue;
      const name = selection.alias?.value ?? field;
      const known = candidates.get(name) ?? [];
      candidates.set(name, known);
      known.push({
        parent: type.name,
        field,
        type: named,
        children:
          selection.selectionSet && isCompositeType(named)
            ? [{ type: named, set: selection.selectionSet }]
            : [],
      });
    }
  }
}

const CAREFUL_FIRST: readonly Treatment[] = ['personal', 'choice', 'message', 'url', 'id', 'text', 'safe'];

interface RecordedFile {
  identity: string;
  size: number;
}

/** What identifies a file, by the fields that were selected: its checksum, else the path of its URL. */
function fileOf(value: Data, candidates: Map<string, Candidate[]>): RecordedFile | undefined {
  const byField = new Map<string, unknown>();
  for (const [name, fields] of candidates) {
    if (fields[0]?.parent === 'File') byField.set(fields[0].field, value[name]);
  }
  if (byField.size === 0) return undefined;
  const text = (field: string) => {
    const found = byField.get(field);
    return typeof found === 'string' ? found : '';
  };
  const url = text('url');
  const path = URL.canParse(url) ? new URL(url).pathname : '';
  return {
    identity: text('checksum') || path || text('filename'),
    size: sizeOf(byField.get('byteSizeBigInt') ?? byField.get('byteSize')),
  };
}

/** The largest file that the API accepts. Making the bytes of a wrong, enormous size would not end. */
const LARGEST = 200 * 1_024 * 1_024;

function sizeOf(value: unknown): number {
  return /^\d+$/.test(String(value)) ? Math.min(Number(value), LARGEST) : 0;
}

function isData(value: unknown): value is Data {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}
