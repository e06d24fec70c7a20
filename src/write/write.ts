import type { OptionChecks } from '../arguments/check-options.js';
import { type DossierRef, dossierRef } from '../dossiers/dossier-ref.js';
import type { Mutate } from '../mutate/mutate.js';
import { type Executor, readOnlyClient } from '../request/execute.js';
import type { Upload } from '../upload/upload.js';
import { type AnnotationValues, modifierAnnotations, type WrittenAnnotations } from './annotations.js';
import {
  type AccepterOptions,
  accepter,
  changeArchive,
  changeState,
  type DossierChange,
  decideAgainst,
  type RefuserOptions,
  suivre,
} from './decisions.js';
import { DemarcheChoices } from './demarche-choices.js';
import {
  type ChangingWith,
  changingWith,
  type DryRun,
  overloadWrite,
  overloadWriteWith,
  type Writing,
  type WritingWith,
} from './dry-run.js';
import { InstructeurDirectory } from './instructeurs.js';
import { type ChangeOptions, changeLabel, changerGroupe } from './labels.js';
import {
  type EnvoyerMessageOptions,
  envoyerMessage,
  type RemovedMessage,
  type SentMessage,
  supprimerMessage,
} from './messages.js';
import { actChecks, changeChecks, decisionChecks, messageChecks, notifyChecks } from './option-checks.js';
import { type ActOptions, type NotifyOptions, takeOptions, type WriteContext } from './write-context.js';

/**
 * What instructeurs do to a dossier, by what people know: the dossier by its number, the instructeur by e-mail, the
 * annotation by its label, the file by its path. Each is one mutation of `mutate`, with what it takes looked up, and
 * refused with `DsInputError` before anything is sent where it cannot be right.
 *
 * @example
 * ```ts
 * import { DsClient } from '@org/ds-client';
 *
 * const client = new DsClient({ token: 'a-token' });
 * const instructeur = 'camille.martin@exemple.fr';
 * await client.write.passerEnInstruction(1234, { instructeur });
 * await client.write.modifierAnnotations(1234, { 'Montant accordé': 1500 }, { instructeur });
 * await client.write.accepter(1234, { instructeur, motivation: 'Complet.', justificatif: './decision.pdf' });
 * ```
 */
export interface Write {
  /** Moves a dossier from en_construction to en_instruction; the instructeur follows it from then on. */
  readonly passerEnInstruction: Writing<NotifyOptions, DossierChange>;

  /** Moves a dossier from en_instruction back to en_construction, so that its usager can edit it. */
  readonly repasserEnConstruction: Writing<NotifyOptions, DossierChange>;

  /** Reopens a decided dossier: motivation, justificatif and attestation are deleted, and it leaves the archive. */
  readonly repasserEnInstruction: Writing<NotifyOptions, DossierChange>;

  /**
   * Accepts a dossier that is en_instruction. Its identity documents and the files purged at the end of the
   * instruction are removed: download them before.
   */
  readonly accepter: Writing<AccepterOptions, DossierChange>;

  /** Refuses a dossier that is en_instruction. Files are removed as by `accepter`. */
  readonly refuser: Writing<RefuserOptions, DossierChange>;

  /** Closes a dossier that is en_instruction without a decision on its substance. Files are removed as by `accepter`. */
  readonly classerSansSuite: Writing<RefuserOptions, DossierChange>;

  /** Archives a decided dossier. Harmless when repeated. */
  readonly archiver: Writing<ActOptions, DossierChange>;

  /** Unarchives a dossier. */
  readonly desarchiver: Writing<ActOptions, DossierChange>;

  /** Writes to the usager, with one file at most. Each call sends one more message, and one more e-mail. */
  readonly envoyerMessage: WritingWith<string, EnvoyerMessageOptions, SentMessage>;

  /** Removes a message that this very instructeur wrote, by its id. It stays listed, emptied, with `discardedAt` set. */
  readonly supprimerMessage: WritingWith<string, ActOptions, RemovedMessage>;

  /** Makes the instructeur follow the dossier. Harmless when repeated. */
  readonly suivre: Writing<ActOptions, DossierChange>;

  /** Makes the instructeur stop following the dossier. Harmless when repeated. */
  readonly nePlusSuivre: Writing<ActOptions, DossierChange>;

  /** Puts a label of the demarche on the dossier, by its name or its id; refused where it is there already. */
  readonly ajouterLabel: ChangingWith<string, ChangeOptions, DossierChange>;

  /** Removes a label from the dossier, by its name or its id; refused where the dossier does not have it. */
  readonly supprimerLabel: ChangingWith<string, ChangeOptions, DossierChange>;

