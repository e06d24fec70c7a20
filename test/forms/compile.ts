import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const root = fileURLToPath(new URL('../../', import.meta.url));

// What a made file imports. The package's own entry re-exports these.
const entry = [
  "export { ChampReader } from './values/champ-reader.js';",
  "export type { ChampValues } from './values/champ-value.js';",
  "export type { Champ } from './dossiers/champs.js';",
  "export type { Option } from './values/option.js';",
].join('\n');

/** The errors of TypeScript in `files`, under the strictest options that a user may have. */
export function compileErrors(files: readonly string[]): string[] {
  const options: ts.CompilerOptions = {
    strict: true,
    noEmit: true,
    exactOptionalPropertyTypes: true,
    noImplicitOverride: true,
    noPropertyAccessFromIndexSignature: true,
    noUncheckedIndexedAccess: true,
    noUnusedLocals: true,
    noUnusedParameters: true,
    isolatedModules: true,
    verbatimModuleSyntax: true,
    skipLibCheck: true,
    target: ts.ScriptTarget.ES2022,
    lib: ['lib.es2023.d.ts'],
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    types: ['node'],
    paths: { '@org/ds-client': [`${root}src/made-files-entry.ts`] },
  };
  const texts = new Map(files.map((text, index) => [`${root}src/made-${index}.ts`, text]));
  const made = [...texts.keys()];
  texts.set(`${root}src/made-files-entry.ts`, entry);
  const disk = ts.createCompilerHost(options);
  const host: ts.CompilerHost = {
    ...disk,
    fileExists: (path) => texts.has(path) || disk.fileExists(path),
    readFile: (path) => texts.get(path) ?? disk.readFile(path),
    getSourceFile: (path, languageVersion, onError) => {
      const text = texts.get(path);
      return text === undefined
        ? disk.getSourceFile(path, languageVersion, onError)
        : ts.createSourceFile(path, text, languageVersion);
    },
  };
  const program = ts.createProgram(made, options, host);
  return made.flatMap((path) => {
    const file = program.getSourceFile(path);
    return [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)].map(
      (error) => `${ts.flattenDiagnosticMessageText(error.messageText, '\n')}\n${file?.text}`,
    );
  });
}
