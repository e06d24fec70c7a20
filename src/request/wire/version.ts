// Injected by the build, so that nothing reads package.json at run time.
declare const __VERSION__: string;

/** The version of this package. */
export const version: string = typeof __VERSION__ === 'undefined' ? '0.0.0' : __VERSION__;
