import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const root = fileURLToPath(new URL('../../src', import.meta.url));

/** The sources of the package, without what is generated and without the emulator, which speaks to programmers. */
const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter(
  (file) => file.endsWith('.ts') && !/^(?:generated|testing)\b/.test(file),
);

/** Every sentence that the constructors of an error are given literally, its gaps filled with a number. */
export function sentencesOf(errorName: string): Array<{ file: string; sentence: string }> {
  const found: Array<{ file: string; sentence: string }> = [];
  for (const file of files) {
    const source = parsed(file);
    const visit = (node: ts.Node): void => {
      const [message] = ts.isNewExpression(node) ? (node.arguments ?? []) : [];
      if (ts.isNewExpression(node) && node.expression.getText(source) === errorName && message) {
        for (const sentence of variants(message)) found.push({ file, sentence });
      }
      ts.forEachChild(node, visit);
    };
    visit(source);
  }
  return found;
}

/** The members of a union of literals, by the name of its type. */
export function membersOf(file: string, typeName: string): string[] {
  const members: string[] = [];
  const source = parsed(file);
  source.forEachChild((node) => {
    if (!ts.isTypeAliasDeclaration(node) || node.name.text !== typeName) return;
    const collect = (inner: ts.Node): void => {
      if (ts.isLiteralTypeNode(inner) && ts.isStringLiteral(inner.literal)) members.push(inner.literal.text);
      ts.forEachChild(inner, collect);
    };
    collect(node.type);
  });
  return members;
}

/** Every code that the sources give an error: `code: 'disk'`. */
export function codesInSources(): string[] {
  const codes = new Set<string>();
  for (const file of files) {
    for (const [, code = ''] of readFileSync(path.join(root, file), 'utf8').matchAll(
      /\bcode: '([a-z_]+)'/g,
    )) {
      codes.add(code);
    }
  }
  return [...codes];
}

function parsed(file: string): ts.SourceFile {
  const text = readFileSync(path.join(root, file), 'utf8');
  return ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
}

/** All that an expression of literals can give; a gap that is a choice between literals gives each of them. */
function variants(node: ts.Expression): string[] {
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) return [node.text];
  if (ts.isParenthesizedExpression(node)) return variants(node.expression);
  if (ts.isConditionalExpression(node)) return [...variants(node.whenTrue), ...variants(node.whenFalse)];
  if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.PlusToken) {
    return joined(variants(node.left), variants(node.right));
  }
  if (ts.isTemplateExpression(node)) {
    return node.templateSpans.reduce(
      (texts, span) => joined(joined(texts, variants(span.expression)), [span.literal.text]),
      [node.head.text],
    );
  }
  return ['7'];
}

function joined(left: readonly string[], right: readonly string[]): string[] {
  return left.flatMap((one) => right.map((other) => one + other));
}
