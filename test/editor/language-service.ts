import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

/** What an editor answers about one file of a user's program. `|` in the source marks where the keyboard is. */
export interface EditorAnswers {
  /** Names that are offered at the mark. */
  completions(): string[];
  /** The text of the hover over the word before which the mark stands. */
  hover(): string;
  /** The documentation of that hover. */
  documentation(): string;
  /** The signature that is shown while arguments are typed. */
  signature(): string;
  /** What is wrong with the file, each a whole text. */
  errors(): string[];
  /** The declarations that the file makes for whoever imports it. */
  declarations(): string;
}

const root = join(import.meta.dirname, '../..');
const { config } = ts.readConfigFile(join(root, 'tsconfig.json'), ts.sys.readFile);
const { options } = ts.convertCompilerOptionsFromJson(config.compilerOptions, root);
const fileName = join(root, 'test/editor/program.ts');

let source = '';
let version = 0;

const host: ts.LanguageServiceHost = {
  getCompilationSettings: () => ({
    ...options,
    noEmit: false,
    declaration: true,
    incremental: false,
    tsBuildInfoFile: undefined,
  }),
  getScriptFileNames: () => [fileName],
  getScriptVersion: (file) => (file === fileName ? String(version) : '1'),
  getScriptSnapshot: (file) => {
    if (file === fileName) return ts.ScriptSnapshot.fromString(source);
    return existsSync(file) ? ts.ScriptSnapshot.fromString(readFileSync(file, 'utf8')) : undefined;
  },
  getCurrentDirectory: () => root,
  getDefaultLibFileName: ts.getDefaultLibFilePath,
  fileExists: (file) => file === fileName || ts.sys.fileExists(file),
  readFile: ts.sys.readFile,
  readDirectory: ts.sys.readDirectory,
  directoryExists: ts.sys.directoryExists,
  getDirectories: ts.sys.getDirectories,
};
const service = ts.createLanguageService(host, ts.createDocumentRegistry());

/** Opens a file in the editor: `code`, with `|` where the keyboard is. One file is open at a time. */
export function open(code: string): EditorAnswers {
  const at = code.indexOf('|>');
  source = at < 0 ? code : code.slice(0, at) + code.slice(at + 2);
  version += 1;
  return {
    completions: () =>
      service.getCompletionsAtPosition(fileName, at, undefined)?.entries.map(({ name }) => name) ?? [],
    hover: () => ts.displayPartsToString(service.getQuickInfoAtPosition(fileName, at)?.displayParts),
    documentation: () => ts.displayPartsToString(service.getQuickInfoAtPosition(fileName, at)?.documentation),
    signature: () => {
      const help = service.getSignatureHelpItems(fileName, at, undefined);
      const item = help?.items[help.selectedItemIndex];
      if (item === undefined) return '';
      const { prefixDisplayParts, parameters, separatorDisplayParts, suffixDisplayParts } = item;
      return [
        ts.displayPartsToString(prefixDisplayParts),
        parameters
          .map(({ displayParts }) => ts.displayPartsToString(displayParts))
          .join(ts.displayPartsToString(separatorDisplayParts)),
        ts.displayPartsToString(suffixDisplayParts),
      ].join('');
    },
    errors: () =>
      [...service.getSyntacticDiagnostics(fileName), ...service.getSemanticDiagnostics(fileName)].map(
        ({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'),
      ),
    declarations: () =>
      service.getEmitOutput(fileName, true, true).outputFiles.find(({ name }) => name.endsWith('.d.ts'))
        ?.text ?? '',
  };
}
