import { callOptions } from '../arguments/call-options.js';
import { checkOptions } from '../arguments/check-options.js';
import { DsError, DsGraphQLError, DsInputError, DsMutationError, withCall } from '../errors.js';
import * as api from '../generated/operations.js';
import type { TypedDocument } from '../request/document/document.js';
import { jsonCopy } from '../request/document/sent-variables.js';
import type { Executor } from '../request/execute.js';
import {
  annotationSet,
  annotationsSet,
  checkArchived,
  followed,
  labelAdded,
  labelRemoved,
  messageSent,
  movedToGroupe,
  type OutcomeCheck,
  stateChange,
} from './evidence.js';
import { dossierNumber } from './input-dossier.js';
import type { Mutate } from './mutate.js';
import { type MutateOptions, mutateChecks } from './options.js';
import { outcomeReader } from './outcome-read.js';
import { Overlaps } from './overlaps.js';
import { type MutationResult, messagesOf, resultFields, toResult } from './result.js';

export type { Mutate, MutateOptions, MutationResult };

/** The API's name of a mutation. */
export type MutationName = keyof Mutate;

export interface MutateContext {
  readonly executor: Pick<Executor, 'execute'>;
  /** Milliseconds that one attempt may take, where a call does not say. */
  readonly timeout: number;
}

