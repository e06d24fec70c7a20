import type { Command } from './command.js';

/** Loaded one at a time: listing files should not have to wait for the emulator. */
const loaders = {
  dossier: async () => (await import('./commands/dossier.js')).dossier,
  dossiers: async () => (await import('./commands/dossiers.js')).dossiers,
  files: async () => (await import('./commands/files.js')).files,
  download: async () => (await import('./commands/download.js')).download,
  verify: async () => (await import('./commands/verify.js')).verify,
  sync: async () => (await import('./commands/sync.js')).sync,
  check: async () => (await import('./commands/check.js')).check,
  schema: async () => (await import('./commands/schema.js')).schema,
  types: async () => (await import('./commands/types.js')).types,
  emulator: async () => (await import('./commands/emulator.js')).emulator,
} satisfies Record<string, () => Promise<Command>>;

export type CommandName = keyof typeof loaders;

export const commandNames: readonly CommandName[] = [
  'dossier',
  'dossiers',
  'files',
  'download',
  'verify',
  'sync',
  'check',
  'schema',
  'types',
  'emulator',
];

export function isCommandName(text: string): text is CommandName {
  return Object.hasOwn(loaders, text);
}

export function loadCommand(name: CommandName): Promise<Command> {
  return loaders[name]();
}
