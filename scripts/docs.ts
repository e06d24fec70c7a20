// Builds the site: README and guides as pages, and the reference of the five entries out of the doc comments.
// Fails on any warning of typedoc, and on any link of a page that leads nowhere.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { Application, Converter, type DocumentReflection, ReflectionKind } from 'typedoc';

const entries: Record<string, string> = {
  index: '@org/ds-client',
  download: '@org/ds-client/download',
  testing: '@org/ds-client/testing',
  'testing/msw': '@org/ds-client/testing/msw',
  webhooks: '@org/ds-client/webhooks',
};

/** What a reader wants first; the other guides follow by name. */
const firstGuides = [
  'getting-started',
  'authentication',
  'reading',
  'reading-values',
  'paging-and-resuming',
  'files',
];
const allGuides = readdirSync('docs')
  .filter((name) => name.endsWith('.md'))
  .sort();
const guides = [...new Set([...firstGuides.map((name) => `${name}.md`), ...allGuides])].map(
  (name) => `docs/${name}`,
);

const app = await Application.bootstrapWithPlugins({
  projectDocuments: [
    ...guides,
    'README.fr.md',
    'CONTRIBUTING.md',
    'SECURITY.md',
    'CODE_OF_CONDUCT.md',
    'CHANGELOG.md',
  ],
});
app.converter.on(Converter.EVENT_CREATE_DOCUMENT, (_context, document) => takeTitle(document));
app.converter.on(Converter.EVENT_RESOLVE_BEGIN, ({ project }) => {
  for (const module of project.getReflectionsByKind(ReflectionKind.Module)) {
    module.name = entries[module.name] ?? module.name;
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

/** A page is named by its first heading, which the page then shows above its text. */
function takeTitle(document: DocumentReflection): void {
  const [first] = document.content;
  if (first?.kind !== 'text') return;
  const [heading, title] = /^\s*# (.+)\n/.exec(first.text) ?? [];
  if (heading === undefined || title === undefined) return;
  document.name = title.startsWith('@') ? 'En français' : title;
  first.text = first.text.slice(heading.length);
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
