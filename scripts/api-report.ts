// Writes what each entry exports, without comments, into api/: a breaking change then shows in review.
// `--check` fails where the committed report is not what the build gives.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const root = fileURLToPath(new URL('..', import.meta.url));
const { exports }: { exports: Record<string, unknown> } = JSON.parse(
  await readFile(join(root, 'package.json'), 'utf8'),
);
/** Every entry that has code, by the last part of its name: a list written here would miss the next one. */
const entries = Object.fromEntries(
  Object.entries(exports)
    .filter(([, conditions]) => typeof conditions === 'object')
    .map(([name]) => name.replace(/^\.\/?/, ''))
    .map((name) => (name === '' ? ['index', 'index'] : [basename(name), fileOf(name)])),
);
const isCheck = process.argv.includes('--check');

const files = Object.values(entries).map((entry) => join(root, 'dist', `${entry}.d.ts`));
const program = ts.createProgram(files, {
  module: ts.ModuleKind.NodeNext,
  moduleResolution: ts.ModuleResolutionKind.NodeNext,
  target: ts.ScriptTarget.ES2022,
  types: ['node'],
  skipLibCheck: true,
});
const checker = program.getTypeChecker();
const printer = ts.createPrinter({ removeComments: true, omitTrailingSemicolon: true });

let isDifferent = false;
for (const [name, entry] of Object.entries(entries)) {
  const file = join(root, 'api', `${name}.d.ts.txt`);
  const report = reportOf(join(root, 'dist', `${entry}.d.ts`));
  const before = await readFile(file, 'utf8').catch(() => '');
  if (before === report) continue;
  isDifferent = true;
  if (isCheck) {
    console.error(
      `api/${name}.d.ts.txt is not what the package exports now. Run \`npm run api\` and look at the difference.`,
    );
  } else {
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, report);
    console.log(`api/${name}.d.ts.txt written`);
  }
}
process.exitCode = isCheck && isDifferent ? 1 : 0;

/** Under dist/, without its ending. */
function fileOf(name: string): string {
  return name.includes('/') ? name : `${name}/index`;
}

function reportOf(file: string): string {
  const source = program.getSourceFile(file);
  const module = source && checker.getSymbolAtLocation(source);
  if (!module) throw new Error(`${file} is not there: run \`npm run build\` first.`);
  const symbols = checker.getExportsOfModule(module).sort((a, b) => (a.name < b.name ? -1 : 1));
  return `${symbols.map(declarationOf).join('\n')}\n`;
}

function declarationOf(exported: ts.Symbol): string {
  const symbol = exported.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(exported) : exported;
  // What codegen makes is long, and follows the documents, which show in review by themselves.
  if (/(Document|FragmentDoc|Fragment|Query|Mutation|Variables)$/.test(exported.name))
    return `generated ${exported.name}`;
  const declarations = symbol.declarations ?? [];
  const texts = declarations.map((node) => {
    const declared = ts.isVariableDeclaration(node) ? node.parent.parent : node;
    return printer
      .printNode(ts.EmitHint.Unspecified, declared, node.getSourceFile())
      .replace(/^(export )?(declare )?/, '');
  });
  return texts.join('\n');
}
