/** Bun and Deno follow the environment by themselves. */
export const isOtherRuntime: boolean =
  process.versions.bun !== undefined || process.versions.deno !== undefined;

/** Node's own agents know proxies from 22.21 and 24.5 on, which is when it got this flag. */
export const canNodeProxy: boolean =
  !isOtherRuntime && process.allowedNodeEnvironmentFlags.has('--use-env-proxy');
