import type { DemarcheFacts, TableKind } from '../types.js';
import { boolean, type ColumnPart, datetime, text } from './cell.js';

type GroupeFacts = DemarcheFacts['groupes'][number];

/** A table of the demarche itself, whose rows come from the model. */
export interface DemarcheTable<Item> {
  readonly kind: TableKind;
  readonly label: string;
  readonly key: readonly string[];
  readonly columns: ReadonlyArray<ColumnPart<Item>>;
}

// Pure: a bundle of a program that makes no tables leaves it out.
export const demarcheTable: DemarcheTable<DemarcheFacts> = /* @__PURE__ */ (() => ({
  kind: 'demarche',
  label: 'Démarche',
  key: ['demarche'],
  columns: [
    { ...fact('demarche', 'N° de démarche', ({ number }) => number), kind: 'integer' },
    fact('title', 'Titre', ({ title }) => text(title)),
    fact('description', 'Description', ({ description }) => text(description)),
    {
      ...fact('state', 'État', ({ state }) => text(state)),
      kind: 'choice',
      options: ['brouillon', 'publiee', 'close', 'depubliee'],
    },
    instant('date_creation', 'Créée le', 'dateCreation'),
    instant('date_publication', 'Publiée le', 'datePublication'),
    instant('date_depublication', 'Dépubliée le', 'dateDepublication'),
    instant('date_fermeture', 'Fermée le', 'dateFermeture'),
    instant('date_derniere_modification', 'Dernière modification', 'dateDerniereModification'),
    fact('service', 'Service', ({ service }) => text(service)),
    fact('organisme', 'Organisme', ({ organisme }) => text(organisme)),
    fact('service_siret', 'SIRET du service', ({ serviceSiret }) => text(serviceSiret)),
  ],
}))();

export const groupesTable: DemarcheTable<GroupeFacts> = /* @__PURE__ */ (() => ({
  kind: 'groupes',
  label: 'Groupes instructeurs',
  key: ['groupe'],
  columns: [
    { ...fact<GroupeFacts>('groupe', 'N° du groupe', ({ number }) => number), kind: 'integer' },
    fact<GroupeFacts>('groupe_id', 'Identifiant', ({ id }) => text(id)),
    fact<GroupeFacts>('label', 'Groupe instructeur', ({ label }) => text(label)),
    { ...fact<GroupeFacts>('closed', 'Fermé', ({ closed }) => boolean(closed)), kind: 'boolean' },
  ],
}))();

function fact<Item = DemarcheFacts>(
  id: string,
  label: string,
  read: ColumnPart<Item>['read'],
): ColumnPart<Item> {
  return { id, label, part: id, kind: 'text', personal: false, read };
}

type DemarcheDate = Extract<keyof DemarcheFacts, `date${string}`>;

function instant(id: string, label: string, field: DemarcheDate): ColumnPart<DemarcheFacts> {
  return { ...fact(id, label, (demarche) => datetime(demarche[field])), kind: 'datetime' };
}
