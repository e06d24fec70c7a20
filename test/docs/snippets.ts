// The code that people copy: the ```ts blocks of the documents and the @example blocks of the sources. All of it is
// compiled; the blocks of the documents are run too, those for a test runner in it (in-your-application.test.ts). French
// guides have the code of the English ones, which french.test.ts holds: it is not run twice.
import { readdirSync, readFileSync } from 'node:fs';
import ts from 'typescript';
import { codeBlocks, documents, root } from './markdown.js';

export interface Snippet {
  /** Where it stands, as an editor opens it: `README.md:31`. */
  readonly place: string;
  readonly file: string;
  /** Where its first line, `// client.ts`, says that it is a file of its own, which others of its document import. */
  readonly name: string | undefined;
  /** Its code, after as many empty lines as stand before it in its file: lines of errors are those of the file. */
  readonly code: string;
  readonly isRun: boolean;
}

/** The ```ts blocks of every document. The French README has those of the English one, which another test checks. */
export function documentSnippets(): Snippet[] {
  const files = documents().filter((file) => file !== 'README.fr.md');
  return files.flatMap((file) =>
    codeBlocks(file)
      .filter(({ language }) => language === 'ts')
      .map(({ line, code }) => ({
        place: `${file}:${line}`,
        file,
        name: /^\/\/ (\S+\.ts)\n/.exec(code)?.[1],
        code: '\n'.repeat(line) + code,
        isRun: !file.startsWith('docs/fr/') && !/from '(?:vitest|node:test)'/.test(code),
      })),
  );
}

/** The ```ts blocks of the doc comments under `src/`. */
export function exampleSnippets(): Snippet[] {
  return sources().flatMap((file) => {
    const text = readFileSync(`${root}/${file}`, 'utf8');
    return [...text.matchAll(/\/\*\*[\s\S]*?\*\//g)].flatMap((comment) => {
      const before = text.slice(0, comment.index).split('\n').length - 1;
      const plain = comment[0].replace(/^\s*(?:\/\*\*|\*\/|\*) ?/gm, '');
      return codeBlocks(file, plain)
        .filter(({ language }) => language === 'ts')
        .map(({ line, code }) => ({
          place: `${file}:${before + line}`,
          file,
          name: undefined,
          code: '\n'.repeat(before + line) + code.replace(/\s*\*\/$/, ''),
          isRun: false,
        }));
    });
  });
}

/** The compiler's complaints about snippets, each with the place of its snippet. Every snippet is its own module. */
export function compile(snippets: readonly Snippet[]): string[] {
  const config = ts.readConfigFile(`${root}/tsconfig.json`, ts.sys.readFile);
  const parsed = ts.parseJsonConfigFileContent(config.config, ts.sys, root);
  const options = {
    ...parsed.options,
    moduleDetection: ts.ModuleDetectionKind.Force,
    experimentalDecorators: true,
  };
  const texts = new Map(
    snippets.map((snippet, index) => [
      `${root}/snippets/${snippet.file}/${snippet.name ?? `snippet-${index}.mts`}`,
      snippet,
    ]),
  );
  const host = ts.createCompilerHost(options);
  const { readFile, fileExists, getSourceFile } = host;
  // Their folders are nowhere, and the compiler looks into none that is not there.
  host.directoryExists = () => true;
  host.fileExists = (name) => texts.has(name) || fileExists(name);
  host.readFile = (name) => texts.get(name)?.code ?? readFile(name);
  host.getSourceFile = (name, target, ...rest) => {
    const snippet = texts.get(name);
    return snippet === undefined
      ? getSourceFile(name, target, ...rest)
      : ts.createSourceFile(name, snippet.code, target);
  };
  const program = ts.createProgram([...texts.keys()], options, host);
  return [...texts].flatMap(([name, { file, place }]) => {
    const source = program.getSourceFile(name);
    if (!source) return [`${place} was not compiled`];
    return [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)].map(
      ({ start = 0, messageText }) => {
        const { line } = source.getLineAndCharacterOfPosition(start);
        return `${file}:${line + 1} ${ts.flattenDiagnosticMessageText(messageText, '\n')}`;
      },
    );
  });
}

function sources(): string[] {
  return readdirSync(`${root}/src`, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.startsWith('generated'))
    .map((name) => `src/${name.replaceAll('\\', '/')}`)
    .sort();
}
