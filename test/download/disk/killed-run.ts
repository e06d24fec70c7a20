// Run as a process of its own, to be killed: saves the files of a list into a directory.
import { saveFiles } from '@org/ds-client/download';

const [list = '[]', directory = '', resume = ''] = process.argv.slice(2);
const options = {
  concurrency: 4,
  manifest: true,
  ...(resume ? { resume: 'across-processes' as const } : {}),
};
for await (const _ of saveFiles(JSON.parse(list), directory, options));
