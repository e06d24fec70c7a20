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
  mirror: async () => (await import('./commands/mirror.js')).mirror,
  export: async () => (await import('./commands/mirror.js')).exportCommand,
  count: async () => (await import('./commands/count.js')).count,
  reachable: async () => (await import('./commands/reachable.js')).reachable,
  prefill: async () => (await import('./commands/prefill.js')).prefill,
  message: async () => (await import('./commands/message.js')).message,
  accepter: async () => (await import('./commands/decide.js')).accepter,
  refuser: async () => (await import('./commands/decide.js')).refuser,
  annoter: async () => (await import('./commands/annoter.js')).annoter,
  queue: async () => (await import('./commands/queue.js')).queue,
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
  'mirror',
  'export',
  'count',
  'reachable',
  'prefill',
  'message',
  'accepter',
  'refuser',
  'annoter',
  'check',
  'schema',
  'types',
  'queue',
  'emulator',
];

export function isCommandName(text: string): text is CommandName {
  return Object.hasOwn(loaders, text);
}

export function loadCommand(name: CommandName): Promise<Command> {
  return loaders[name]();
}