/** The methods of {@link Mutate}: a table from the name to the document, and to what tells whether it ran. */
export function createMutate({ executor, timeout }: MutateContext): Mutate {
  const readOutcome = outcomeReader(executor);
  const overlaps = new Overlaps();
  return {
    createDirectUpload: method('createDirectUpload', api.CreateDirectUploadDocument),
    demarcheAjouterAdministrateur: method(
      'demarcheAjouterAdministrateur',
      api.DemarcheAjouterAdministrateurDocument,
    ),
    demarcheCloner: method('demarcheCloner', api.DemarcheClonerDocument),
    demarcheModifierParametres: method('demarcheModifierParametres', api.DemarcheModifierParametresDocument),
    demarchePublier: method('demarchePublier', api.DemarchePublierDocument),
    demarcheSupprimerAdministrateur: method(
      'demarcheSupprimerAdministrateur',
      api.DemarcheSupprimerAdministrateurDocument,
    ),
    dossierAccepter: method(
      'dossierAccepter',
      api.DossierAccepterDocument,
      stateChange('accepte', 'accepte'),
    ),
    dossierAjouterLabel: method('dossierAjouterLabel', api.DossierAjouterLabelDocument, labelAdded),
    dossierAnnulerDemandeCorrection: method(
      'dossierAnnulerDemandeCorrection',
      api.DossierAnnulerDemandeCorrectionDocument,
    ),
    dossierArchiver: method('dossierArchiver', api.DossierArchiverDocument, checkArchived(true)),
    dossierBasculeSuivi: method('dossierBasculeSuivi', api.DossierBasculeSuiviDocument, followed),
    dossierChangerGroupeInstructeur: method(
      'dossierChangerGroupeInstructeur',
      api.DossierChangerGroupeInstructeurDocument,
      movedToGroupe,
    ),
    dossierClasserSansSuite: method(
      'dossierClasserSansSuite',
      api.DossierClasserSansSuiteDocument,
      stateChange('sans_suite', 'classe_sans_suite'),
    ),
    dossierDesarchiver: method('dossierDesarchiver', api.DossierDesarchiverDocument, checkArchived(false)),
    dossierEnvoyerMessage: method('dossierEnvoyerMessage', api.DossierEnvoyerMessageDocument, messageSent),
    dossierModifierAnnotationAjouterLigne: method(
      'dossierModifierAnnotationAjouterLigne',
      api.DossierModifierAnnotationAjouterLigneDocument,
    ),
    dossierModifierAnnotationCheckbox: method(
      'dossierModifierAnnotationCheckbox',
      api.DossierModifierAnnotationCheckboxDocument,
      annotationSet((checkbox: boolean) => ({ checkbox })),
    ),
    dossierModifierAnnotationDate: method(
      'dossierModifierAnnotationDate',
      api.DossierModifierAnnotationDateDocument,
      annotationSet((date: string) => ({ date })),
    ),
    dossierModifierAnnotationDatetime: method(
      'dossierModifierAnnotationDatetime',
      api.DossierModifierAnnotationDatetimeDocument,
      annotationSet((datetime: string) => ({ datetime })),
    ),
    dossierModifierAnnotationDecimalNumber: method(
      'dossierModifierAnnotationDecimalNumber',
      api.DossierModifierAnnotationDecimalNumberDocument,
      annotationSet((decimalNumber: number) => ({ decimalNumber })),
    ),
    dossierModifierAnnotationDropDownList: method(
      'dossierModifierAnnotationDropDownList',
      api.DossierModifierAnnotationDropDownListDocument,
      annotationSet((dropDownList: string) => ({ dropDownList })),
    ),
    dossierModifierAnnotationIntegerNumber: method(
      'dossierModifierAnnotationIntegerNumber',
      api.DossierModifierAnnotationIntegerNumberDocument,
      annotationSet((integerNumber: number) => ({ integerNumber })),
    ),
    dossierModifierAnnotationText: method(
      'dossierModifierAnnotationText',
      api.DossierModifierAnnotationTextDocument,
      annotationSet((text: string) => ({ text })),
    ),
    dossierModifierAnnotations: method(
      'dossierModifierAnnotations',
      api.DossierModifierAnnotationsDocument,
      annotationsSet,
    ),
    dossierPasserEnInstruction: method(
      'dossierPasserEnInstruction',
      api.DossierPasserEnInstructionDocument,
      stateChange('en_instruction', 'passe_en_instruction'),
    ),
    dossierRefuser: method('dossierRefuser', api.DossierRefuserDocument, stateChange('refuse', 'refuse')),
    dossierRepasserEnConstruction: method(
      'dossierRepasserEnConstruction',
      api.DossierRepasserEnConstructionDocument,
      stateChange('en_construction', 'repasse_en_construction'),
    ),
    dossierRepasserEnInstruction: method(
      'dossierRepasserEnInstruction',
      api.DossierRepasserEnInstructionDocument,
      stateChange('en_instruction', 'repasse_en_instruction'),
    ),
    dossierSupprimerLabel: method('dossierSupprimerLabel', api.DossierSupprimerLabelDocument, labelRemoved),
    dossierSupprimerMessage: method('dossierSupprimerMessage', api.DossierSupprimerMessageDocument),
    groupeInstructeurAjouterInstructeurs: method(
      'groupeInstructeurAjouterInstructeurs',
      api.GroupeInstructeurAjouterInstructeursDocument,
    ),
    groupeInstructeurCreer: method('groupeInstructeurCreer', api.GroupeInstructeurCreerDocument),
    groupeInstructeurModifier: method('groupeInstructeurModifier', api.GroupeInstructeurModifierDocument),
    groupeInstructeurSupprimerInstructeurs: method(
      'groupeInstructeurSupprimerInstructeurs',
      api.GroupeInstructeurSupprimerInstructeursDocument,
    ),
    webhookActiver: method('webhookActiver', api.WebhookActiverDocument),
    webhookCreer: method('webhookCreer', api.WebhookCreerDocument),
    webhookDesactiver: method('webhookDesactiver', api.WebhookDesactiverDocument),
    webhookModifier: method('webhookModifier', api.WebhookModifierDocument),
    webhookRenouvelerSecret: method('webhookRenouvelerSecret', api.WebhookRenouvelerSecretDocument),
    webhookSupprimer: method('webhookSupprimer', api.WebhookSupprimerDocument),
  };

  function method<Name extends MutationName, Mutation, Input extends object, Nullable extends string = never>(
    name: Name,
    document: TypedDocument<Mutation & { readonly [N in Name]: object | null }, { input: Input }>,
    check?: OutcomeCheck<Input, MutationResult<Mutation, Nullable>>,
  ): (input: Input, options?: MutateOptions) => Promise<MutationResult<Mutation, Nullable>> {
    return async (given, options = {}) => {
      checkInput(name, given);
      checkOptions<MutateOptions>(`mutate.${name}`, options, mutateChecks);
      // Copied: the caller may change the object before it is sent.
      const input = jsonCopy(given, `The input of mutate.${name}`);
      const { ifUnknown, retryMutation, checkFor = 3_000 } = options;
      const call = callOptions(options);
      const number = dossierNumber(input);
      const overlap = overlaps.begin(`${name} ${number}`);
      const looksBefore = ifUnknown === 'check' && check?.leavesRecord === true && number !== undefined;
      let before: ReadonlySet<string> = new Set();
      let mayHaveRunBefore = false;
      try {
        const answer = await executor.execute(document, { input }, call, {
          retryMutation,
          ...(looksBefore && {
            async beforeSending() {
              const { recordsBefore } = await import('./unknown-outcome.js');
              before = await recordsBefore(readOutcome(number, check.parts ?? {}, call));
            },
          }),
        });
        const { data, warnings, call: sent } = answer;
        mayHaveRunBefore = answer.mayHaveRunBefore;
        const payload = payloadOf(data, name);
        if (payload === null) {
          const { emptyPayload } = await refusals();
          throw withCall(emptyPayload(name, input, warnings), sent);
        }
        if (messagesOf(payload, 'errors').length > 0) {
          const { refusal } = await refusals();
          throw withCall(refusal(name, input, payload, mayHaveRunBefore), sent);
        }
        const fields = resultFields(payload);
        const isDone =
          fields.some(([, value]) => value !== null) || messagesOf(payload, 'warnings').length > 0;
        if (!isDone) {
          const { emptyPayload } = await refusals();
          throw withCall(emptyPayload(name, input, warnings), sent);
        }
        return toResult<Mutation, Nullable>(payload);
      } catch (thrown) {
        const error = thrown instanceof DsGraphQLError ? await improveError(thrown, name, input) : thrown;
        const isUnknown =
          error instanceof DsError &&
          error.mayHaveRun === true &&
          // A refusal answers the last attempt only: an earlier one may have run.
          (!(error instanceof DsMutationError) || mayHaveRunBefore);
        if (ifUnknown !== 'check' || !isUnknown) throw error;
        const { resolveUnknown } = await import('./unknown-outcome.js');
        return await resolveUnknown(
          {
            name,
            input,
            error,
            before,
            isOverlapped: () => overlap.isOverlapped,
            wasSentBefore: retryMutation === true && (mayHaveRunBefore || error.attempts > 1),
            timeout: call.timeout ?? timeout,
            check,
            checkFor,
            options: call,
          },
          readOutcome,
        );
      } finally {
        overlap.end();
      }
    };
  }
}

/** An answer may have lost more than its type admits: all of it. */
function payloadOf<Name extends string>(
  data: { readonly [N in Name]: object | null } | null,
  name: Name,
): object | null {
  return data?.[name] ?? null;
}

function checkInput(name: MutationName, input: unknown): void {
  if (typeof input !== 'object' || input === null || Array.isArray(input)) {
    throw new DsInputError(`mutate.${name} takes the fields of its input as an object.`);
  }
}

/** Loaded where a write is refused: most programs only read. */
const refusals = () => import('./refusal.js');

async function improveError(
  error: DsGraphQLError,
  name: MutationName,
  input: object,
): Promise<DsGraphQLError> {
  const { explain } = await refusals();
  return explain(error, name, input);
}
