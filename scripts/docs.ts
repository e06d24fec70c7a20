// Builds the site: README and guides as pages, and the reference of the five entries out of the doc comments.
// Fails on any warning of typedoc, and on any link of a page that leads nowhere.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { Application, type CommentDisplayPart, Converter, ReflectionKind } from 'typedoc';

const packageName = '@org/ds-client';
/** What a reader wants first; the other guides follow by name, and how it is built comes last. */
const first = [
  'getting-started.md',
  'authentication.md',
  'reading.md',
  'reading-values.md',
  'prefilling.md',
  'paging-and-resuming.md',
];
const others = readdirSync('docs').filter((name) => name.endsWith('.md') && name !== 'ARCHITECTURE.md');
const guides = [...new Set([...first, ...others.sort()])];
const french = guides.map((name) => `docs/fr/${name}`).filter((file) => existsSync(file));
const inFrench = 'En français';

const app = await Application.bootstrapWithPlugins({
  projectDocuments: [
    ...guides.map((name) => `docs/${name}`),
    'docs/ARCHITECTURE.md',
    'README.fr.md',
    ...french,
    'CONTRIBUTING.md',
    'SECURITY.md',
    'CODE_OF_CONDUCT.md',
    'CHANGELOG.md',
  ],
});
app.converter.on(Converter.EVENT_CREATE_DOCUMENT, (_context, document) => {
  const title = titleOf(document.content);
  document.name = title === packageName ? inFrench : (title ?? document.name);
  if (languageOf(document.content) === 'fr') document.frontmatter.group = inFrench;
});
app.converter.on(Converter.EVENT_RESOLVE_BEGIN, ({ project }) => {
  // The first page has the name of the package above it already.
  const [start] = project.readme ?? [];
  if (start) start.text = start.text.replace(/^# .+\n/, '');
  for (const module of project.getReflectionsByKind(ReflectionKind.Module)) {
    module.name = entryOf(module.name);
  }
});

const project = await app.convert();
if (!project) process.exit(1);
await app.generateOutputs(project);
const site = app.options.getValue('out');
const broken = brokenLinks(site);
for (const link of broken) console.error(link);
const isGood = broken.length === 0 && !app.logger.hasErrors() && !app.logger.hasWarnings();
if (isGood) console.log(`${site}: ${pages(site).length} pages, every link leads somewhere`);
process.exitCode = isGood ? 0 : 1;

/** The entry that a module is imported by: `src/download` is `@org/ds-client/download`. */
function entryOf(module: string): string {
  return module.replace(/^src\b/, packageName).replace(/\/index$/, '');
}

/** A page is named by its first heading. */
function titleOf([start]: readonly CommentDisplayPart[]): string | undefined {
  return /^\s*# (.+)\n/.exec(start?.text ?? '')?.[1];
}

/** The language of a page: the one that its switch, below the title, does not lead to. */
function languageOf([start]: readonly CommentDisplayPart[]): 'en' | 'fr' {
  return /^\s*# .+\n+\[English\]/.test(start?.text ?? '') ? 'fr' : 'en';
}

function pages(directory: string): string[] {
  return readdirSync(directory, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.html'))
    .map((name) => join(directory, name));
}

function brokenLinks(directory: string): string[] {
  const texts = new Map(pages(directory).map((page) => [resolve(page), readFileSync(page, 'utf8')]));
  return [...texts].flatMap(([page, text]) =>
    [...text.matchAll(/(?:href|src)="([^"]+)"/g)].flatMap(([, link = '']) => {
      if (/^(https?:|mailto:|data:|javascript:)/.test(link)) return [];
      const [path = '', anchor = ''] = link.replaceAll('&amp;', '&').split('#');
      const target =
        path === '' ? page : resolve(dirname(page), decodeURIComponent(path.split('?', 1)[0] ?? ''));
      const there = texts.get(target);
      const id = decodeURIComponent(anchor);
      if (there === undefined) return existsSync(target) ? [] : [`${page}: ${link}`];
      return id === '' || there.includes(`id="${id}"`) ? [] : [`${page}: ${link} (no such anchor)`];
    }),
  );
}
