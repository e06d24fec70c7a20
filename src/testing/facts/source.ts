/**
 * The source of a fact. `server` is a file of the public repository demarche-numerique/demarche.numerique.gouv.fr,
 * as of January 2026 unless a date is given; `graphql-ruby` a file of the library that it uses; `ours` what no public
 * source says, so that the emulator had to choose.
 */
export type Source = `server ${string}` | `graphql-ruby ${string}` | `ours: ${string}`;
