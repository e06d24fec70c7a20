import type { Source } from './source.js';

const MUTATIONS = 'server app/graphql/mutations';
const FR = 'server config/locales/fr.yml';
const CONTROLLER = 'server app/controllers/api/v2/base_controller.rb';
const SCHEMA = 'server app/graphql/api/v2/schema.rb';
const VALIDATION = 'graphql-ruby lib/graphql/static_validation/rules';
const WEBHOOKS = 'ours: the API of webhooks is a preview without public texts of its refusals' as const;

/**
 * The sentences by which the API refuses, each with its source; `…` stands for the part that varies.
 * The recorder keeps the words of these sentences and replaces all others, which may be personal data.
 */
export const REFUSALS: Readonly<Record<string, Source>> = {
  // Tokens, networks, requests.
  'Le jeton utilisé est configuré seulement en lecture': `${MUTATIONS}/base_mutation.rb`,
  'Without a token, only persisted queries are allowed': CONTROLLER,
  'Without a token, only the public getDemarcheDescriptor and getDemarcheDescriptors queries and introspection are allowed': `${CONTROLLER} (September 2026)`,
  'Token expired': CONTROLLER,
  'Request issued from a forbidden network. Add … to your allowed adresses in your /profil': CONTROLLER,
  'An object of type … was hidden due to permissions': SCHEMA,
  '… not found': SCHEMA,
  'Timeout on …': 'graphql-ruby lib/graphql/schema/timeout.rb',
  'Cannot return null for non-nullable field …': 'graphql-ruby lib/graphql/invalid_null_error.rb',
  'Internal Server Error': 'server app/controllers/api/v2/graphql_controller.rb',
  'No query string was present': 'graphql-ruby lib/graphql/query.rb',
  'No operation named …': 'graphql-ruby lib/graphql/query.rb',
  'No operation was found in the query': 'ours: a document of fragments only',
  'An operation name is required': 'graphql-ruby lib/graphql/query.rb',
  'No query with id …': 'server app/graphql/api/v2/stored_query.rb',
  'This query is too large to execute.': 'graphql-ruby lib/graphql/parse_error.rb',
  'unexpected token at …': 'server app/controllers/api/v2/graphql_controller.rb, the parser of JSON',
  'Unexpected parameter: …': 'server app/controllers/api/v2/graphql_controller.rb',
  'Invalid input: …': 'graphql-ruby lib/graphql/schema/base_64_encoder.rb',
  'Arguments "first" and "last" are exclusive': 'server app/graphql/connections/cursor_connection.rb',
  'Arguments "before" and "after" are exclusive': 'server app/graphql/connections/cursor_connection.rb',
  'Argument "last" is not supported with order "desc"': 'server app/graphql/connections/cursor_connection.rb',
  'Query has depth of …, which exceeds max depth of …':
    'graphql-ruby lib/graphql/analysis/max_query_depth.rb',
  'Query has complexity of …, which exceeds max complexity of …':
    'graphql-ruby lib/graphql/analysis/max_query_complexity.rb',
  'Le site est actuellement en maintenance. Nous travaillons à le rétablir au plus vite, merci de réessayer plus tard.':
    'server app/controllers/application_controller.rb',
  'Doucement ! Vous allez trop vite pour nos petits serveurs. Easy there! Too many requests for our little servers.':
    'ours: the server says it in a joke of its own (config/initializers/rack_attack.rb)',

  // Variables and documents.
  'Variable … of type … was provided invalid value':
    'graphql-ruby lib/graphql/query/variable_validation_error.rb',
  'Variable … of type … was provided invalid value for … (Expected value to not be null)':
    'server spec/controllers/api/v2/graphql_controller_stored_mutations_spec.rb « schema error »',
  'Field is not defined on …': 'graphql-ruby lib/graphql/schema/input_object.rb',
  'Could not coerce value … to …': 'graphql-ruby lib/graphql/schema/scalar.rb',
  'Expected … to be one of: …': 'graphql-ruby lib/graphql/schema/enum.rb',
  'Expected … to be a key-value object.': 'graphql-ruby lib/graphql/schema/input_object.rb',
  '… requires exactly one argument, but … were provided.': 'graphql-ruby lib/graphql/schema/input_object.rb',
  'Integer out of bounds: …. Consider using GraphQL::Types::BigInt instead.':
    'graphql-ruby lib/graphql/integer_decoding_error.rb',
  "Field … doesn't exist on type …": `${VALIDATION}/fields_are_defined_on_type.rb`,
  "… isn't a defined input type (on …)": `${VALIDATION}/variables_are_input_types.rb`,
  "… isn't a valid input type (on …)": `${VALIDATION}/variables_are_input_types.rb`,
  "No such type …, so it can't be a fragment condition": `${VALIDATION}/fragment_types_exist.rb`,
  'Invalid fragment on type … (must be Union, Interface or Object)': `${VALIDATION}/fragments_are_on_composite_types.rb`,
  "Selections can't be made on scalars (field … returns … but has selections …)": `${VALIDATION}/fields_have_appropriate_selections.rb`,
  "Selections can't be made on enums (field … returns … but has selections …)": `${VALIDATION}/fields_have_appropriate_selections.rb`,
  'Field must have selections (field … returns … but has no selections. Did you mean …)': `${VALIDATION}/fields_have_appropriate_selections.rb`,
  "Field … doesn't accept argument …": `${VALIDATION}/arguments_are_defined.rb`,
  "InputObject … doesn't accept argument …": `${VALIDATION}/arguments_are_defined.rb`,
  "Directive … doesn't accept argument …": `${VALIDATION}/arguments_are_defined.rb`,
  'Field … is missing required arguments: …': `${VALIDATION}/required_arguments_are_present.rb`,
  'Argument … on Field … has an invalid value (…). Expected type …': `${VALIDATION}/argument_literals_are_compatible.rb`,
  'Argument … on InputObject … has an invalid value (…). Expected type …': `${VALIDATION}/argument_literals_are_compatible.rb`,
  'Argument … on InputObject … is required. Expected type …': `${VALIDATION}/required_input_object_attributes_are_present.rb`,
  'InputObject … requires exactly one argument.': `${VALIDATION}/one_of_input_objects_are_valid.rb`,
  'Type mismatch on variable … and argument … (… / …)': `${VALIDATION}/variable_usages_are_allowed.rb`,
  'Field … has a field conflict: … or …?': `${VALIDATION}/fields_will_merge_error.rb`,
  'Field … has an argument conflict: … or …?': `${VALIDATION}/fields_will_merge_error.rb`,
  'Variable … is used by … but not declared': `${VALIDATION}/variables_are_used_and_defined.rb`,
  'Variable … is declared by … but not used': `${VALIDATION}/variables_are_used_and_defined.rb`,
  'Variable … is used by anonymous query but not declared': `${VALIDATION}/variables_are_used_and_defined.rb`,
  'There can only be one variable named …': `${VALIDATION}/variable_names_are_unique.rb`,
  'There can be only one argument named …': `${VALIDATION}/argument_names_are_unique.rb`,
  'There can be only one input field named …': `${VALIDATION}/input_object_names_are_unique.rb`,
  'Fragment … was used, but not defined': `${VALIDATION}/fragments_are_used.rb`,
  'Fragment … was defined, but not used': `${VALIDATION}/fragments_are_used.rb`,
  'Fragment name … must be unique': `${VALIDATION}/fragment_names_are_unique.rb`,
  'Fragment … contains an infinite loop': `${VALIDATION}/fragments_are_finite.rb`,
  "Fragment … on … can't be spread inside …": `${VALIDATION}/fragment_spreads_are_possible.rb`,
  "Fragment on … can't be spread inside …": `${VALIDATION}/fragment_spreads_are_possible.rb`,
  'Operation name … must be unique': `${VALIDATION}/operation_names_are_valid.rb`,
  'Operation name is required when multiple operations are present': `${VALIDATION}/operation_names_are_valid.rb`,
  'Directive … is not defined': `${VALIDATION}/directives_are_defined.rb`,
  'Schema is not configured for subscriptions': `${VALIDATION}/subscription_root_exists_and_single_subscription_selection.rb`,

  // Dossiers.
  'L’instructeur n’a pas les droits d’accès à ce dossier': `${MUTATIONS}/base_mutation.rb`,
  'Le dossier est déjà …': `${MUTATIONS}/dossier_accepter.rb`,
  'Le dossier est en attente de correction': `${MUTATIONS}/dossier_passer_en_instruction.rb; app/models/dossier.rb blocked_with_pending_correction?`,
  'Les informations du SIRET du dossier ne sont pas complètes. Veuillez réessayer plus tard.': `${MUTATIONS}/dossier_accepter.rb, dossier_refuser.rb, dossier_classer_sans_suite.rb`,
  'Un dossier ne peut être déplacé dans « à archiver » qu’une fois le traitement terminé': `${MUTATIONS}/dossier_archiver.rb`,
  'Un dossier non archivé ne peut pas être désarchivé': `${MUTATIONS}/dossier_desarchiver.rb`,
  'Le dossier est déjà avec le groupe instructeur: …': `${MUTATIONS}/dossier_changer_groupe_instructeur.rb`,
  'Le groupe instructeur … n’appartient pas à la même démarche que le dossier': `${MUTATIONS}/dossier_changer_groupe_instructeur.rb`,
  'Ce label est déjà associé au dossier': `${MUTATIONS}/dossier_ajouter_label.rb`,
  'Ce label n’appartient pas à la même démarche que le dossier': `${MUTATIONS}/dossier_ajouter_label.rb`,
  'Ce label n’est pas associé au dossier': `${MUTATIONS}/dossier_supprimer_label.rb`,

  // Messages.
  'Le champ « Votre message » ne peut être vide':
    'server app/models/commentaire.rb; spec/controllers/api/v2/graphql_controller_stored_mutations_spec.rb « validation error »',
  'Le champ « Dossier » Il n’est pas possible d’envoyer un message sur un dossier supprimé, à archiver ou en brouillon':
    'server app/models/commentaire.rb messagerie_available?',
  'Une demande de correction est déjà en attente sur ce dossier': `${MUTATIONS}/dossier_envoyer_message.rb (September 2026)`,
  'Le dossier ne peut pas faire l’objet d’une demande de correction car il est …': `${MUTATIONS}/dossier_envoyer_message.rb (September 2026)`,
  'Le message ne peut pas être supprimé': `${MUTATIONS}/dossier_supprimer_message.rb; spec « cancel_correction: false »`,
  'La demande de correction ne peut pas être annulée':
    'server spec/controllers/api/v2/graphql_controller_stored_mutations_spec.rb',

  // Files.
  'Le fichier n’a pas été correctement téléversé sur le serveur de stockage': `${MUTATIONS}/base_mutation.rb validate_blob`,
  'L’identifiant du fichier téléversé est invalide': `${MUTATIONS}/base_mutation.rb validate_blob`,
  'Le hash du fichier téléversé est invalide': `${MUTATIONS}/base_mutation.rb validate_blob`,

  // Annotations: the server's sentence does not name the annotation.
  'L’annotation … n’existe pas': `${MUTATIONS}/dossier_modifier_annotation.rb`,
  'L‘annotation … n’existe pas': `${MUTATIONS}/dossier_modifier_annotations.rb`,
  'L‘annotation … n’est pas de type attendu': `${MUTATIONS}/dossier_modifier_annotations.rb`,
  'doit être dans les options proposées': `${FR} champs/drop_down_list_champ`,
  'est invalide. Saisissez une adresse électronique valide. Exemple : adresse@mail.com': `${FR} invalid_email_format; spec/graphql/annotation_spec.rb`,
  'est invalide. Saisissez un numéro de téléphone valide. Exemple : 0612345678': `${FR} not_a_phone`,
  'est invalide. Saisissez un numéro IBAN valide. Exemple (France) : FR76 1234 1234 1234 1234 1234 123':
    'server config/locales/models/champs/iban_champ/fr.yml',
  'doit comprendre entre 1 et 3 chiffres après le point': `${FR} not_a_float; app/models/champs/decimal_number_champ.rb`,
  'Le dossier n’existe pas':
    'server config/locales/models/champs/dossier_link_champ/fr.yml; spec/graphql/annotation_spec.rb',
  'doit être un nom de … valide': `${FR} champs/region_champ, champs/departement_champ`,
  'Le champ « External » doit être un code de … valide': `${FR} champs/region_champ, errors.format`,
  'Le champ « External » n’est pas inclus(e) dans la liste': 'server app/models/champs/pays_champ.rb',

  // Groupes instructeurs.
  'Le libellé doit être rempli': 'server config/locales/models/groupe_instructeur/fr.yml',
  'Le libellé est déjà utilisé(e)':
    'server config/locales/models/groupe_instructeur/fr.yml; rails-i18n taken',
  'Il est impossible de désactiver le groupe d’instructeurs par défaut.':
    'server config/locales/models/groupe_instructeur/fr.yml; app/models/groupe_instructeur.rb',
  '… n’est pas une adresse électronique valide':
    'server config/locales/views/administrateurs/groupe_instructeurs/fr.yml wrong_address',
  '… ne sont pas des adresses électroniques valides':
    'server config/locales/views/administrateurs/groupe_instructeurs/fr.yml wrong_address',

  // Démarches.
  'La démarche … ne peut pas être clonée.': `${MUTATIONS}/demarche_cloner.rb`,
  "La démarche … n'existe pas ou vous n'avez pas le droit de la publier.": `${MUTATIONS}/demarche_publier.rb (September 2026)`,
  'La démarche … est déjà publiée ou cloturée.': `${MUTATIONS}/demarche_publier.rb (September 2026)`,
  'Il existe déjà une démarche avec le chemin ….': `${MUTATIONS}/demarche_publier.rb (September 2026)`,
  'L\'information "Où trouver la démarche" est obligatoire ("lienSiteWeb").': `${MUTATIONS}/demarche_publier.rb (September 2026)`,
  "La démarche … n'existe pas ou vous n'avez pas le droit de la modifer.": `${MUTATIONS}/demarche_modifier_parametres.rb (September 2026)`,
  'La date limite doit être dans le futur.': `${MUTATIONS}/demarche_modifier_parametres.rb (September 2026)`,
  'Aucun paramètre à modifier.': `${MUTATIONS}/demarche_modifier_parametres.rb (September 2026)`,
  "Vous n'avez pas le droit d'ajouter un administrateur sur la démarche": `${MUTATIONS}/demarche_ajouter_administrateur.rb (April 2026)`,
  "Vous n'avez pas le droit de supprimer un administrateur sur la démarche": `${MUTATIONS}/demarche_supprimer_administrateur.rb (April 2026)`,
  'La démarche doit garder au moins un administrateur':
    'ours: what the server does with the last one is not told',
  "La démarche … n'existe pas ou vous n'avez pas le droit de la modifier.":
    'ours: the specification of groupeInstructeurCreer expects an error and no text; webhooks likewise',
  "La démarche … n'existe pas ou vous n'avez pas le droit d'y accéder.": WEBHOOKS,

  // Webhooks.
  'Les webhooks ne sont pas activés sur cette démarche.': WEBHOOKS,
  'La démarche a déjà … webhooks': WEBHOOKS,
  'Le champ « Url » n’est pas valide': WEBHOOKS,
  'Le champ « Label » est trop long': WEBHOOKS,
  'Le champ « Event types » doit être rempli': WEBHOOKS,
  'Le délai d’expiration de l’ancien secret doit être compris entre 0 et 168 heures': WEBHOOKS,
};

/** Words that the server puts in the place of `…`: states, and the like. */
export const REFUSAL_WORDS: readonly string[] = [
  'en construction',
  'en instruction',
  'accepté',
  'refusé',
  'classé sans suite',
  'région',
  'département',
];
