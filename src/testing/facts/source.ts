/**
 * Where a fact was found. `server` is a file of the public repository demarche-numerique/demarche.numerique.gouv.fr,
 * as of January 2026 unless a date is told; `graphql-ruby` a file of the library that it runs; `ours` what no public
 * text tells, and the emulator had to choose.
 */
export type Source = `server ${string}` | `graphql-ruby ${string}` | `ours: ${string}`;