  /**
   * Moves the dossier to another groupe instructeur of its demarche, by the label, the number or the id of the groupe, and
   * pins it there: the automatic routing leaves it alone from then on.
   */
  readonly changerGroupe: ChangingWith<string | number, ChangeOptions, DossierChange>;

  /**
   * Sets annotations by their label, or by the id of their descriptor; in a row, by the id of its champ. Kinds and
   * options are those of the dossier's own revision of the form, and every value is checked before anything is sent.
   * `{ addRows: 2 }` adds empty rows to a repetition, `{ addRows: [{ Somme: 1500 }] }` rows with values, `{ rows: { 0: { Somme:
   * 1500 } } }` sets values of rows that are there; files are uploaded and added. Not atomic: where the API saves some
   * and refuses others, the {@link DsMutationError} has those that it saved as `saved`.
   */
  readonly modifierAnnotations: WritingWith<AnnotationValues, ActOptions, WrittenAnnotations>;
}

export interface WriteParts {
  readonly executor: Pick<Executor, 'execute'>;
  readonly mutate: Mutate;
  readonly upload: Upload;
  readonly readOnly: boolean;
}

/** The methods of {@link Write}, which share what they learn about groupes instructeurs. */
export function createWrite({ executor, mutate, upload, readOnly }: WriteParts): Write {
  const context: WriteContext = {
    executor,
    mutate,
    upload,
    instructeurs: new InstructeurDirectory(executor),
    choices: new DemarcheChoices(executor),
  };
  // The arguments as they are when the call is made: it looks things up before it sends anything.
  const take = <O extends ChangeOptions>(name: keyof Write, given: O, checks: OptionChecks<O>): O => {
    const options = takeOptions(`write.${name}`, given, checks);
    if (readOnly && !options.dryRun) throw readOnlyClient('This write');
    return options;
  };
  const plain = <O extends ActOptions, R>(
    name: keyof Write,
    run: (context: WriteContext, dossier: DossierRef, options: O) => Promise<R | DryRun>,
    checks: OptionChecks<O>,
  ) =>
    overloadWrite<O, R>(async (dossier, options) =>
      run(context, dossierRef(dossier), take(name, options, checks)),
    );
  const withValue = <V, O extends ActOptions, R>(
    name: keyof Write,
    run: (context: WriteContext, dossier: DossierRef, value: V, options: O) => Promise<R | DryRun>,
    checks: OptionChecks<O>,
  ) =>
    overloadWriteWith<V, O, R>(async (dossier, value, options) =>
      run(context, dossierRef(dossier), value, take(name, options, checks)),
    );
  const change = <V>(
    name: keyof Write,
    run: (
      context: WriteContext,
      dossier: DossierRef,
      value: V,
      options: ChangeOptions,
    ) => Promise<DossierChange | DryRun>,
  ) =>
    changingWith<V, ChangeOptions, DossierChange>(async (dossier, value, options = {}) =>
      run(context, dossierRef(dossier), value, take(name, options, changeChecks)),
    );
  const follow = (name: keyof Write, follows: boolean) =>
    plain(
      name,
      (_, dossier, options: ActOptions) => suivre(context, dossier, { ...options, follow: follows }),
      actChecks,
    );
  return {
    passerEnInstruction: plain(
      'passerEnInstruction',
      changeState('dossierPasserEnInstruction'),
      notifyChecks,
    ),
    repasserEnConstruction: plain(
      'repasserEnConstruction',
      changeState('dossierRepasserEnConstruction'),
      notifyChecks,
    ),
    repasserEnInstruction: plain(
      'repasserEnInstruction',
      changeState('dossierRepasserEnInstruction'),
      notifyChecks,
    ),
    accepter: plain('accepter', accepter, decisionChecks),
    refuser: plain('refuser', decideAgainst('dossierRefuser'), decisionChecks),
    classerSansSuite: plain('classerSansSuite', decideAgainst('dossierClasserSansSuite'), decisionChecks),
    archiver: plain('archiver', changeArchive('dossierArchiver'), actChecks),
    desarchiver: plain('desarchiver', changeArchive('dossierDesarchiver'), actChecks),
    suivre: follow('suivre', true),
    nePlusSuivre: follow('nePlusSuivre', false),
    envoyerMessage: withValue('envoyerMessage', envoyerMessage, messageChecks),
    supprimerMessage: withValue('supprimerMessage', supprimerMessage, actChecks),
    ajouterLabel: change('ajouterLabel', changeLabel('dossierAjouterLabel')),
    supprimerLabel: change('supprimerLabel', changeLabel('dossierSupprimerLabel')),
    changerGroupe: change('changerGroupe', changerGroupe),
    modifierAnnotations: withValue('modifierAnnotations', modifierAnnotations, actChecks),
  };
}
