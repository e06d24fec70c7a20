import type { Sentence } from '../sentences.js';

/** What cannot be prefilled, and the types of a form. */
export const prefillSentences: readonly Sentence[] = [
  [
    'Demarche {} takes no dossiers ({}): a prefilled link would be redirected and lose every value.',
    'La démarche {1} n’accepte pas de dossiers ({2}) : un lien prérempli serait redirigé et perdrait toutes ses valeurs.',
  ],
  [
    'Demarche {} has no address that a prefilled link could open without being redirected ({}).',
    'La démarche {1} n’a pas d’adresse qu’un lien prérempli pourrait ouvrir sans être redirigé ({2}).',
  ],
  [
    'prefillState: a token holds no comma: the server would read two of them.',
    'Un jeton de dossier ne contient pas de virgule.',
  ],
  [
    "prefill: {} value(s) would be lost by demarche {}, and nothing was made:\n{}\nCorrect them, or give { onRefused: 'report' } to leave them out.",
    'Valeurs qui seraient perdues par la démarche {2} : {1}. Rien n’a été créé :\n{3}\nCorrigez-les, ou laissez-les de côté.',
  ],
  [
    "The demarche was read without a revision: ask for 'activeRevision' or 'revision'.",
    'La démarche a été lue sans révision : demandez « activeRevision » ou « revision ».',
  ],
  [
    "'{}' cannot be the name of the types: give another identifier in camelCase.",
    '« {1} » ne peut pas nommer les types : donnez un autre identifiant en camelCase.',
  ],
  [
    "The previous file was not made by 'npx @org/ds-client types', or was edited: {}.",
    'Le fichier précédent n’a pas été produit par « npx @org/ds-client types », ou a été modifié.',
  ],
  [
    "The champ '{}' ({}) is a {} in this dossier, not a {}: its form is of another revision. Make the types anew, or read it with champValue.",
    'Dans ce dossier, le champ « {1} » ({2}) est de type {3}, et non {4} : le formulaire est d’une autre révision. Régénérez les types, ou lisez-le avec champValue.',
  ],
];
