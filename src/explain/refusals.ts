import type { Language } from './explain.js';

type RefusalSentence = readonly [sentence: RegExp, en: string, fr: string];

/** What the API says when it refuses a change, beside the reasons that errors have, and what to do. */
const known: readonly RefusalSentence[] = [
  [
    /SIRET du dossier ne sont pas complètes/,
    'The information about the company is not complete yet: try again later.',
    'Les informations de l’établissement ne sont pas encore complètes : réessayez plus tard.',
  ],
  [
    /qu’une fois le traitement terminé/,
    'Only a dossier that has been decided on can be archived: decide on it first.',
    'Seul un dossier traité peut être archivé : traitez-le d’abord.',
  ],
  [
    /dossier non archivé ne peut pas être désarchivé/,
    'This dossier is not archived: there is nothing to do.',
    'Ce dossier n’est pas archivé : il n’y a rien à faire.',
  ],
  [
    /déjà avec le groupe instructeur/,
    'The dossier is in this groupe instructeur already: there is nothing to do.',
    'Le dossier relève déjà de ce groupe instructeur : il n’y a rien à faire.',
  ],
  [
    /même démarche que le dossier/,
    'This groupe or label belongs to another démarche: choose one of the démarche of the dossier.',
    'Ce groupe ou cette étiquette appartient à une autre démarche : choisissez parmi ceux de la démarche du dossier.',
  ],
  [
    /label est déjà associé/,
    'The dossier has this label already: there is nothing to do.',
    'Le dossier porte déjà cette étiquette : il n’y a rien à faire.',
  ],
  [
    /label n’est pas associé/,
    'The dossier does not have this label: there is nothing to do.',
    'Le dossier ne porte pas cette étiquette : il n’y a rien à faire.',
  ],
  [
    /« Votre message » ne peut être vide/,
    'The message is empty: write a text.',
    'Le message est vide : saisissez un texte.',
  ],
  [
    /message sur un dossier supprimé/,
    'No message can be sent about a dossier that is deleted, archived or a draft.',
    'Aucun message ne peut être envoyé sur un dossier supprimé, archivé ou en brouillon.',
  ],
  [
    /faire l’objet d’une demande de correction/,
    'No correction can be asked for in the present state of the dossier: look at it first.',
    'L’état actuel du dossier ne permet pas de demander une correction : consultez-le d’abord.',
  ],
  [
    /message ne peut pas être supprimé/,
    'This message cannot be removed: only its author can, and not while its correction is pending.',
    'Ce message ne peut pas être supprimé : seul son auteur le peut, et pas tant que la correction est en attente.',
  ],
  [
    /correction ne peut pas être annulée/,
    'The request for a correction cannot be withdrawn: it is no longer pending.',
    'La demande de correction ne peut pas être annulée : elle n’est plus en attente.',
  ],
  [
    /identifiant du fichier téléversé|hash du fichier téléversé/,
    'The attached file was not uploaded properly: upload it again.',
    'Le fichier joint n’a pas été correctement déposé : déposez-le à nouveau.',
  ],
  [
    /annotation .{0,200} n’existe pas/,
    'This annotation does not exist in the form of this dossier: check its id.',
    'Cette annotation n’existe pas dans le formulaire de ce dossier : vérifiez son identifiant.',
  ],
  [
    /n’est pas de type attendu/,
    'The value is not of the kind that this annotation takes: look at its kind in the form.',
    'La valeur n’est pas du type de cette annotation : consultez son type dans le formulaire.',
  ],
  [
    /dans les options proposées/,
    'The value is not one of the choices of this annotation: take one of its choices.',
    'La valeur ne fait pas partie des choix de cette annotation : prenez l’un d’eux.',
  ],
  [
    /adresse électronique valide|adresses électroniques valides/,
    'An e-mail address is not valid: correct it.',
    'Une adresse électronique n’est pas valable : corrigez-la.',
  ],
  [
    /numéro de téléphone valide/,
    'The phone number is not valid: correct it, as 0612345678.',
    'Le numéro de téléphone n’est pas valable : corrigez-le, par exemple 0612345678.',
  ],
  [/numéro IBAN valide/, 'The IBAN is not valid: correct it.', 'L’IBAN n’est pas valable : corrigez-le.'],
  [
    /1 et 3 chiffres après le point/,
    'The number has more than three decimals: round it.',
    'Le nombre a plus de trois décimales : arrondissez-le.',
  ],
  [
    /^Le dossier n’existe pas/,
    'The linked dossier does not exist: check its number.',
    'Le dossier lié n’existe pas : vérifiez son numéro.',
  ],
  [
    /nom de .{0,200} valide|code de .{0,200} valide|pas inclus\(e\) dans la liste/,
    'This place is not known: give its exact name or code.',
    'Ce lieu n’est pas connu : indiquez son nom ou son code exact.',
  ],
  [/libellé doit être rempli/, 'The label is missing: give one.', 'Le libellé est absent : indiquez-le.'],
  [
    /libellé est déjà utilisé/,
    'This label is taken already: choose another one.',
    'Ce libellé est déjà utilisé : choisissez-en un autre.',
  ],
  [
    /groupe d’instructeurs par défaut/,
    'The default groupe instructeur cannot be closed: make another one the default first.',
    'Le groupe instructeur par défaut ne peut pas être désactivé : désignez-en d’abord un autre.',
  ],
  [
    /ne peut pas être clonée/,
    'This démarche cannot be cloned: it must be yours, or open data.',
    'Cette démarche ne peut pas être clonée : elle doit être la vôtre, ou publiée en données ouvertes.',
  ],
  [
    /n.existe pas ou vous n.avez pas le droit/,
    'The démarche does not exist, or the token has no rights on it: check its number and the token.',
    'La démarche n’existe pas, ou le jeton n’y donne pas droit : vérifiez son numéro et le jeton.',
  ],
  [
    /déjà publiée ou cloturée/,
    'The démarche is published or closed already: there is nothing to do.',
    'La démarche est déjà publiée ou close : il n’y a rien à faire.',
  ],
  [
    /déjà une démarche avec le chemin/,
    'Another démarche has this path: choose another one.',
    'Une autre démarche a déjà cette adresse : choisissez-en une autre.',
  ],
  [
    /Où trouver la démarche/,
    'The address of the page where the démarche is found is missing: give lienSiteWeb.',
    'L’adresse de la page où trouver la démarche est absente : indiquez lienSiteWeb.',
  ],
  [
    /date limite doit être dans le futur/,
    'The closing date must be in the future: give a later one.',
    'La date limite doit être à venir : indiquez-en une autre.',
  ],
  [
    /Aucun paramètre à modifier/,
    'There is nothing to change: give at least one parameter.',
    'Il n’y a rien à modifier : indiquez au moins un paramètre.',
  ],
  [
    /droit d.ajouter un administrateur|droit de supprimer un administrateur/,
    'The token may not change the administrateurs of this démarche: use the token of one of them.',
    'Le jeton ne permet pas de modifier les administrateurs de cette démarche : utilisez celui de l’un d’eux.',
  ],
  [
    /au moins un administrateur/,
    'A démarche keeps at least one administrateur: add another one first.',
    'Une démarche garde au moins un administrateur : ajoutez-en d’abord un autre.',
  ],
  [
    /webhooks ne sont pas activés/,
    'Webhooks are not turned on for this démarche: ask the support of the site.',
    'Les webhooks ne sont pas activés sur cette démarche : adressez-vous à l’assistance du site.',
  ],
  [
    /a déjà .* webhooks/,
    'The démarche has as many webhooks as it can: remove one first.',
    'La démarche a atteint le nombre maximal de webhooks : supprimez-en d’abord un.',
  ],
  [
    /« Url » n’est pas valide/,
    'The address of the webhook is not valid: it must be https, and public.',
    'L’adresse du webhook n’est pas valable : elle doit être en https et publique.',
  ],
  [
    /« Label » est trop long/,
    'The label of the webhook is too long: shorten it.',
    'Le libellé du webhook est trop long : raccourcissez-le.',
  ],
  [
    /« Event types » doit être rempli/,
    'The webhook has no kind of event: give at least one.',
    'Le webhook n’a aucun type d’événement : indiquez-en au moins un.',
  ],
  [
    /expiration de l’ancien secret/,
    'The old secret can stay valid from 0 to 168 hours: give a number in between.',
    'L’ancien secret peut rester valable de 0 à 168 heures : indiquez un nombre entre les deux.',
  ],
];

/** What the API's own sentences mean, each once, and nothing of what they quote. */
export function refusalsOf(errors: unknown, language: Language): string[] {
  if (!Array.isArray(errors)) return [];
  const texts = new Set<string>();
  for (const error of errors.slice(0, 100)) {
    const message: unknown =
      typeof error === 'object' && error !== null && 'message' in error ? error.message : undefined;
    if (typeof message !== 'string' || message.length > 2_000) continue;
    const said = message.replace(/[‘']/g, '’');
    const found = known.find(([sentence]) => sentence.test(said));
    if (found) texts.add(language === 'fr' ? found[2] : found[1]);
  }
  return [...texts];
}
