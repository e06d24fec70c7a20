import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

/** A function that users can call and that takes its options as an object. */
export interface PublicFunction {
  /** As a user reaches it: `download: saveFiles`, `testing: Emulator.listen`. */
  readonly name: string;
  /** Where the options stand among its arguments. */
  readonly index: number;
  readonly options: readonly string[];
  /** Options whose type takes anything. */
  readonly unchecked: readonly string[];
}

const root = new URL('../../', import.meta.url);

/** The source of each entry of `package.json`, by the name that users import. */
export function entrySources(): Map<string, string> {
  const { exports }: { exports: object } = JSON.parse(readFileSync(new URL('package.json', root), 'utf8'));
  const sources = new Map<string, string>();
  for (const [entry, target] of Object.entries(exports)) {
    if (typeof target === 'string') continue;
    const built: unknown = Reflect.get(Reflect.get(target, 'import'), 'default');
    const source = new URL(String(built).replace('./dist/', 'src/').replace(/\.js$/, '.ts'), root);
    if (!existsSync(source)) throw new Error(`${entry} is built from a file that this test does not find.`);
    sources.set(entry === '.' ? 'index' : entry.slice(2), fileURLToPath(source));
  }
  return sources;
}

/** Every function of every entry, and every method of what these give, that has an object of options. */
export function publicFunctions(): PublicFunction[] {
  const sources = entrySources();
  const path = fileURLToPath(new URL('tsconfig.json', root));
  const { config } = ts.readConfigFile(path, ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, fileURLToPath(root));
  const program = ts.createProgram([...sources.values()], { ...options, noEmit: true });
  const walk = new Walk(program.getTypeChecker());
  for (const [entry, file] of sources) {
    const source = program.getSourceFile(file);
    const module = source && program.getTypeChecker().getSymbolAtLocation(source);
    if (!module) throw new Error(`${file} exports nothing.`);
    walk.module(entry, module);
  }
  return [...walk.found.values()].sort((a, b) => a.name.localeCompare(b.name));
}

class Walk {
  readonly found = new Map<string, PublicFunction>();
  readonly #checker: ts.TypeChecker;
  readonly #seen = new Set<ts.Type>();
  readonly #functions = new Set<ts.Symbol>();

  constructor(checker: ts.TypeChecker) {
    this.#checker = checker;
  }

  module(entry: string, module: ts.Symbol): void {
    for (const exported of this.#checker.getExportsOfModule(module)) {
      const symbol =
        exported.flags & ts.SymbolFlags.Alias ? this.#checker.getAliasedSymbol(exported) : exported;
      if (!(symbol.flags & ts.SymbolFlags.Value) || this.#functions.has(symbol)) continue;
      this.#functions.add(symbol);
      const type = this.#checker.getTypeOfSymbol(symbol);
      // An error is made by this package alone.
      if (symbol.flags & ts.SymbolFlags.Class && /Error$/.test(exported.name)) continue;
      this.#callable(`${entry}: ${exported.name}`, type);
    }
  }

  #callable(name: string, type: ts.Type): void {
    for (const signature of [...type.getCallSignatures(), ...type.getConstructSignatures()]) {
      this.#signature(name, signature);
      this.#members(name.split(':')[0] ?? '', signature.getReturnType());
    }
  }

  /** The methods of what a function gives, if this project has made its type. */
  #members(entry: string, given: ts.Type): void {
    const type = this.#checker.getAwaitedType(given) ?? given;
    const symbol = type.aliasSymbol ?? type.getSymbol();
    const declaration = symbol?.declarations?.[0];
    if (this.#seen.has(type) || !declaration || !isOurs(declaration)) return;
    this.#seen.add(type);
    for (const property of type.getProperties()) {
      const declared = property.valueDeclaration ?? property.declarations?.[0];
      if (!declared || !isOurs(declared) || isHidden(declared)) continue;
      const member = this.#checker.getTypeOfSymbol(property);
      const name = `${entry}: ${symbol?.name}.${property.name}`;
      if (member.getCallSignatures().length > 0) this.#callable(name, member);
      else this.#members(entry, member);
    }
  }

  #signature(name: string, signature: ts.Signature): void {
    for (const [index, parameter] of signature.getParameters().entries()) {
      const declared = restItem(this.#checker, parameter) ?? this.#checker.getTypeOfSymbol(parameter);
      const type = this.#checker.getNonNullableType(declared);
      const shapes = this.#optionsOf(parameter.name, type);
      if (shapes.length === 0) continue;
      const all = shapes.flatMap((shape) => shape.getProperties());
      const properties = all.map((one) => one.name);
      const unchecked = all.filter((one) => {
        const { flags } = this.#checker.getTypeOfSymbol(one);
        return (flags & (ts.TypeFlags.Any | ts.TypeFlags.Unknown)) !== 0;
      });
      const earlier = this.found.get(name);
      this.found.set(name, {
        name,
        index,
        options: [...new Set([...(earlier?.options ?? []), ...properties])],
        unchecked: unchecked.map((one) => one.name),
      });
    }
  }

  /** The kinds of object that a parameter takes as options; none where it is something else. */
  #optionsOf(name: string, given: ts.Type): readonly ts.Type[] {
    const members = given.isUnion() ? given.types : [given];
    if (this.#isOptions(name, given)) return members;
    return members.filter((type) => this.#isOptions(name, type));
  }

  #isOptions(name: string, type: ts.Type): boolean {
    const typeName = (type.aliasSymbol ?? type.getSymbol())?.name ?? '';
    const file = type.getSymbol()?.declarations?.[0]?.getSourceFile().fileName ?? '';
    const objects = ts.TypeFlags.Object | ts.TypeFlags.Intersection | ts.TypeFlags.Union;
    if ((type.flags & objects) === 0) return false;
    // Inputs of mutations are the API's: it refuses what it does not know.
    if (type.getCallSignatures().length > 0 || file.includes('/generated/')) return false;
    return optionsNames.test(typeName) || /^(?:options|changes)$/.test(name);
  }
}

/** `Fault` and the inputs of builders are written as options are: by hand, in an object. */
const optionsNames = /(?:Options|Changes|Input|Fault|UnderTest)$|^(?:Partial|Omit)$/;

/** What `...files` holds. */
function restItem(checker: ts.TypeChecker, parameter: ts.Symbol): ts.Type | undefined {
  const declaration = parameter.valueDeclaration;
  if (!declaration || !ts.isParameter(declaration) || !declaration.dotDotDotToken) return undefined;
  return checker.getIndexTypeOfType(checker.getTypeOfSymbol(parameter), ts.IndexKind.Number);
}

function isOurs(declaration: ts.Declaration): boolean {
  return !declaration.getSourceFile().fileName.includes('node_modules');
}

function isHidden(declaration: ts.Declaration): boolean {
  const flags = ts.getCombinedModifierFlags(declaration);
  const name = ts.getNameOfDeclaration(declaration);
  return (
    (flags & (ts.ModifierFlags.Private | ts.ModifierFlags.Protected)) !== 0 ||
    (name !== undefined && (ts.isPrivateIdentifier(name) || ts.isComputedPropertyName(name))) ||
    ts.getJSDocTags(declaration).some(({ tagName }) => tagName.text === 'internal')
  );
}
