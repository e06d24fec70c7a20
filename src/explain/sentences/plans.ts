import type { Sentence } from '../sentences.js';

/** What `mirror` says, with `plan`, that a run would do. */
export const planSentences: readonly Sentence[] = [
  [
    'Makes the table {}, in which the mirror remembers where it stands',
    'Crée la table {1}, où le miroir note où il en est',
  ],
  ['Makes the table {} ({}) of {} columns', 'Crée la table {1} ({2}), de {3} colonnes'],
  ['Adds the column {} ({}) to the table {}', 'Ajoute la colonne {1} ({2}) à la table {3}'],
  [
    'Changes labels or choices in the table {} (columns: {})',
    'Modifie des libellés ou des choix dans la table {1} (colonnes : {2})',
  ],
  ['Makes the view {} ({}, of all demarches)', 'Crée la vue {1} ({2}, de toutes les démarches)'],
  ['Makes the view {} ({})', 'Crée la vue {1} ({2})'],
  ['Makes anew the view {} ({}, of all demarches)', 'Recrée la vue {1} ({2}, de toutes les démarches)'],
  ['Makes anew the view {} ({})', 'Recrée la vue {1} ({2})'],
  ['Renames a column of the view {} ({})', 'Renomme une colonne de la vue {1} ({2})'],
  ['Extends the view {} ({})', 'Complète la vue {1} ({2})'],
  [
    'Sends the SCHEMA of {} ({}, {} columns), then its rows',
    'Envoie le message SCHEMA de {1} ({2}, {3} colonnes), puis ses lignes',
  ],
  [
    'Writes anew, if anything changed, {} ({}, {} columns)',
    'Réécrit, si quelque chose a changé, {1} ({2}, {3} colonnes)',
  ],
  ['Makes {} ({}, {} columns)', 'Crée {1} ({2}, {3} colonnes)'],
  [
    'Reads dossiers ({}), modified since {}, then the lists of deleted ones',
    'Lit les dossiers modifiés depuis {2} (nombre : {1}), puis les listes de dossiers supprimés',
  ],
  [
    'Reads dossiers ({}), then the lists of deleted ones',
    'Lit les dossiers (nombre : {1}), puis les listes de dossiers supprimés',
  ],
  [
    'Requests: {} of ListDossiers, 1 or more each of ListDeletedDossiers and ListPendingDeletedDossiers',
    'Requêtes : {1} de ListDossiers, puis au moins une de ListDeletedDossiers et de ListPendingDeletedDossiers',
  ],
  [
    'Sends what people changed in {}, where the API has what was stored last',
    'Envoie à l’API ce qui a été modifié dans {1}, là où elle a encore la valeur enregistrée en dernier',
  ],
  [
    'dossierModifierAnnotations, once for each dossier with such a cell',
    'dossierModifierAnnotations, une fois pour chaque dossier qui a une telle cellule',
  ],
];
