import { checkOptions } from '../../arguments/check-options.js';
import { listOf } from '../../arguments/checks.js';
import { builderChecks, descriptorChecks } from '../checks/build-checks.js';
import type { ChampKind, DescriptorInput } from '../model/descriptor.js';
import type { DemarcheOptions } from './demarche-factory.js';
import { type DossierBuilder, dossierBuilder } from './dossier-builder.js';

/**
 * Describes a demarche to make, with its form and its dossiers. Each method returns the builder.
 *
 * @example
 * ```ts
 * import { createEmulator, demarche } from '@org/ds-client/testing'
 *
 * createEmulator({
 *   demarches: [demarche(42).intitule('Aide').withChamp('date', 'Début').withDossiers(10)],
 * })
 * ```
 */
export class DemarcheBuilder {
  readonly #options: DemarcheOptions & {
    champs: DescriptorInput[];
    annotations: DescriptorInput[];
    with: DossierBuilder[];
  };

  constructor(number: number) {
    this.#options = { number, champs: [], annotations: [], with: [] };
  }

  /** Any option of `createEmulator({ demarches })`. */
  options(options: Omit<DemarcheOptions, 'number' | 'champs' | 'annotations' | 'with'>): this {
    checkOptions('options', options ?? null, builderChecks);
    Object.assign(this.#options, options);
    return this;
  }

  intitule(title: string): this {
    return this.options({ title });
  }

  /** Adds a champ to the form; `champs` are those of a repetition. */
  withChamp(kind: ChampKind, label: string, more: Partial<DescriptorInput> = {}): this {
    checkOptions('withChamp', more, descriptorChecks);
    this.#options.champs.push({ ...more, kind, label });
    return this;
  }

  withAnnotation(kind: ChampKind, label: string, more: Partial<DescriptorInput> = {}): this {
    checkOptions('withAnnotation', more, descriptorChecks);
    this.#options.annotations.push({ ...more, kind, label });
    return this;
  }

  /** Adds a groupe instructeur. A demarche without any gets one with two instructeurs. */
  withGroupe(label: string, instructeurs: readonly string[]): this {
    return this.options({ groupes: [...(this.#options.groupes ?? []), { label, instructeurs }] });
  }

  withLabels(...names: string[]): this {
    return this.options({ labels: [...(this.#options.labels ?? []), ...names] });
  }

  /** Adds dossiers whose content the seed decides. */
  withDossiers(count: number): this {
    return this.options({ dossiers: count });
  }

  withDossier(...dossiers: DossierBuilder[]): this {
    listOf(dossierBuilder)('withDossier', dossiers);
    this.#options.with.push(...dossiers);
    return this;
  }

  build(): DemarcheOptions {
    const { champs, annotations, ...options } = this.#options;
    return {
      ...options,
      ...(champs.length > 0 ? { champs } : {}),
      ...(annotations.length > 0 ? { annotations } : {}),
    };
  }
}

/**
 * Starts a demarche.
 *
 * @example
 * ```ts
 * import { createEmulator, demarche } from '@org/ds-client/testing'
 *
 * createEmulator({ demarches: [demarche(42).withDossiers(3)] })
 * ```
 */
export function demarche(number: number): DemarcheBuilder {
  return new DemarcheBuilder(number);
}
